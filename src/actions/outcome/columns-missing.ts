import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import type { Outcome } from "./outcome";

/** The refusal of an action that cannot do without some columns. */
export function columnsMissing(keys: readonly ColumnKey[]): Outcome {
  const headers = keys.map((key) => columnOf(key).header);
  return { kind: "refused", reason: "columns-missing", detail: headers.join("”“") };
}
