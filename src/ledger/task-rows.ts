import { ledgerRows, type LedgerRow } from "./ledger-rows";
import type { LedgerSheet } from "./ledger-sheet";

/** A row that stands for a task. */
export interface TaskRow extends LedgerRow {
  readonly no: number;
}

/** The rows that count: those with a 序号, of one that stands twice the first (domain, "Counting"). */
export function taskRows(sheet: LedgerSheet): readonly TaskRow[] {
  const seen = new Set<number>();
  return ledgerRows(sheet).filter((row): row is TaskRow => {
    const { no } = row;
    if (no === null || seen.has(no)) return false;
    seen.add(no);
    return true;
  });
}
