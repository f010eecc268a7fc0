import { clearCells, setCells, type CellMatrix } from "../../engine/cells/cells";
import { holdsCells } from "../../engine/cells/holds-cells";
import { shiftCells } from "../../engine/cells/shift-cells";
import { hasTotalRow, setTableShape, tableArea, type Table } from "../../engine/tables/table-model";
import { totalRowCells } from "../../engine/tables/total-row";
import type { Area } from "../../grid/area";
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
