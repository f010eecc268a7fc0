import { COLUMNS } from "./columns";
import type { CellValue } from "./ledger-sheet";

/** A table with so many of the columns is a ledger; our own reports and the annex as a table have far fewer. */
const ENOUGH = Math.ceil(COLUMNS.length * 0.8);

/** Whether a table with these headers is a ledger, whatever it is called. */
export function hasLedgerColumns(headers: readonly CellValue[]): boolean {
  return COLUMNS.filter(({ header }) => headers.includes(header)).length >= ENOUGH;
}
