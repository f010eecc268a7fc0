import type { Table } from "../model/table";
import type { Cell, CellMatrix } from "../model/snapshot";
import type { TableExtras } from "../model/book/workbook-file";
import { areaAddress } from "../model/address";
import { copiedFormulas } from "../formula/copied-formulas";
import { filterColumnXml } from "./filter-criteria";
import { formulaForFile } from "../formula/formula-prefix";
import type { Lose } from "../package/losses";
import { shiftFormula } from "../formula/formula-shift";
import { tableFilterForFile } from "./table-filters";
import type { TableColumnMeta } from "../model/table";
import { element, encodeCellText, listElement, spacedElement, xmlPart } from "../package/xml-write";

/** Header texts as the file must have them: not empty, and no two alike (Excel compares without case). */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const base = header === "" ? `列${index + 1}` : header;
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = base + String(count);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Whether the range's last row is followed by a total row. */
function hasTotalsRow(table: Table): boolean {
  return table.meta?.totalsRow === true;
}

/** The formula of a column whose data cells all carry the same one, as of the first data row. */
function calculatedFormula(
  table: Table,
  column: number,
  cellAt: (row: number, column: number) => Cell,
): string | undefined {
  const { startRow, endRow } = table.range;
  const first = startRow + (table.options.showHeader === false ? 0 : 1);
  const formulas = new Set<string>();
  for (let row = first; row <= endRow; row += 1) {
    const cell = cellAt(row, column);
    const formula = cell.f;
    formulas.add(formula && !cell.ref ? shiftFormula(formula, first - row, 0) : "");
  }
  const [only] = formulas;
  if (formulas.size === 1) return only === "" ? undefined : only;
  const known = table.columns[column - table.range.startColumn]?.meta?.calculatedColumnFormula;
  return known !== undefined && formulas.has(known) ? known : undefined;
}

/** A table part. `headers` are the texts of the header cells, made unique. `lose` hears of criteria no file can hold. */
export function tableXml(
  table: Table,
  fileId: number,
  headers: readonly string[],
  extras: TableExtras,
  cells: CellMatrix,
  lose: Lose,
): string {
  const { range } = table;
  const totals = hasTotalsRow(table);
  const hasHeader = table.options.showHeader !== false;
  const expanded = copiedFormulas(cells);
  const cellAt = (row: number, column: number) => expanded(row, column, cells[row]?.[column] ?? {});
  const columns = headers.map((name, index) => {
    const meta: TableColumnMeta = table.columns[index]?.meta ?? {};
    const calculated = calculatedFormula(table, range.startColumn + index, cellAt);
    const label = meta.totalsRowLabel;
    return element(
      "tableColumn",
      {
        id: index + 1,
        name: encodeCellText(name).replace(/\n/g, "_x000a_"),
        totalsRowLabel: totals && label !== undefined ? encodeCellText(label) : undefined,
        totalsRowFunction: totals ? meta.totalsRowFunction : undefined,
      },
      calculated === undefined ? "" : spacedElement("calculatedColumnFormula", formulaForFile(calculated)),
      totals && meta.totalsRowFormula !== undefined
        ? spacedElement("totalsRowFormula", formulaForFile(meta.totalsRowFormula))
        : "",
    );
  });
  const filters = (table.filters.tableColumnFilterList ?? []) as readonly (
    Parameters<typeof tableFilterForFile>[0] | null | undefined
  )[];
  const filterColumns = filters
    .map((item, index) => {
      const column = item ? tableFilterForFile(item, index) : undefined;
      if (item && column === undefined) lose(`表格筛选条件：${table.name}`);
      return column;
    })
    .map((one) => (one === undefined ? "" : filterColumnXml(one)));
  const ref = areaAddress({ ...range, endRow: range.endRow + (totals ? 1 : 0) });
  const root = element(
    "table",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      id: fileId,
      name: table.name,
      displayName: table.name,
      ref,
      headerRowCount: hasHeader ? undefined : 0,
      totalsRowCount: totals ? 1 : undefined,
      totalsRowShown: totals ? undefined : false,
    },
    hasHeader && extras.showFilterButton
      ? element("autoFilter", { ref: areaAddress(range) }, ...filterColumns)
      : "",
    listElement("tableColumns", columns),
    element("tableStyleInfo", {
      name: extras.style === "" ? undefined : extras.style,
      showFirstColumn: extras.showFirstColumn,
      showLastColumn: extras.showLastColumn,
      showRowStripes: extras.showBandedRows,
      showColumnStripes: extras.showBandedColumns,
    }),
  );
  return xmlPart(root);
}
