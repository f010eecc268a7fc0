import type { Worksheet } from "@univerjs/core";
import { EXCEL_COLUMNS, EXCEL_ROWS, intersection, type Area } from "../../grid/area";
import { tableArea, tablesOfSheet, type Table } from "../../engine/tables/table-model";
import { ExcelError } from "../../richapi/excel-error";
import type { ExcelHost } from "../excel-class";
import { REFUSALS } from "../../richapi/refusals";

/** InvalidOperation when shifting cells from here on would tear another table apart. */
export function demandRoom(
  host: ExcelHost,
  sheetId: string,
  area: Area,
  along: "down" | "right",
  except?: Table,
): void {
  const shifted: Area =
    along === "down"
      ? { ...area, rows: EXCEL_ROWS - area.row }
      : { ...area, columns: EXCEL_COLUMNS - area.column };
  for (const table of tablesOfSheet(host.workbook, sheetId)) {
    const other = tableArea(table);
    if (table === except || !intersection(other, shifted)) continue;
    const whole =
      along === "down"
        ? area.column <= other.column && area.column + area.columns >= other.column + other.columns
        : area.row <= other.row && area.row + area.rows >= other.row + other.rows;
    if (!whole) throw new ExcelError("InvalidOperation", REFUSALS.shiftsTable(table.getDisplayName()));
  }
}

/** Whether anything stands in the area's way: then cells must be shifted. */
export function holdsCells(sheet: Worksheet, area: Area): boolean {
  let holds = false;
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const inside =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    if (inside && cell && Object.keys(cell).length > 0) holds = true;
    return !holds;
  });
  return holds;
}
