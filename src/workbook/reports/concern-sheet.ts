import type { ListedConcern } from "../../ledger/counting/concern-list";
import type { CellValue } from "../../ledger/cells/ledger-sheet";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import type { Summary } from "../../ledger/counting/summary";
import { isoOf } from "../../plan/serial";
import { asEntry } from "../excel/cell-text";
import { dayForCell } from "../excel/date-system";
import type { Outbox } from "../excel/outbox";
import type { ReportsLook } from "./report-look";
import { REPORT_ROWS, REPORTS, reportColumn } from "./report-places";
import {
  bodyRows,
  colourLights,
  dressReport,
  errorsFound,
  formatNumbers,
  LEFT_OUT_WORDS,
  startReport,
} from "./report-sheet";

const KEY = "concerns";

/** 预警清单: the overdue and at-risk tasks as values, with the day they were taken, gravest first. */
export async function queueConcerns(
  context: Excel.RequestContext,
  outbox: Outbox,
  look: ReportsLook,
  summary: Summary,
): Promise<number> {
  const { asOf, errors, concerns, ledger } = summary;
  const day = asOf === null ? null : isoOf(asOf);
  const line = [
    `统计截止日：${day ?? "未填"}（以下为生成时的数值，不随台账变化）`,
    ...(errors > 0 ? [errorsFound(errors)] : []),
    ...(ledger.leftOut > 0 ? [`${ledger.leftOut}${LEFT_OUT_WORDS}`] : []),
  ];
  const sheet = startReport(context, REPORTS[KEY], look.sheets[KEY], {
    title: `${REPORTS[KEY].title}（${day === null ? "统计截止日未填" : inChinese(day)}）`,
    line: new Map([[0, line.join("　")]]),
  });
  const rows = concerns.map((one) => rowOf(one, look.uses1904));
  if (rows.length === 0) {
    const none = day === null ? "统计截止日未填，无法判定" : `截至${inChinese(day)}`;
    rows.push([
      `${none}，没有逾期、严重滞后、滞后或临期的任务。`,
      ...Array<string>(REPORTS[KEY].columns.length - 1).fill(""),
    ]);
  }
  formatNumbers(sheet, REPORTS[KEY], rows.length);
  await outbox.write((first, count) => bodyRows(sheet, REPORTS[KEY], first, count), rows);
  dressReport(sheet, REPORTS[KEY], rows.length);
  if (concerns.length === 0) {
    const sentence = sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1, 0, 1, 1);
    sentence.format.wrapText = false;
    sentence.format.horizontalAlignment = "Left";
  }
  const light = reportColumn(KEY, columnOf("light").header);
  colourLights(bodyRows(sheet, REPORTS[KEY], 0, rows.length).getColumn(light), light, REPORT_ROWS.firstData);
  return rows.length;
}

/** `2021年10月8日` */
function inChinese(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

function rowOf(
  { task, planned, pointsBehind, daysLeft }: ListedConcern,
  uses1904: boolean,
): (string | number | boolean)[] {
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
  ];
  return cells.map((cell) => asEntry(cell, false));
}
