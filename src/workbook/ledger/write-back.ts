import type { TakingBack } from "../../ledger/repair/taking-back";
import { readHeaders } from "../../ledger/rows/headers";
import type { CellValue } from "../../ledger/cells/ledger";
import { asEntry } from "../excel/cell-text";
import { dayForCell, isDateColumn } from "../excel/date-system";
import type { LedgerTable } from "../reading/ledger-table";
import { untracked } from "../requests/untracked";

type Entry = string | number | boolean;

/**
 * Queues the former contents of cells, headers and table, and takes away rows and columns that were added. Cells first,
 * while all stands where it was read; a formula among them may name a column that goes.
 */
export function queueTakingBack(
  context: Excel.RequestContext,
  ledger: LedgerTable,
  { cells, headers, rows, columns, tableName }: TakingBack,
): void {
  const table = context.workbook.tables.getItem(ledger.tableName);
  const sheet = context.workbook.worksheets.getItem(ledger.sheetName);
  const at = (row: number, column: number, count: number): Excel.Range =>
    untracked(sheet.getRangeByIndexes(ledger.headerRow + row, ledger.firstColumn + column, count, 1));
  const { positions } = readHeaders(ledger.headers);
  const dates = new Set([...positions].flatMap(([key, at]) => (isDateColumn(key) ? [at] : [])));
  const held = (column: number, value: CellValue): CellValue =>
    dates.has(column) ? dayForCell(value, ledger.uses1904 ?? false) : value;
  for (const column of new Set(cells.map((cell) => cell.column))) {
    const own = cells.filter((cell) => cell.column === column);
    const [first, last] = [Math.min(...own.map(({ row }) => row)), Math.max(...own.map(({ row }) => row))];
    const band = at(first, column, last - first + 1);
    const formats: (string | null)[][] = Array.from({ length: last - first + 1 }, () => [null]);
    const entries: (Entry | null)[][] = formats.map(() => [null]);
    // A formula stays text in a text cell: General first, and the cell's own format behind.
    const before: (string | null)[][] = formats.map(() => [null]);
    for (const { row, was } of own) {
      formats[row - first] = [was.numberFormat];
      before[row - first] = [was.formula === null ? was.numberFormat : "General"];
      entries[row - first] = [was.formula ?? asEntry(held(column, was.value), was.numberFormat === "@")];
    }
    band.numberFormat = before;
    band.formulas = entries;
    band.numberFormat = formats;
  }
  for (const { position, was } of headers)
    untracked(sheet.getRangeByIndexes(ledger.headerRow - 1, ledger.firstColumn + position, 1, 1)).values = [
      [asEntry(was, false)],
    ];
  for (const row of [...rows].reverse()) table.rows.getItemAt(row).delete();
  for (const column of [...columns].reverse()) table.columns.getItemAt(column).delete();
  if (tableName !== null) table.name = tableName;
}
