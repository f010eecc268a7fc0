import { REPORT_KEYS, SHEETS, type ReportKey } from "../../ledger/settings/sheet-names";
import type { MeetingPack } from "../../ledger/pack/meeting-pack";
import { CONCERNS, queueConcerns } from "./concern-sheet";
import { MEETING, queueMeetingSheet } from "./meeting-sheet";
import { Outbox } from "../requests/outbox";
import type { ReportsLook } from "./report-look";
import { REPORT_ROWS, type Report } from "./report";
import { fitRows, queuePanes } from "./report-sheet";
import { queueSectionSummary, SECTION_SUMMARY } from "./section-summary-sheet";
import { queueUnitLedger, UNIT_LEDGER } from "./unit-ledger-sheet";
import { queueUnitSummary, UNIT_SUMMARY } from "./unit-summary-sheet";

type QueueReport = (
  context: Excel.RequestContext,
  outbox: Outbox,
  look: ReportsLook,
  pack: MeetingPack,
) => Promise<number>;

/** What 生成汇总 makes. */
export const REPORTS = {
  unitLedger: UNIT_LEDGER,
  unitSummary: UNIT_SUMMARY,
  sectionSummary: SECTION_SUMMARY,
  concerns: CONCERNS,
  meeting: MEETING,
} as const satisfies Readonly<Record<ReportKey, Report>>;

/** Each queues its sheet and tells how many rows it has below the header. */
const QUEUE: Readonly<Record<ReportKey, QueueReport>> = {
  unitLedger: queueUnitLedger,
  unitSummary: queueUnitSummary,
  sectionSummary: queueSectionSummary,
  concerns: queueConcerns,
  meeting: queueMeetingSheet,
};

/**
 * Queues all reports, each cleared and written again, and shows 会议材料. 部门台账 first: others count over its table.
 * Rows that a message cannot hold are sent before; a report that breaks off there is known by its header.
 */
export async function queueReports(
  context: Excel.RequestContext,
  look: ReportsLook,
  pack: MeetingPack,
): Promise<void> {
  const outbox = new Outbox(context);
  const rows: [ReportKey, number][] = [];
  for (const key of REPORT_KEYS) rows.push([key, await QUEUE[key](context, outbox, look, pack)]);
  for (const [key, count] of rows) fitRows(context, REPORTS[key], REPORT_ROWS.firstData, count);
  // Refused while another workbook has the focus: nothing stands behind them.
  for (const [key] of rows) queuePanes(context, REPORTS[key]);
  const front = context.workbook.worksheets.getItem(SHEETS.meeting);
  front.activate();
}
