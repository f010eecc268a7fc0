import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../grid/area";
import { cellAt, setCells, type CellMatrix } from "../cells/cells";
import { contentOf, movedFormula } from "../cells/moved-content";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { sortable, sortedOrder, type SortKey, type SortManner } from "./sort-order";

/** Sorts the columns of an area with their formats and formulas, by its rows. Hidden columns stay where they are. */
export function sortColumns(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  area: Area,
  keys: readonly SortKey[],
  manner: SortManner,
): void {
  const model = sheet.getSheet();
  const columns = Array.from({ length: area.columns }, (_column, index) => area.column + index).filter(
    (column) => model.getColVisible(column),
  );
  const cells = columns.map((column) =>
    keys.map(({ key }) => sortable(cellAt(sheet, area.row + key, column))),
  );
  const order = sortedOrder(cells, keys, manner);
  const written: CellMatrix = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: CellMatrix[number] = {};
    for (const [place, from] of order.entries()) {
      const [to, source] = [columns[place], columns[from]];
      if (to === undefined || source === undefined || to === source) continue;
      const cell = cellAt(sheet, row, source);
      const formula = movedFormula(workbook, sheet, { row, column: source }, { row, column: to });
      line[to] = { ...contentOf(formula, cell), s: cell?.s ?? null };
    }
    written[row] = line;
  }
  if (order.some((from, place) => from !== place)) setCells(workbook, sheet, written);
}
