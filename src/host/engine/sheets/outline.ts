import type { IColumnData, IRowData, Nullable } from "@univerjs/core";
import {
  SetColDataMutation,
  SetColDataMutationFactory,
  SetRowDataMutation,
  SetRowDataMutationFactory,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { applyUndoable } from "../workbook/apply-undoable";
import type { OpenWorkbook } from "../workbook/open-workbook";

export type Lines = "row" | "column";

/** Excel's outlines have so many levels below the first. */
export const MOST_LEVELS = 7;

function dataOf(sheet: FWorksheet, of: Lines, index: number): Nullable<IRowData | IColumnData> {
  const model = sheet.getSheet();
  return of === "row" ? model.getRowManager().getRow(index) : model.getColumnManager().getColumn(index);
}

/** How deep a row or column lies in the outline, 0 for not at all. */
export function outlineLevel(sheet: FWorksheet, of: Lines, index: number): number {
  const level: unknown = dataOf(sheet, of, index)?.custom?.["outlineLevel"];
  return typeof level === "number" ? level : 0;
}

/** The rows or columns that lie in an outline, in their order. */
export function outlinedLines(sheet: FWorksheet, of: Lines): number[] {
  const model = sheet.getSheet();
  const data = of === "row" ? model.getRowManager().getRowData() : model.getColumnManager().getColumnData();
  return Object.keys(data)
    .map(Number)
    .filter((index) => outlineLevel(sheet, of, index) > 0)
    .sort((a, b) => a - b);
}

/** Lays rows or columns into the outline so deep, undoable. */
export function setOutlineLevels(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  of: Lines,
  levels: ReadonlyMap<number, number>,
): void {
  if (levels.size === 0) return;
  const data = Object.fromEntries(
    [...levels].map(([index, level]) => {
      const standing = dataOf(sheet, of, index) ?? {};
      return [index, { ...standing, custom: { ...standing.custom, outlineLevel: level } }];
    }),
  );
  const target = { unitId: workbook.unitId, subUnitId: sheet.getSheetId() };
  if (of === "row") {
    const redo = { ...target, rowData: data };
    const undo = SetRowDataMutationFactory(redo, sheet.getSheet());
    applyUndoable(workbook, [{ id: SetRowDataMutation.id, redo, undo }]);
  } else {
    const redo = { ...target, columnData: data };
    const undo = SetColDataMutationFactory(redo, sheet.getSheet());
    applyUndoable(workbook, [{ id: SetColDataMutation.id, redo, undo }]);
  }
}
