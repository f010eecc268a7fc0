import { settingName } from "../../ledger/settings";
import type { Serial } from "../../plan/plan";
import { untracked } from "../untracked";

/** Writes 统计截止日 into its named cell, which must be there. */
export function queueAsOf(context: Excel.RequestContext, asOf: Serial): void {
  untracked(context.workbook.names.getItem(settingName("asOf")).getRange()).values = [[asOf]];
}
