import { CommandType } from "@univerjs/core";
import type { WorkbookFile } from "../../../xlsx/model/book/workbook-file";
import type { OpenWorkbook } from "./open-workbook";
import { withSpilledCells } from "./spilled-cells";
import { fileSnapshot } from "./workbook-file";

/** Mutations of the calculation, of the cell editor, and of rows measured on screen. */
const NO_EDIT = /^(formula|doc)\.|row-auto-height$/;

/** The workbook as it stands, with the values that are there, calculated or not. */
export function standingFile(workbook: OpenWorkbook): WorkbookFile {
  const { facade, extras } = workbook;
  const snapshot = withSpilledCells(workbook, facade.save());
  // Univer does not keep which sheet is on top; the converter reads it here.
  snapshot.custom = { ...snapshot.custom, activeSheet: facade.getActiveSheet().getSheetId() };
  return { snapshot: fileSnapshot(snapshot), extras };
}

/** The workbook as it stands, calculated, to be written to a file: Excel recalculates before it saves, manual or not. */
export async function calculatedFile(workbook: OpenWorkbook): Promise<WorkbookFile> {
  await (workbook.isBehind ? workbook.recalculate() : workbook.calculate());
  return standingFile(workbook);
}

/**
 * The workbook as it was opened, to tell later what has changed: with the values that the engine calculates, unless
 * somebody edited it while they were calculated. To be called right after opening.
 */
export async function openedFile(workbook: OpenWorkbook): Promise<WorkbookFile> {
  const before = standingFile(workbook);
  const edits = new Set<string>();
  const listener = workbook.commands.onCommandExecuted((command, options) => {
    const calculated = options?.onlyLocal === true || options?.["fromFormula"] === true;
    if (command.type === CommandType.MUTATION && !calculated && !NO_EDIT.test(command.id))
      edits.add(command.id);
  });
  try {
    await workbook.calculate();
  } finally {
    listener.dispose();
  }
  return edits.size > 0 ? before : standingFile(workbook);
}
