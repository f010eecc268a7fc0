import { SHEETS } from "../../ledger/settings/sheet-names";
import { CONCERN_WORDS } from "../../ledger/lights/lights";
import type { ListedConcern } from "../../ledger/counting/concern-list";
import type { CellValue } from "../../ledger/cells/ledger";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import type { MeetingView } from "../../ledger/meetings/meeting-view";
import { dayInChinese } from "../../ledger/pack/day-in-chinese";
import { asEntry } from "../excel/cell-text";
import { dayForCell } from "../excel/date-system";
import type { Outbox } from "../requests/outbox";
import type { ReportsLook } from "./report-look";
import {
  EXTENDED_TO,
  ledgerColumn,
  ownColumn,
  positionIn,
  type Report,
  type ReportColumn,
  REPORT_ROWS,
} from "./report";
import {
  bodyRows,
  colourLights,
  dressReport,
  formatNumbers,
  lineAsValues,
  sentenceOnly,
  sentenceRow,
  startReport,
} from "./report-sheet";

/** 逾期191天 and not −191, wherever a leader reads it; the value stays a number. */
export const DAYS_LEFT = '"剩"0"天";"逾期"0"天";"当日到期"';

/** Since the meetings are kept. */
const [LETTER, MOVEMENT] = [ownColumn("建议函件", 12), ownColumn("较上次", 8)].map((column) => ({
  ...column,
  since: 2,
})) as [ReportColumn, ReportColumn];

export const CONCERNS = {
  name: SHEETS.concerns,
  title: "重点任务预警清单",
  isOfValues: true,
  keptColumns: 0,
  columns: [
    ledgerColumn("no"),
    ledgerColumn("light"),
    ledgerColumn("measure"),
    ledgerColumn("leadUnits"),
    ledgerColumn("deadline"),
    ledgerColumn("due"),
    EXTENDED_TO,
    ledgerColumn("progress", 10),
    ownColumn("应达进度", 10, "0%"),
    ownColumn("落后百分点", 12, "0.0"),
    ownColumn("距截止天数", 12, DAYS_LEFT),
    ledgerColumn("problems"),
    ledgerColumn("updatedOn"),
    LETTER,
    MOVEMENT,
  ],
} as const satisfies Report;

/** 逾期、严重滞后、滞后或临期 */
const CONCERNS_LISTED = CONCERN_WORDS.join("、").replace(/、(?=[^、]+$)/u, "或");

/** 预警清单: the overdue and at-risk tasks as values, with the day they were taken, gravest first. */
export async function queueConcerns(
  context: Excel.RequestContext,
  outbox: Outbox,
  look: ReportsLook,
  view: MeetingView,
): Promise<number> {
  const { asOf, concerns } = view;
  const day = asOf === null ? null : dayInChinese(asOf);
  const sheet = startReport(context, CONCERNS, look.sheets.concerns, {
    title: `${CONCERNS.title}（${day === null ? "统计截止日未填" : day}）`,
    line: new Map([[0, lineAsValues(view)]]),
  });
  const rows = concerns.map((one) => rowOf(one, view, look.uses1904));
  if (rows.length === 0) {
    const none = day === null ? "统计截止日未填，无法判定" : `截至${day}`;
    rows.push(sentenceRow(CONCERNS, `${none}，没有${CONCERNS_LISTED}的任务。`));
  }
  formatNumbers(sheet, CONCERNS, rows.length);
  await outbox.write((first, count) => bodyRows(sheet, CONCERNS, first, count), rows);
  dressReport(sheet, CONCERNS, rows.length);
  if (concerns.length === 0) sentenceOnly(sheet, CONCERNS);
  const light = positionIn(CONCERNS, columnOf("light").header);
  colourLights(bodyRows(sheet, CONCERNS, 0, rows.length).getColumn(light), light, REPORT_ROWS.firstData);
  return rows.length;
}

function rowOf(
  concern: ListedConcern,
  { letterOf, movementOf }: MeetingView,
  uses1904: boolean,
): (string | number | boolean)[] {
  const { task, planned, pointsBehind, daysLeft } = concern;
  const day = (key: ColumnKey): CellValue => dayForCell(task.cell(key), uses1904);
  const cells: CellValue[] = [
    task.no,
    task.light,
    task.cell("measure"),
    task.cell("leadUnits"),
    task.cell("deadline"),
    day("due"),
    task.extended ? day("extendedTo") : "",
    task.cell("progress"),
    planned,
    pointsBehind ?? "",
    daysLeft,
    task.cell("problems"),
    day("updatedOn"),
    letterOf(concern),
    movementOf(concern),
  ];
  return cells.map((cell) => asEntry(cell, false));
}
