import { columnOf } from "../../ledger/rows/columns";
import type { PlacedCell, PlacedFixes } from "../../ledger/fixes/placed-fixes";
import { hasExtensions } from "../../ledger/rows/ledger-columns";
import { lightFormula } from "../../ledger/lights/light-formula";
import { asEntry } from "../excel/cell-text";
import { entryFor } from "../excel/date-system";
import type { LedgerTable } from "../reading/ledger-table";
import { untracked } from "../requests/untracked";

/**
 * Queues fixes of the ledger, to be synced as one, so that Excel undoes them as one. One write a column, however
 * many cells; a cell that is not to be fixed gets null, which leaves it alone. Rows go last and from below, while
 * all else still stands where it was read. Filters are off by now (decision 0003).
 */
export function queueFixes(context: Excel.RequestContext, ledger: LedgerTable, fixes: PlacedFixes): void {
  const table = context.workbook.tables.getItem(ledger.tableName);
  const sheet = context.workbook.worksheets.getItem(ledger.sheetName);
  for (const address of fixes.merged) untracked(sheet.getRange(address)).unmerge();
  const [lights, values] = [
    fixes.cells.filter(({ key }) => key === "light"),
    fixes.cells.filter(({ key }) => key !== "light"),
  ];
  for (const column of new Set(values.map((cell) => cell.column)))
    writeColumn(
      sheet,
      ledger,
      values.filter((cell) => cell.column === column),
    );
  for (const { position, will } of fixes.headers)
    untracked(sheet.getRangeByIndexes(ledger.headerRow - 1, ledger.firstColumn + position, 1, 1)).values = [
      [asEntry(will, false)],
    ];
  // Behind the headers: the formula names its columns.
  if (lights.length > 0) writeLights(sheet, ledger, lights);
  for (const row of [...fixes.blankRows].reverse()) table.rows.getItemAt(row).delete();
  if (fixes.tableName !== null) table.name = fixes.tableName;
}

/** From the first to the last cell of a column; each gets the column's number format with its value. */
function writeColumn(sheet: Excel.Worksheet, ledger: LedgerTable, cells: readonly PlacedCell[]): void {
  const rows = cells.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const [{ column, key } = { column: 0, key: "no" as const }] = cells;
  const { numberFormat } = columnOf(key);
  const band = untracked(
    sheet.getRangeByIndexes(ledger.headerRow + first, ledger.firstColumn + column, last - first + 1, 1),
  );
  const formats: (string | null)[][] = Array.from({ length: last - first + 1 }, () => [null]);
  const values: (string | number | boolean | null)[][] = formats.map(() => [null]);
  for (const { row, will } of cells) {
    formats[row - first] = [numberFormat];
    values[row - first] = [entryFor(key, will, ledger.uses1904)];
  }
  // The format first: in a text cell nothing that is written turns into something else.
  band.numberFormat = formats;
  band.values = values;
}

/** 预警状态 is a formula again where a constant stood. */
function writeLights(sheet: Excel.Worksheet, ledger: LedgerTable, cells: readonly PlacedCell[]): void {
  const { numberFormat } = columnOf("light");
  const extensions = hasExtensions(ledger.headers);
  const formula = lightFormula({ tableName: ledger.tableName, extensions });
  for (const { row, column } of cells) {
    const cell = untracked(
      sheet.getRangeByIndexes(ledger.headerRow + row, ledger.firstColumn + column, 1, 1),
    );
    // A cell of text would show the formula instead of what it gives.
    cell.numberFormat = [[numberFormat]];
    cell.formulas = [[formula]];
  }
}
