import type { Cell, Sheet } from "./snapshot";
import type { RelationshipList } from "./relationships";
import { documentText } from "./rich-text";
import { defaultTableExtras, tableXml, uniqueHeaders } from "./table-xml";
import type { TableSheetResource } from "./table-resource";
import type { WorkbookWriting } from "./workbook-writing";
import { element, listElement } from "./xml-write";

function headerText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell.v === null || cell.v === undefined) return cell.p ? documentText(cell.p) : "";
  return cell.t === 3 ? (cell.v ? "TRUE" : "FALSE") : String(cell.v);
}

/** The tables of a sheet, and the sheet with the header cells that Excel demands: text, unique, as in the table. */
export interface WrittenTables {
  /** `<tableParts>`. */
  readonly xml: string;
  readonly sheet: Sheet;
  /** Header texts by `row,column`. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Writes the table parts of a sheet. Where a header cell and its column's name differ, the cell is right. */
export function writeTables(
  writing: WorkbookWriting,
  sheet: Sheet,
  resource: TableSheetResource | undefined,
  relationships: RelationshipList,
): WrittenTables {
  const cells = { ...sheet.cellData };
  const headers = new Map<string, string>();
  const references: string[] = [];
  for (const table of resource?.tables ?? []) {
    const { startRow, startColumn, endColumn } = table.range;
    const hasHeader = table.options.showHeader !== false;
    const texts: string[] = [];
    for (let column = startColumn; column <= endColumn; column += 1) {
      const named = table.columns[column - startColumn]?.displayName ?? "";
      texts.push(hasHeader ? headerText(cells[startRow]?.[column]) : named);
    }
    const names = uniqueHeaders(texts);
    if (hasHeader) {
      cells[startRow] = { ...cells[startRow] };
      for (const [index, name] of names.entries()) {
        const column = startColumn + index;
        headers.set(`${startRow},${column}`, name);
        cells[startRow][column] ??= {};
      }
    }
    writing.tableCount += 1;
    const fileId = writing.tableCount;
    const extras = writing.extras.tables[table.name] ?? defaultTableExtras;
    writing.parts.add(`xl/tables/table${fileId}.xml`, tableXml(table, fileId, names, extras, cells));
    references.push(
      element("tablePart", { "r:id": relationships.add("table", `../tables/table${fileId}.xml`) }),
    );
  }
  return { xml: listElement("tableParts", references), sheet: { ...sheet, cellData: cells }, headers };
}
