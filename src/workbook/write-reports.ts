import type { Summary } from "../ledger/summary";
import { queueConcerns } from "./concern-sheet";
import { queueSectionSummary } from "./section-summary-sheet";
import type { ReportsLook } from "./report-look";
import { REPORTS } from "./report-places";
import { queueUnitLedger } from "./unit-ledger-sheet";
import { queueUnitSummary } from "./unit-summary-sheet";

/** Queues all reports, each cleared and written again, and shows 单位汇总. The order: 单位汇总 counts over 部门表. */
export function queueReports(context: Excel.RequestContext, look: ReportsLook, summary: Summary): void {
  queueUnitLedger(context, look, summary);
  queueUnitSummary(context, look, summary);
  queueSectionSummary(context, look, summary);
  queueConcerns(context, look, summary);
  context.workbook.worksheets.getItem(REPORTS.unitSummary.name).activate();
}
