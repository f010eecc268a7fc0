import { ownCopiedCharts } from "../../engine/charts/copy-charts";
import { rewrittenFormulas } from "../../engine/formulas/rewritten-formulas";
import type { Sheet } from "../../engine/univer/engine";
import { applyUndoable } from "../../engine/workbook/apply-undoable";
import { renameSheet } from "../../grid/sheet-references";
import { duplicateSheet } from "../../engine/sheets/duplicate-sheet";
import { keepOnTop } from "../../engine/sheets/keep-on-top";
import { invalidArgument } from "../../richapi/excel-error";
import type { Arguments, HostObject } from "../../richapi/host-class";
import { sheetNamed, sheetOf, type ExcelHost } from "../class/excel-class";
import { worksheetObject } from "../places/range-target";
import { demandStructure } from "./structure";
import type { SheetTarget } from "../class/targets";

/** Worksheet.copy: cells, tables, rules, charts, page and protection; the sheet on top stays there. */
export async function copySheet(target: SheetTarget, args: Arguments, host: ExcelHost): Promise<HostObject> {
  demandStructure(host);
  const { facade } = host.workbook;
  const source = sheetOf(host, target);
  const place = placeOf(args, host);
  const copy = keepOnTop(host.workbook, () => {
    const made = duplicateSheet(host.workbook, target.sheetId);
    made.setName(freeName(host, source.getSheetName()));
    facade.moveSheet(made, place(made.getIndex()));
    return made;
  });
  await Promise.resolve(); // The formulas of the copy take its tables' own names.
  referToItself(host, copy, source.getSheetName());
  ownCopiedCharts(host.workbook, copy.getSheetId(), source.getSheetName(), copy.getSheetName());
  return worksheetObject(copy);
}

/** What named the original on itself names the copy on the copy. */
function referToItself({ workbook }: ExcelHost, copy: Sheet, original: string): void {
  const changes = rewrittenFormulas(workbook, (formula, place) =>
    place?.sheetId === copy.getSheetId() ? renameSheet(formula, original, copy.getSheetName()) : formula,
  );
  applyUndoable(workbook, changes);
}

/** Where the copy goes, given where it stands. InvalidArgument: nowhere. */
function placeOf(args: Arguments, host: ExcelHost): (now: number) => number {
  const position = args.has(0) ? args.string(0) : "None";
  if (position === "None" || position === "Beginning") return () => 0;
  if (position === "End") return () => host.workbook.facade.getNumSheets() - 1;
  if (position !== "Before" && position !== "After") throw invalidArgument(`${position} is no position.`);
  const other = args.object(1);
  if (other?.className !== "Worksheet") throw invalidArgument(`${position} which sheet?`);
  const neighbour = sheetOf(host, other.target as SheetTarget);
  return (now) => {
    const at = neighbour.getIndex();
    return at - (now < at ? 1 : 0) + (position === "After" ? 1 : 0);
  };
}

/** `台账 (2)`, cut to what a name may hold. */
function freeName(host: ExcelHost, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const end = ` (${String(number)})`;
    const free = stem.slice(0, 31 - end.length) + end;
    if (!sheetNamed(host, free)) return free;
  }
}
