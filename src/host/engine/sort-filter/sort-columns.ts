import type { FWorksheet } from "@univerjs/sheets/facade";
import { adjoiningRows } from "../../grid/adjoining-rows";
import type { Area } from "../../grid/area";
import { cellAt, setCells, type CellMatrix } from "../cells/cells";
import { contentOf, movedFormula } from "../cells/moved-content";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { movedLines, type SortKey, type SortManner } from "./sort-order";
import { sortedBy } from "./sort-rows";

/** Sorts the columns of an area with their formats and formulas, by its rows. Hidden columns stay where they are. */
export function sortColumns(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  area: Area,
  keys: readonly SortKey[],
  manner: SortManner,
): void {
  const model = sheet.getSheet();
  const order = movedLines(
    { first: area.column, count: area.columns, isVisible: (column) => model.getColVisible(column) },
    (column) => keys.map((key) => sortedBy(sheet, area.row + key.key, column, key)),
    keys,
    manner,
  );
  if (order.size === 0) return;
  const written: CellMatrix = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: CellMatrix[number] = {};
    for (const [to, source] of order) {
      const cell = cellAt(sheet, row, source);
      const formula = movedFormula(workbook, sheet, { row, column: source }, { row, column: to });
      line[to] = { ...contentOf(formula, cell), s: cell?.s ?? null };
    }
    written[row] = line;
  }
  setCells(workbook, sheet, written);
  const moved = adjoiningRows([...order.keys()].sort((a, b) => a - b));
  workbook.tell({
    kind: "columnSorted",
    sheetId: sheet.getSheetId(),
    areas: moved.map(({ row, rows }) => ({ ...area, column: row, columns: rows })),
  });
}
