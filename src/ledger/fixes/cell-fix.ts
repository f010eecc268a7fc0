import type { ColumnKey } from "../rows/columns";
import type { LedgerRow } from "../rows/ledger-rows";
import type { CellValue } from "../cells/ledger";
import type { CellFix } from "./fix";

/** A cell of a row gets another value than it has now. */
export function cellFix({ no, index, cell }: LedgerRow, key: ColumnKey, will: CellValue): CellFix {
  return { kind: "cell", no, index, key, was: cell(key), will };
}
