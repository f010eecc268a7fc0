import type { Severity } from "../ledger/issue";
import type { Settings } from "../ledger/ledger-sheet";
import { isoOf } from "../plan/serial";
import {
  listColumn,
  listPosition,
  SEVERITY_WORDS,
  STATES,
  type ListedIssue,
  type ListHeader,
} from "./check-list";
import { listChanges, type ListChanges, type StandingRow } from "./list-changes";
import type { FormatReading } from "./format-reading";
import type { LedgerTable } from "./look";
import { bytesOf, LARGEST_PART } from "./message-size";
import { MARK_NAMES, queueMark } from "./marks";
import { highlightsOf, requestHighlights } from "./read-highlights";
import { reportSheetOf, requestReportSheet, type ReportSheet, type RequestedSheet } from "./report-look";
import { CHECK_RESULTS, REPORT_ROWS } from "./report-places";
import { Outbox } from "./outbox";
import { dressReport, dressRows, fitRows, formatNumbers, startReport } from "./report-sheet";
import { untracked } from "./untracked";

/** 校验结果 and the mark as they stand. */
export interface CheckLook {
  readonly sheet: ReportSheet;
  /** The rows of the list, one an issue. */
  readonly standing: readonly StandingRow[];
  /** How many rows the names reach over; 0 where they have to be set. */
  readonly markRows: number;
  readonly names: { readonly keys: boolean; readonly values: boolean };
  /** Conditional formats of the ledger's sheet. */
  readonly formats: readonly FormatReading[];
}

