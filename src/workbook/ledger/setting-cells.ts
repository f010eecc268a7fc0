import { settingName } from "../../ledger/settings/settings";
import type { Serial } from "../../plan/plan";
import { dayForCell } from "../excel/date-system";
import { untracked } from "../requests/untracked";

/** Writes 统计截止日 into its named cell, which must be there. */
export function queueAsOf(context: Excel.RequestContext, asOf: Serial, uses1904: boolean): void {
  const cell = untracked(context.workbook.names.getItem(settingName("asOf")).getRange());
  cell.values = [[dayForCell(asOf, uses1904)]];
}
