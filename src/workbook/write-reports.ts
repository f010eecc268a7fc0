import type { Summary } from "../ledger/summary";
import { queueConcerns } from "./concern-sheet";
import type { ReportsLook } from "./report-look";
import { REPORT_KEYS, REPORTS, type ReportKey } from "./report-places";
import { fitRows } from "./report-sheet";
import { queueSectionSummary } from "./section-summary-sheet";
import { queueUnitLedger } from "./unit-ledger-sheet";
import { queueUnitSummary } from "./unit-summary-sheet";

type QueueReport = (context: Excel.RequestContext, look: ReportsLook, summary: Summary) => number;

/** Each queues its sheet and tells how many rows it has below the header. */
const QUEUE: Readonly<Record<ReportKey, QueueReport>> = {
  unitLedger: queueUnitLedger,
  unitSummary: queueUnitSummary,
  sectionSummary: queueSectionSummary,
  concerns: queueConcerns,
};

/** Queues all reports, each cleared and written again, and shows 单位汇总. 部门台账 first: others count over its table. */
export function queueReports(context: Excel.RequestContext, look: ReportsLook, summary: Summary): void {
  const rows = REPORT_KEYS.map((key) => [key, QUEUE[key](context, look, summary)] as const);
  for (const [key, count] of rows) fitRows(context, REPORTS[key], count);
  context.workbook.worksheets.getItem(REPORTS.unitSummary.name).activate();
}
