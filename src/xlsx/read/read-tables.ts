import type { Sheet } from "../model/snapshot";
import type { TableExtras } from "../model/book/workbook-file";
import type { ReadContext } from "./read-context";
import { takeFilteredRows } from "../table/filtered-rows";
import { readTable } from "../table/read-table";
import { uniqueHeaders } from "../table/table-xml";
import { differentialsOf } from "../style/differential-format";
import type { SheetPart } from "./sheet-part";
import type { Table, TableSheetResource } from "../model/table";
import { isDeleted, type Area } from "../model/address";
import { XlsxError } from "../package/xlsx-error";

/** Reads the tables of a sheet; undefined if it has none. */
export function readSheetTables(
  part: SheetPart,
  sheet: Sheet,
  extras: Record<string, TableExtras>,
  context: ReadContext,
): TableSheetResource | undefined {
  const result: TableSheetResource = { tables: [], tableFilteredOutRows: [] };
  for (const relationship of part.relationships.filter((one) => one.type === "table")) {
    const root = context.parts.xml(relationship.target);
    if (root === undefined) continue;
    const found = readTable(root, part.name, differentialsOf(context.styles));
    // A table whose cells were deleted is none any more; it is named when the file is saved (sound-references.ts).
    if (found === undefined && isDeleted(root.attributes["ref"])) continue;
    if (found === undefined) throw new XlsxError("damaged");
    const { table } = found;
    // Excel calls both damaged, too; in the engine each would write its headers over the other's cells.
    const sameName = Object.keys(extras).some((name) => name.toLowerCase() === table.name.toLowerCase());
    if (sameName || result.tables.some((other) => meet(other.range, table.range)))
      throw new XlsxError("damaged");
    result.tables.push(table.options.showHeader ? withHeaders(table, sheet) : table);
    extras[table.name] = found.extras;
    // With a criterion that Univer does not know, rows stay hidden as they are.
    if (!found.hasUnknownFilter && table.filters.tableColumnFilterList !== undefined) {
      const { startRow, endRow } = table.range;
      result.tableFilteredOutRows = result.tableFilteredOutRows.concat(
        takeFilteredRows(sheet, startRow + 1, endRow),
      );
    }
  }
  return result.tables.length === 0 ? undefined : result;
}

/** Header cells that are blank take the names of their columns, as when Excel repairs such a file. */
function withHeaders(table: Table, sheet: Sheet): Table {
  const { startRow, startColumn } = table.range;
  const cells = sheet.cellData?.[startRow] ?? {};
  const isBlank = (position: number): boolean => {
    const cell = cells[startColumn + position];
    return !cell?.f && !cell?.p && (cell?.v ?? "") === "";
  };
  // A column that the file gives no name has that of its header cell.
  const named = table.columns.map((column, position) => {
    const header = cells[startColumn + position]?.v ?? "";
    return column.displayName === "" ? { ...column, displayName: String(header) } : column;
  });
  if (!named.some((_column, position) => isBlank(position))) return { ...table, columns: named };
  const names = uniqueHeaders(
    named.map(({ displayName }, position) =>
      isBlank(position) ? displayName : String(cells[startColumn + position]?.v ?? displayName),
    ),
  );
  const columns = named.map((column, position) => {
    const name = names[position] ?? column.displayName;
    if (!isBlank(position)) return column;
    cells[startColumn + position] = { ...cells[startColumn + position], v: name, t: 1 };
    return { ...column, displayName: name };
  });
  sheet.cellData = { ...sheet.cellData, [startRow]: cells };
  return { ...table, columns };
}

function meet(one: Area, other: Area): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}
