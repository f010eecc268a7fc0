import { TableManager } from "@univerjs/sheets-table";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** The tables of a sheet, header row included. */
export function tablesOn(
  workbook: OpenWorkbook,
  sheetId: string,
): { tableId: string; name: string; area: Area }[] {
  return workbook.injector
    .get(TableManager)
    .getTablesBySubunitId(workbook.unitId, sheetId)
    .map((table) => {
      const { startRow, startColumn, endRow, endColumn } = table.getRange();
      return {
        tableId: table.getId(),
        name: table.getDisplayName(),
        area: {
          row: startRow,
          column: startColumn,
          rows: endRow - startRow + 1,
          columns: endColumn - startColumn + 1,
        },
      };
    });
}
