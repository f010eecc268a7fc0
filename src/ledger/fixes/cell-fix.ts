import type { ColumnKey } from "../columns";
import type { LedgerRow } from "../ledger-rows";
import type { CellValue } from "../ledger-sheet";
import type { CellFix } from "./fix";

/** A cell of a row gets another value than it has now. */
export function cellFix({ no, index, cell }: LedgerRow, key: ColumnKey, will: CellValue): CellFix {
  return { kind: "cell", no, index, key, was: cell(key), will };
}
