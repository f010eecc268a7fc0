import type { Severity } from "../../ledger/issue";
import type { Settings } from "../../ledger/ledger-sheet";
import { isoOf } from "../../plan/serial";
import {
  listColumn,
  listPosition,
  SEVERITY_WORDS,
  STATES,
  type ListedIssue,
  type ListHeader,
} from "./check-list";
import type { CheckLook } from "./check-look";
import type { ListChanges } from "./list-changes";
import type { LedgerTable } from "../reading/look";
import { queueMarks } from "./mark-rows";
import { queueMark, queueNewMark } from "./marks";
import { CHECK_RESULTS, REPORT_ROWS } from "../reports/report-places";
import { Outbox } from "../outbox";
import { dressReport, dressRows, fitRows, formatNumbers, startReport } from "../reports/report-sheet";
import { untracked } from "../untracked";

/** What a check wants to be written. */
export interface CheckToWrite {
  readonly ledger: LedgerTable;
  readonly listed: readonly ListedIssue[];
  readonly settings: Settings;
}

/** Queues the list: only its changes where they are known, otherwise whole. */
export function queueList(
  context: Excel.RequestContext,
  look: CheckLook,
  wanted: CheckToWrite,
  changes: ListChanges | null,
  marking: boolean,
): Promise<void> {
  return changes
    ? queueAmendment(context, look, wanted, changes, marking)
    : queueCheck(context, look, wanted, marking);
}

/**
 * Queues 校验结果, emptied and written again, and the mark on the ledger where `marking`. Ends with what is queued
 * but for a list beyond one message, which syncs in between. No sheet is shown, nothing is selected.
 */
async function queueCheck(
  context: Excel.RequestContext,
  look: CheckLook,
  { ledger, listed, settings }: CheckToWrite,
  marking: boolean,
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
  dressReport(sheet, CHECK_RESULTS, count, listPosition("单元格") + 1);
  if (listed.length === 0) dressNothingFound(sheet);
  else dressLinks(sheet, REPORT_ROWS.firstData, count);
  untracked(sheet.getRangeByIndexes(0, listPosition("行"), 1, HIDDEN_COLUMNS)).columnHidden = true;
  await queueMarks(context, look, listed, outbox);
  if (marking) queueNewMark(context, ledger, look.formats);
  fitRows(context, CHECK_RESULTS, REPORT_ROWS.firstData, count);
}

/** 行, 摘要, 标记, 标记值. */
const HIDDEN_COLUMNS = CHECK_RESULTS.columns.length - listPosition("行");

/** The part of a row that belongs to its issue; 标记 and 标记值 are a list of their own. */
function listedCells(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return untracked(sheet.getRangeByIndexes(row - 1, 0, count, listPosition("摘要") + 1));
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
    `COUNTIFS(${column("级别")},"${SEVERITY_WORDS[severity]}",${column("状态")},"${STATES.open}")`;
  const counts = (["error", "warning", "info"] as const)
    .map((severity) => `"　${SEVERITY_WORDS[severity]} "&${open(severity)}`)
    .join("&");
  const day = asOf === null ? "未填" : isoOf(asOf);
  return `="统计截止日：${day}　待改："&${counts}&"　（改动后此处随之减少，重新校验后全表更新）"`;
}

/**
 * Queues only the rows that differ and what is marked: no format, name or width that stands already is set again. The
 * order is that of coming; the next 校验 restores it.
 */
async function queueAmendment(
  context: Excel.RequestContext,
  look: CheckLook,
  { ledger, listed, settings }: CheckToWrite,
  { writes, lastRow }: ListChanges,
  marking: boolean,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(CHECK_RESULTS.name);
  const before = look.sheet.rows;
  if (lastRow > before) {
    dressRows(sheet, CHECK_RESULTS, before + 1, lastRow - before);
    dressLinks(sheet, before + 1, lastRow - before);
  }
  const runs = runsOf(writes);
  for (const run of runs) {
    const [{ row }] = run;
    const issues = run.map(({ issue }) => issue);
    queueRows(
      sheet,
      row,
      issues.map(({ cellsAt }, at) => [...cellsAt(row + at)]),
      issues,
    );
  }
  if (lastRow < before) listedCells(sheet, lastRow + 1, before - lastRow).clear("All");
  const line = untracked(sheet.getRangeByIndexes(REPORT_ROWS.line - 1, 0, 1, 1));
  line.formulas = [[lineFormula(settings, lastRow - REPORT_ROWS.firstData + 1)]];
  await queueMarks(context, look, listed, new Outbox(context));
  if (marking) queueMark(context, ledger, look.formats);
  // Last, since heights are of what the formulas show: a calculation for each run of rows would be one too many.
  for (const run of runs) fitRows(context, CHECK_RESULTS, run[0].row, run.length);
}

type Write = ListChanges["writes"][number];
/** Rows below one another, to be written at once. */
function runsOf(writes: readonly Write[]): readonly (readonly [Write, ...Write[]])[] {
  const runs: [Write, ...Write[]][] = [];
  for (const write of writes) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.row === write.row - 1) run.push(write);
    else runs.push([write]);
  }
  return runs;
}
