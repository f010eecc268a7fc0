import type { Table, TableColumn } from "../model/table";
import type { TableExtras } from "../model/book/workbook-file";
import { readArea } from "../model/address";
import { readFilterColumn, type DifferentialAt } from "./filter-criteria";
import { formulaFromFile } from "../formula/formula-prefix";
import { tableFilterFromFile } from "./table-filters";
import type { TableColumnMeta, TableMeta } from "../model/table";
import { booleanAttribute, child, childrenOf, numberAttribute, type XmlElement } from "../package/xml-read";
import { cellText, decodeCellText } from "../package/xml-write";
import { XlsxError } from "../package/xlsx-error";

/** A table of the file, in Univer's words and in those that Univer lacks. */
export interface FileTable {
  readonly table: Table;
  readonly extras: TableExtras;
  readonly hasUnknownFilter: boolean;
}

function readColumn(column: XmlElement, tableId: string): TableColumn {
  const { totalsRowLabel, totalsRowFunction } = column.attributes;
  const totals = child(column, "totalsRowFormula")?.text;
  const calculated = child(column, "calculatedColumnFormula")?.text;
  const meta: TableColumnMeta = {
    ...(totalsRowLabel === undefined ? {} : { totalsRowLabel: decodeCellText(totalsRowLabel) }),
    ...(totalsRowFunction === undefined ? {} : { totalsRowFunction }),
    ...(totals === undefined ? {} : { totalsRowFormula: formulaFromFile(totals) }),
    ...(calculated === undefined ? {} : { calculatedColumnFormula: formulaFromFile(calculated) }),
  };
  return {
    id: `${tableId}-c${column.attributes["id"] ?? ""}`,
    displayName: cellText(column.attributes["name"] ?? ""),
    dataType: "string",
    formula: "",
    meta,
    style: {},
  };
}

/** Two columns with one id would be one to the engine: the later gets another. */
function withOwnIds(columns: readonly TableColumn[]): TableColumn[] {
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const id = taken.has(column.id) ? `${column.id}-${index}` : column.id;
    taken.add(id);
    return { ...column, id };
  });
}

/** Reads one table part; undefined if it says no range. */
export function readTable(
  root: XmlElement,
  sheetName: string,
  formatAt: DifferentialAt,
): FileTable | undefined {
  const range = readArea(root.attributes["ref"] ?? "", sheetName);
  if (range === undefined) return undefined;
  const name = root.attributes["displayName"] ?? root.attributes["name"] ?? "";
  const id = `table-${root.attributes["id"] ?? name}`;
  const hasTotals = (numberAttribute(root, "totalsRowCount") ?? 0) > 0;
  const meta: TableMeta = hasTotals ? { totalsRow: true } : {};
  const autoFilter = child(root, "autoFilter");
  const files = childrenOf(autoFilter, "filterColumn").map((column) => ({
    column,
    criteria: readFilterColumn(column, formatAt),
    colId: Math.max(0, Math.trunc(numberAttribute(column, "colId") ?? 0)),
  }));
  const filters: (ReturnType<typeof tableFilterFromFile> | null)[] = [];
  let hasUnknownFilter = false;
  for (const { column, criteria, colId } of files) {
    if (column.children.length === 0) continue;
    const item = criteria === undefined ? undefined : tableFilterFromFile(criteria);
    if (item === undefined) hasUnknownFilter = true;
    else {
      if (!(colId <= range.endColumn - range.startColumn)) throw new XlsxError("damaged");
      while (filters.length < colId) filters.push(null);
      filters[colId] = item;
    }
  }
  const columns = childrenOf(child(root, "tableColumns"), "tableColumn").map((column) =>
    readColumn(column, id),
  );
  // Excel calls that damaged, too: nobody knows which name belongs to which column.
  if (columns.length !== range.endColumn - range.startColumn + 1) throw new XlsxError("damaged");
  const style = child(root, "tableStyleInfo");
  return {
    hasUnknownFilter,
    table: {
      id,
      name,
      range: { ...range, endRow: hasTotals ? range.endRow - 1 : range.endRow },
      options: {
        showHeader: numberAttribute(root, "headerRowCount") !== 0,
        showFooter: false,
        tableStyleId: "table-default-0",
      },
      filters: { tableColumnFilterList: filters },
      columns: withOwnIds(columns),
      meta,
    },
    extras: {
      style: style?.attributes["name"] ?? "",
      showBandedRows: booleanAttribute(style, "showRowStripes") ?? false,
      showBandedColumns: booleanAttribute(style, "showColumnStripes") ?? false,
      showFirstColumn: booleanAttribute(style, "showFirstColumn") ?? false,
      showLastColumn: booleanAttribute(style, "showLastColumn") ?? false,
      showFilterButton: autoFilter !== undefined,
    },
  };
}
