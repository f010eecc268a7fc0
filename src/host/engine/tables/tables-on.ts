import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { tablesOfSheet, wholeArea } from "./table-model";

/** The tables of a sheet, header and total row included. */
export function tablesOn(
  workbook: OpenWorkbook,
  sheetId: string,
): { tableId: string; name: string; area: Area }[] {
  return tablesOfSheet(workbook, sheetId).map((table) => ({
    tableId: table.getId(),
    name: table.getDisplayName(),
    area: wholeArea(table),
  }));
}
