import { settingName } from "../ledger/settings";
import type { Serial } from "../plan/plan";

/** Writes 统计截止日. False when the workbook has no such named cell: nothing is written then. */
export async function writeAsOf(context: Excel.RequestContext, asOf: Serial): Promise<boolean> {
  const cell = context.workbook.names.getItemOrNullObject(settingName("asOf")).getRangeOrNullObject();
  cell.load("address");
  await context.sync();
  if (cell.isNullObject) return false;
  cell.values = [[asOf]];
  await context.sync();
  return true;
}
