import { isDateSetting, settingName } from "../../ledger/settings/settings";
import type { Serial } from "../../plan/plan";
import { asEntry } from "../excel/cell-text";
import { dayForCell } from "../excel/date-system";
import { untracked } from "../requests/untracked";

/** Writes 统计截止日 into its named cell, which must be there. */
export function queueAsOf(context: Excel.RequestContext, asOf: Serial, uses1904: boolean): void {
  queueSettingCell(context, settingName("asOf"), asOf, uses1904);
}

/** Writes a setting or words of papers into the named cell, which must be there. A day is of the count from 1900. */
export function queueSettingCell(
  context: Excel.RequestContext,
  name: string,
  value: number | string,
  uses1904: boolean,
): void {
  const cell = untracked(context.workbook.names.getItem(name).getRange());
  cell.values = [[isDateSetting(name) ? dayForCell(value, uses1904) : asEntry(value, false)]];
}
