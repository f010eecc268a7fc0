import type { ICellData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../grid/area";
import { formulaText, moved } from "../formulas/calculated-columns";
import { colourText } from "../format/colour-text";
import { cellAt, styleAt } from "../cells/cells";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { movedLines, sortable, type Sortable, type SortKey, type SortManner } from "./sort-order";
import { applyUndoable, type Change } from "../workbook/apply-undoable";

/**
 * Sorts the rows of an area with their formats and formulas; relative references follow their row. Hidden
 * rows stay where they are, as in Excel under a filter. Formulas must be calculated.
 */
export function sortRows(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  area: Area,
  keys: readonly SortKey[],
  manner: SortManner,
): void {
  const model = sheet.getSheet();
  const order = movedLines(
    { first: area.row, count: area.rows, isVisible: (row) => model.getRowVisible(row) },
    (row) => keys.map((key) => sortedBy(sheet, row, area.column + key.key, key)),
    keys,
    manner,
  );
  if (order.size > 0) applyUndoable(workbook, reordering(workbook, sheet, area, order));
}

/** A cell as it is sorted by a key. */
export function sortedBy(sheet: FWorksheet, row: number, column: number, { color }: SortKey): Sortable {
  if (!color) return sortable(cellAt(sheet, row, column));
  const style = styleAt(sheet, row, column);
  const rgb = (color.of === "fillColor" ? style.bg : style.cl)?.rgb ?? "";
  const has = colourText(rgb || (color.of === "fillColor" ? "#FFFFFF" : "#000000"));
  return { rank: has === color.color ? 0 : 1, value: "" };
}

/** `order`: rows of before by rows of after. */
function reordering(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  area: Area,
  order: ReadonlyMap<number, number>,
): Change[] {
  const target = { unitId: workbook.unitId, subUnitId: sheet.getSheetId() };
  const range = {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
  const after: Record<number, Record<number, ICellData>> = {};
  const before: Record<number, Record<number, ICellData>> = {};
  for (const [to, from] of order)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cellAt(sheet, from, column);
      const formula = formulaText(workbook, sheet, from, column);
      if (formula === null) continue;
      (after[to] ??= {})[column] = { f: moved(workbook, formula, to - from), si: null };
      (before[from] ??= {})[column] = { f: cell?.f ?? null, si: cell?.si ?? null };
    }
  const forth = Object.fromEntries(order);
  const back = Object.fromEntries([...order].map(([to, from]) => [from, to]));
  // What comes first is undone last: by then the rows are back, and their formulas are as they were.
  return [
    {
      id: "sheet.mutation.set-range-values",
      redo: { ...target, cellValue: {} },
      undo: { ...target, cellValue: before },
    },
    {
      id: "sheet.mutation.reorder-range",
      redo: { ...target, range, order: forth },
      undo: { ...target, range, order: back },
    },
    {
      id: "sheet.mutation.set-range-values",
      redo: { ...target, cellValue: after },
      undo: { ...target, cellValue: {} },
    },
  ];
}
