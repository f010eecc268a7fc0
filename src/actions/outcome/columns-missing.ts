import type { ColumnKey } from "../../ledger/rows/columns";
import type { Refused } from "./outcome";

/** The refusal of an action that cannot do without some columns. */
export function columnsMissing(columns: readonly ColumnKey[]): Refused {
  return { kind: "refused", reason: "columns-missing", columns };
}