export interface RequestedCheck {
  readonly sheet: RequestedSheet;
  readonly states: Excel.Range;
  readonly digests: Excel.Range;
  readonly names: { readonly keys: Excel.NamedItem; readonly values: Excel.NamedItem };
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Asks for it in the same request as the look. */
export function requestCheck(
  context: Excel.RequestContext,
  { tableSheet }: { readonly tableSheet: Excel.Worksheet },
): RequestedCheck {
  const sheet = requestReportSheet(context, CHECK_RESULTS);
  const column = (letters: string): Excel.Range => {
    const whole = untracked(sheet.sheet.getRange(`${letters}:${letters}`));
    const used = untracked(whole.getUsedRangeOrNullObject(true));
    used.load("values,rowIndex");
    return used;
  };
  const name = (wanted: string): Excel.NamedItem => {
    const item = context.workbook.names.getItemOrNullObject(wanted);
    item.load("formula");
    return item;
  };
  return {
    sheet,
    states: column(listColumn("状态")),
    digests: column(listColumn("摘要")),
    names: { keys: name(MARK_NAMES.keys), values: name(MARK_NAMES.values) },
    formats: requestHighlights(tableSheet),
  };
}

/** What was asked, after the sync. */
export function checkLookOf(asked: RequestedCheck): CheckLook {
  const sheet = reportSheetOf(CHECK_RESULTS, asked.sheet);
  const states = sheet.kind === "ours" ? byRow(asked.states) : new Map<number, unknown>();
  const digests = sheet.kind === "ours" ? byRow(asked.digests) : new Map<number, unknown>();
  const { keys, values } = asked.names;
  const named = !keys.isNullObject && !values.isNullObject && sheet.kind === "ours";
  return {
    sheet,
    standing: [...digests].flatMap(([row, digest]) =>
      row >= REPORT_ROWS.firstData && digest !== ""
        ? [{ row, digest: String(digest), open: states.get(row) !== STATES.changed }]
        : [],
    ),
    markRows: named ? markRowsOf({ keys: String(keys.formula), values: String(values.formula) }) : 0,
    names: { keys: !keys.isNullObject, values: !values.isNullObject },
    formats: highlightsOf(asked.formats),
  };
}

/** A column's values by sheet row, from 1. */
function byRow(range: Excel.Range): ReadonlyMap<number, unknown> {
  if (range.isNullObject) return new Map();
  const first = range.rowIndex + 1;
  return new Map((range.values as unknown[][]).map(([value], index) => [first + index, value]));
}

/** Does the sheet say what a check finds now? Issues whose cell was changed since count as gone: the sheet says so. */
export function saysTheSame(look: CheckLook, listed: readonly ListedIssue[]): boolean {
  const wanted = listed.map(({ digest }) => digest).sort();
  const open = look.standing.flatMap((row) => (row.open ? [row.digest] : [])).sort();
  return wanted.length === open.length && wanted.every((digest, index) => digest === open[index]);
}

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
  if (marking) queueMark(context, ledger, look.formats);
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

/** The rows of the list that have to change; null: it has to be written whole. */
export function amendmentOf(look: CheckLook, listed: readonly ListedIssue[]): ListChanges | null {
  const { sheet, standing, markRows } = look;
  const whole = standing.length > 0 && sheet.rows === REPORT_ROWS.firstData - 1 + standing.length;
  if (sheet.kind !== "ours" || !whole || markRows < marksOf(listed).length) return null;
  const changes = listChanges(standing, listed);
  return changes && changes.writes.length <= listed.length / 2 + FEW ? changes : null;
}
/** So many rows are written one by one even where the list is short. */
const FEW = 50;

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

/** Lists beyond one message are written when a check is asked for, not behind every edit. */
export function fitsOneMessage(listed: readonly ListedIssue[], changes: ListChanges | null): boolean {
  const issues = changes ? changes.writes.map(({ issue }) => issue) : listed;
  const rows = issues.reduce((sum, { cellsAt }) => sum + bytesOf(cellsAt(REPORT_ROWS.firstData)), 0);
  return rows + bytesOf(marksOf(listed)) < LARGEST_PART;
}

type Mark = NonNullable<ListedIssue["mark"]>;
function marksOf(listed: readonly ListedIssue[]): readonly Mark[] {
  return listed.flatMap(({ mark }) => (mark ? [mark] : []));
}

/** The names reach over more rows than are marked, since a name that is set makes everything calculate anew. */
const FEWEST_MARK_ROWS = 64;

async function queueMarks(
  context: Excel.RequestContext,
  look: CheckLook,
  listed: readonly ListedIssue[],
  outbox: Outbox,
): Promise<void> {
  const marks = marksOf(listed);
  let rows = Math.max(look.markRows, FEWEST_MARK_ROWS);
  while (rows < marks.length) rows *= 2;
  const cells = Array.from({ length: rows }, (_row, at) => marks[at] ?? (["", ""] as const));
  await outbox.write(
    (first, count) => {
      const sheet = context.workbook.worksheets.getItem(CHECK_RESULTS.name);
      return untracked(
        sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1 + first, listPosition("标记"), count, 2),
      );
    },
    cells,
    "formulas",
  );
  if (rows === look.markRows) return;
  const { names, worksheets } = context.workbook;
  for (const which of ["keys", "values"] as const) {
    const cellsOfName = markCells(which, REPORT_ROWS.firstData + rows - 1);
    if (look.names[which]) names.getItem(MARK_NAMES[which]).formula = `=${CHECK_RESULTS.name}!${cellsOfName}`;
    else
      names.add(MARK_NAMES[which], untracked(worksheets.getItem(CHECK_RESULTS.name).getRange(cellsOfName)));
  }
}

function markCells(which: keyof typeof MARK_NAMES, last: number | string): string {
  const letters = listColumn(({ keys: "标记", values: "标记值" } as const)[which]);
  return `$${letters}$${REPORT_ROWS.firstData}:$${letters}$${last}`;
}

/** How many rows both names reach over, from the list's first; 0: they do not, or differ. */
function markRowsOf(formulas: Readonly<Record<keyof typeof MARK_NAMES, string>>): number {
  const last = Number(/\$(\d+)$/.exec(formulas.keys)?.[1] ?? 0);
  const right = (["keys", "values"] as const).every(
    (which) => formulas[which].replaceAll("'", "") === `=${CHECK_RESULTS.name}!${markCells(which, last)}`,
  );
  return right ? last - REPORT_ROWS.firstData + 1 : 0;
}
