import { generateRandomId } from "@univerjs/core";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { applyUndoable } from "../workbook/apply-undoable";
import { univerRange } from "../univer/univer-range";
import { DEFAULT_TABLE_EXTRAS } from "../../../xlsx/model/book/workbook-file";
import { usualTableStyle } from "./table-styles";
import { allTables, columnJson, type Table } from "./table-model";

/** Makes a table of an area, header row included, undoable. `headers`: what its header cells hold. */
export function addTable(
  workbook: OpenWorkbook,
  sheetId: string,
  area: Area,
  name: string,
  headers: readonly string[],
): Table {
  const tableId = `{${generateRandomId(8)}}`;
  const mutation = {
    unitId: workbook.unitId,
    subUnitId: sheetId,
    tableId,
    name,
    range: univerRange(area),
    header: headers,
    options: { showHeader: true, columns: headers.map((text, i) => columnJson(String(i + 1), text)) },
  };
  workbook.extras.tables[name] = { ...DEFAULT_TABLE_EXTRAS, style: usualTableStyle(workbook) };
  applyUndoable(workbook, [
    { id: "sheet.mutation.add-table", redo: mutation, undoId: "sheet.mutation.delete-table", undo: mutation },
  ]);
  const made = allTables(workbook).find((table) => table.getId() === tableId);
  if (!made) throw new Error("Univer added no table");
  return made;
}
