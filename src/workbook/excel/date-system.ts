import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { readHeaders } from "../../ledger/rows/headers";
import type { CellValue, Ledger } from "../../ledger/cells/ledger";
import { asEntry } from "./cell-text";

/** So many days lie between the first day of a workbook that counts from 1900 and of one that counts from 1904. */
const BETWEEN = 1462;
/** The day by which the two are told apart: Office.js has no property for it (decision 28). */
export const TELLING_DAY = [1904, 1, 2] as const;
const IN_1904 = 1;

/** `value`: what `workbook.functions.date` gives for the telling day. */
export function countsFrom1904(value: unknown): boolean {
  return value === IN_1904;
}

/** A day as the rules know it, of the count from 1900, from what a date cell holds. */
export function dayFromCell(value: CellValue, uses1904: boolean): CellValue {
  return uses1904 && typeof value === "number" ? value + BETWEEN : value;
}

/** What a date cell is to hold for a day of the count from 1900. */
export function dayForCell<Value extends CellValue>(value: Value, uses1904: boolean): Value | number {
  return uses1904 && typeof value === "number" ? value - BETWEEN : value;
}

export function isDateColumn(key: ColumnKey): boolean {
  return columnOf(key).kind === "date";
}

/** The rows of a ledger with the days of its date columns in the count from 1900. */
export function rowsFromCells(
  headers: readonly CellValue[],
  rows: Ledger["rows"],
  uses1904: boolean,
): Ledger["rows"] {
  if (!uses1904) return rows;
  const dates = new Set(
    [...readHeaders(headers).positions].flatMap(([key, position]) => (isDateColumn(key) ? [position] : [])),
  );
  return rows.map((row) => row.map((value, at) => (dates.has(at) ? dayFromCell(value, true) : value)));
}

/** The entry for a cell of a declared column, in the column's own number format. */
export function entryFor(key: ColumnKey, value: CellValue, uses1904 = false): string | number | boolean {
  return asEntry(isDateColumn(key) ? dayForCell(value, uses1904) : value, columnOf(key).numberFormat === "@");
}
