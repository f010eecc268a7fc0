import { textCell } from "../../engine/cells/cell-input";
import { clearCells, setCells, writeEntries, type CellMatrix } from "../../engine/cells/cells";
import { holdsCells, holdsContent } from "../../engine/cells/holds-cells";
import { shiftCells } from "../../engine/cells/shift-cells";
import { clearAutoFilters } from "../../engine/tables/table-filter";
import { headerChanges } from "../../engine/tables/table-headers";
import {
  hasTotalRow,
  setTableShape,
  shapeOf,
  tableArea,
  tablesOfSheet,
  wholeArea,
  type Table,
} from "../../engine/tables/table-model";
import { totalRowCells } from "../../engine/tables/total-row";
import { applyUndoable } from "../../engine/workbook/apply-undoable";
import { intersection, type Area } from "../../grid/area";
import { growSheet, type ExcelHost } from "../class/excel-class";
import { demandRoom } from "../places/demand-room";
import { sheetOfTable } from "./table-target";

/** Shows or hides the total row. What stands below the table moves, but only in the table's columns. */
export function showTotals(host: ExcelHost, table: Table, shown: boolean): void {
  if (shown === hasTotalRow(table)) return;
  const { workbook } = host;
  const sheet = sheetOfTable(host, table);
  const sheetId = table.getSubunitId();
  const area = tableArea(table);
  const row: Area = { ...area, row: area.row + area.rows, rows: 1 };
  growSheet(sheet, row);
  const below = shown ? row : { ...row, row: row.row + 1 };
  const anyBelow = holdsCells(sheet.getSheet(), { ...below, rows: sheet.getMaxRows() - below.row });
  if (anyBelow) demandRoom(host, sheetId, row, "down", table);
  if (shown) {
    if (anyBelow) shiftCells(workbook, sheetId, row, "down");
    const cells: CellMatrix[number] = {};
    for (const [index, cell] of totalRowCells(sheet, table).entries())
      if (cell) cells[row.column + index] = cell;
    setTableShape(workbook, table, { hasTotals: true });
    setCells(workbook, sheet, { [row.row]: cells });
    return;
  }
  setTableShape(workbook, table, { hasTotals: false });
  if (anyBelow) shiftCells(workbook, sheetId, row, "up");
  else clearCells(workbook, sheet, row, "all");
}

/**
 * Shows or hides the header row. Hidden, its cells are empty and filters are taken off; shown again, it stands where it
 * stood if there is nothing, and else the table moves down in its columns. Columns keep their names.
 */
export function showHeaders(host: ExcelHost, table: Table, shown: boolean): void {
  const { area, hasHeader } = shapeOf(table);
  if (shown === hasHeader) return;
  if (shown) insertHeaders(host, table, area);
  else removeHeaders(host, table, area);
}

function removeHeaders(host: ExcelHost, table: Table, area: Area): void {
  const { workbook } = host;
  const header = { ...area, rows: 1 };
  clearAutoFilters(workbook, table);
  setTableShape(workbook, table, {
    area: { ...area, row: area.row + 1, rows: area.rows - 1 },
    hasHeader: false,
  });
  writeEntries(workbook, sheetOfTable(host, table), header, [Array.from({ length: area.columns }, () => "")]);
}

function insertHeaders(host: ExcelHost, table: Table, area: Area): void {
  const { workbook } = host;
  const sheet = sheetOfTable(host, table);
  const above = { ...area, row: area.row - 1, rows: 1 };
  const others = tablesOfSheet(workbook, table.getSubunitId()).filter((one) => one !== table);
  const isTaken =
    area.row === 0 ||
    holdsContent(sheet.getSheet(), above) ||
    others.some((one) => intersection(wholeArea(one), above));
  if (isTaken) {
    const row = { ...area, rows: 1 };
    demandRoom(host, table.getSubunitId(), row, "down", table);
    shiftCells(workbook, table.getSubunitId(), row, "down");
  }
  const header = isTaken ? area.row : above.row;
  setTableShape(workbook, table, { area: { ...area, row: header, rows: area.rows + 1 }, hasHeader: true });
  const cells = shapeOf(table).columns.map(
    ({ displayName }, index) => [area.column + index, textCell(displayName)] as const,
  );
  setCells(workbook, sheet, { [header]: Object.fromEntries(cells) });
  applyUndoable(workbook, headerChanges(workbook, sheet, table));
}
