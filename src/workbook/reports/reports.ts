import { REPORT_KEYS, SHEETS, type ReportKey } from "../../ledger/settings/sheet-names";
import type { MeetingPack } from "../../ledger/pack/meeting-pack";
import { CONCERNS, queueConcerns } from "./concern-sheet";
import { MEETING } from "./meeting-places";
import { meetingPages, queueMeetingSheet } from "./meeting-sheet";
import { Outbox } from "../requests/outbox";
import type { SheetPages } from "../excel/page-setup";
import type { ReportsLook } from "./report-look";
import { REPORT_ROWS, type Report } from "./report";
import { fitRows, pagesOf, queuePanes } from "./report-sheet";
import { queueReminders, reminderPages, REMINDERS } from "./reminder-sheet";
import { queueSectionSummary, SECTION_SUMMARY } from "./section-summary-sheet";
import { queueUnitLedger, UNIT_LEDGER, unitLedgerPages } from "./unit-ledger-sheet";
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
  reminders: REMINDERS,
  meeting: MEETING,
} as const satisfies Readonly<Record<ReportKey, Report>>;

/** Each queues its sheet and tells how many rows it has below the header. */
const QUEUE: Readonly<Record<ReportKey, QueueReport>> = {
  unitLedger: queueUnitLedger,
  unitSummary: queueUnitSummary,
  sectionSummary: queueSectionSummary,
  concerns: queueConcerns,
  reminders: queueReminders,
  meeting: queueMeetingSheet,
};

/** Where pages begin by hand; the others begin wherever one is full. */
const PAGES: { readonly [Key in ReportKey]?: (pack: MeetingPack) => readonly number[] } = {
  unitLedger: unitLedgerPages,
  reminders: reminderPages,
  meeting: meetingPages,
};

/** How the reports print. */
export function reportPages(pack: MeetingPack): readonly SheetPages[] {
  return REPORT_KEYS.map((key) => pagesOf(REPORTS[key], PAGES[key]?.(pack)));
}

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
