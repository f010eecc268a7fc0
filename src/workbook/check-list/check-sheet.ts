import { GRAVEST_FIRST, SEVERITIES, type Severity } from "../../ledger/fixes/issue";
import type { Settings } from "../../ledger/cells/ledger";
import { isoOf } from "../../plan/serial";
import { listColumn, listPosition, STATES, type ListedIssue, type ListHeader } from "./check-list";
import type { CheckLook } from "./check-look";
import type { LedgerTable } from "../reading/ledger-table";
import { queueMarks } from "./mark-rows";
import { queueNewMark } from "../marks/marks";
import type { FormatReading } from "../marks/format-reading";
import { CHECK_RESULTS } from "./check-results";
import { REPORT_ROWS } from "../reports/report";
import { Outbox } from "../requests/outbox";
import { dressReport, fitRows, formatNumbers, queuePanes, startReport } from "../reports/report-sheet";
import { untracked } from "../requests/untracked";

/** What a check wants to be written. */
export interface CheckToWrite {
  readonly ledger: LedgerTable;
  readonly listed: readonly ListedIssue[];
  readonly settings: Settings;
}

/**
 * Queues 校验结果, emptied and written again, and the mark on the ledger. `formats`: those of the ledger's sheet; null:
 * they are not known, or not to be changed, and the mark stays as it is. Ends with what is queued but for a list beyond
 * one message, which syncs in between. No sheet is shown, nothing is selected.
 */
export async function queueCheck(
  context: Excel.RequestContext,
  look: CheckLook,
  { ledger, listed, settings }: CheckToWrite,
  formats: readonly FormatReading[] | null,
): Promise<void> {
  const count = Math.max(1, listed.length);
  const sheet = startReport(context, CHECK_RESULTS, look.sheet, {
    title: CHECK_RESULTS.title,
    line: new Map([[0, lineFormula(settings, count)]]),
  });
  formatNumbers(sheet, CHECK_RESULTS, count);
  const outbox = new Outbox(context);
  await outbox.send(
    listed.map(({ cellsAt }, at) => cellsAt(REPORT_ROWS.firstData + at)),
    (part, first) => {
      queueRows(sheet, REPORT_ROWS.firstData + first, part, listed.slice(first, first + part.length));
    },
  );
  if (listed.length === 0)
    untracked(sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1, 0, 1, 1)).values = [["没有发现问题。"]];
  dressReport(sheet, CHECK_RESULTS, count);
  if (listed.length === 0) dressNothingFound(sheet);
  else dressLinks(sheet, REPORT_ROWS.firstData, count);
  untracked(sheet.getRangeByIndexes(0, listPosition("行"), 1, HIDDEN_COLUMNS)).columnHidden = true;
  await queueMarks(context, look, listed, outbox);
  if (formats !== null) queueNewMark(context, ledger, formats);
  fitRows(context, CHECK_RESULTS, REPORT_ROWS.firstData, count);
  // Refused while another workbook has the focus: nothing stands behind them.
  if (look.sheet.kind !== "ours") queuePanes(context, CHECK_RESULTS);
}

/** 行, 标记, 标记值. */
const HIDDEN_COLUMNS = CHECK_RESULTS.columns.length - listPosition("行");

/** The part of a row that belongs to its issue, up to 行; 标记 and 标记值 are a list of their own. */
function listedCells(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return untracked(sheet.getRangeByIndexes(row - 1, 0, count, listPosition("行") + 1));
}

function queueRows(
  sheet: Excel.Worksheet,
  row: number,
  cells: (string | number | boolean)[][],
  issues: readonly ListedIssue[],
): void {
  const range = listedCells(sheet, row, cells.length);
  untracked(range.getColumn(listPosition("当前值"))).numberFormat = issues.map(({ format }) => [format]);
  range.formulas = cells;
}

function dressNothingFound(sheet: Excel.Worksheet): void {
  const cell = untracked(sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1, 0, 1, 1));
  cell.format.wrapText = false;
  cell.format.horizontalAlignment = "Left";
}

function dressLinks(sheet: Excel.Worksheet, row: number, count: number): void {
  const links = untracked(sheet.getRangeByIndexes(row - 1, listPosition("单元格"), count, 1));
  links.format.font.color = "#0563C1";
  links.format.font.underline = "Single";
}

/** What was found on which day, and what of it is still open: it counts by itself. */
function lineFormula({ asOf }: Settings, count: number): string {
  const last = REPORT_ROWS.firstData + count - 1;
  const column = (header: ListHeader): string =>
    `$${listColumn(header)}$${REPORT_ROWS.firstData}:$${listColumn(header)}$${last}`;
  const open = (severity: Severity): string =>
    `COUNTIFS(${column("级别")},"${SEVERITIES[severity]}",${column("状态")},"${STATES.open}")`;
  const counts = GRAVEST_FIRST.map((severity) => `"　${SEVERITIES[severity]} "&${open(severity)}`).join("&");
  const day = asOf === null ? "未填" : isoOf(asOf);
  return `="统计截止日：${day}　待改："&${counts}&"　（改动后此处随之减少，重新校验后全表更新）"`;
}
