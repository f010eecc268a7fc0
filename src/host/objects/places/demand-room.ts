import { EXCEL_COLUMNS, EXCEL_ROWS, intersection, type Area } from "../../grid/area";
import { tablesOfSheet, wholeArea, type Table } from "../../engine/tables/table-model";
import { ExcelError } from "../../richapi/excel-error";
import type { ExcelHost } from "../class/excel-class";
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
    const other = wholeArea(table);
    if (table === except || !intersection(other, shifted)) continue;
    const whole =
      along === "down"
        ? area.column <= other.column && area.column + area.columns >= other.column + other.columns
        : area.row <= other.row && area.row + area.rows >= other.row + other.rows;
    if (!whole) throw new ExcelError("InvalidOperation", REFUSALS.shiftsTable(table.getDisplayName()));
  }
}
