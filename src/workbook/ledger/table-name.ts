import { LEDGER_TABLE } from "../../ledger/light-formula";
import type { LedgerTable } from "../reading/look";

/** Gives a renamed ledger its name back, by which formulas of ours refer to it; Excel takes those that exist along. */
export function queueTableName(
  context: Excel.RequestContext,
  { tableName }: Pick<LedgerTable, "tableName">,
): void {
  if (tableName !== LEDGER_TABLE) context.workbook.tables.getItem(tableName).name = LEDGER_TABLE;
}
