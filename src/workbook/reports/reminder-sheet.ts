import type { CellValue } from "../../ledger/cells/ledger";
import type { Reminder } from "../../ledger/letters/reminders";
import type { MeetingPack } from "../../ledger/pack/meeting-pack";
import { dayInChinese } from "../../ledger/pack/day-in-chinese";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { SHEETS } from "../../ledger/settings/sheet-names";
import { asEntry } from "../excel/cell-text";
import { dayForCell } from "../excel/date-system";
import type { Outbox } from "../requests/outbox";
import { DAYS_LEFT } from "./concern-sheet";
import type { ReportsLook } from "./report-look";
import { ledgerColumn, ownColumn, positionIn, type Report, REPORT_ROWS } from "./report";
import {
  bodyRows,
  colourLights,
  dressReport,
  formatNumbers,
  lineAsValues,
  sentenceOnly,
  sentenceRow,
  startReport,
  startsOf,
} from "./report-sheet";

const DATE = columnOf("due").numberFormat;

export const REMINDERS = {
  name: SHEETS.reminders,
  title: "重点任务催办单",
  isOfValues: true,
  keptColumns: 2,
  columns: [
    ownColumn("单位", 16, "General", "left"),
    ledgerColumn("no"),
    ledgerColumn("measure", 40),
    ledgerColumn("deadline"),
    ledgerColumn("due"),
    ledgerColumn("extendedTo"),
    ledgerColumn("status", 10),
    ledgerColumn("progress", 10),
    ledgerColumn("light", 10),
    ownColumn("距截止天数", 12, DAYS_LEFT),
    ownColumn("应补报内容", 22, "General", "left"),
    ledgerColumn("report", 30),
    ledgerColumn("contact", 12),
    ownColumn("答复时限", 12, DATE),
  ],
} as const satisfies Report;

/** 催办单: what is asked of each unit, as values, with the day they were taken; a unit a page (`reminderPages`). */
export async function queueReminders(
  context: Excel.RequestContext,
  outbox: Outbox,
  look: ReportsLook,
  pack: MeetingPack,
): Promise<number> {
  const { asOf } = pack;
  const day = asOf === null ? "统计截止日未填" : dayInChinese(asOf);
  const sheet = startReport(context, REMINDERS, look.sheets.reminders, {
    title: `${REMINDERS.title}（${day}）`,
    line: new Map([[0, lineAsValues(pack)]]),
  });
  const rows = pack.reminded.flatMap(({ name, reminders }) =>
    reminders.map((reminder) => rowOf(name, reminder, pack.answerBy, look.uses1904)),
  );
  const isEmpty = rows.length === 0;
  if (isEmpty) rows.push(sentenceRow(REMINDERS, `${day}，没有需要催办的任务。`));
  formatNumbers(sheet, REMINDERS, rows.length);
  await outbox.write((first, count) => bodyRows(sheet, REMINDERS, first, count), rows);
  dressReport(sheet, REMINDERS, rows.length);
  if (isEmpty) sentenceOnly(sheet, REMINDERS);
  const light = positionIn(REMINDERS, columnOf("light").header);
  colourLights(bodyRows(sheet, REMINDERS, 0, rows.length).getColumn(light), light, REPORT_ROWS.firstData);
  return rows.length;
}

/** The rows (from 1) that begin a unit's page, but for the first. */
export function reminderPages({ reminded }: MeetingPack): readonly number[] {
  return startsOf(reminded.map(({ reminders }) => reminders.length));
}

function rowOf(
  unit: string,
  { task, concern, missing }: Reminder,
  answerBy: MeetingPack["answerBy"],
  uses1904: boolean,
): (string | number | boolean)[] {
  const day = (key: ColumnKey): CellValue => dayForCell(task.cell(key), uses1904);
  const cells: CellValue[] = [
    unit,
    task.no,
    task.cell("measure"),
    task.cell("deadline"),
    day("due"),
    task.extended ? day("extendedTo") : "",
    task.cell("status"),
    task.cell("progress"),
    task.light,
    concern?.daysLeft ?? "",
    missing.join("；"),
    task.cell("report"),
    task.cell("contact"),
    answerBy === null ? "" : dayForCell(answerBy, uses1904),
  ];
  return cells.map((cell) => asEntry(cell, false));
}
