import { CopySheetCommand } from "@univerjs/sheets";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { Sheet } from "../univer/engine";

/** A copy of a sheet, with what Univer has no model for; Univer names and places it. */
export function duplicateSheet(workbook: OpenWorkbook, sheetId: string): Sheet {
  const { commands, facade, unitId } = workbook;
  const known = new Set(facade.getSheets().map((sheet) => sheet.getSheetId()));
  commands.syncExecuteCommand(CopySheetCommand.id, { unitId, subUnitId: sheetId });
  const copy = facade.getSheets().find((sheet) => !known.has(sheet.getSheetId()));
  if (!copy) throw new Error("Univer did not copy the sheet");
  Object.assign(workbook.sheetExtras(copy.getSheetId()), structuredClone(workbook.sheetExtras(sheetId)));
  return copy;
}
