import type { Issue, Severity } from "../ledger/issue";
import type { Settings } from "../ledger/ledger-sheet";
import { isoOf } from "../plan/serial";
import {
  listColumn,
  listedIssues,
  listPosition,
  SEVERITY_WORDS,
  STATES,
  type ListedIssue,
  type ListHeader,
} from "./check-list";
import type { FormatReading } from "./format-reading";
import type { LedgerTable } from "./look";
import { MARK_NAMES, queueMark } from "./marks";
import { highlightsOf, requestHighlights } from "./read-highlights";
import { reportSheetOf, requestReportSheet, type ReportSheet, type RequestedSheet } from "./report-look";
import { CHECK_RESULTS, REPORT_ROWS } from "./report-places";
import { dressReport, fitRows, formatNumbers, startReport } from "./report-sheet";
import { untracked } from "./untracked";

/** 校验结果 and the mark as they stand. */
export interface CheckLook {
  readonly sheet: ReportSheet;
  /** Digests of the listed issues whose cell is as it was found. */
  readonly open: readonly string[];
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

/** What one message may hold; Excel on the web refuses over 5 MB. */
const MESSAGE_BYTES = 3_500_000;

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
    item.load("name");
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
  return {
    sheet,
    open: [...digests].flatMap(([row, digest]) =>
      row >= REPORT_ROWS.firstData && states.get(row) !== STATES.changed && digest !== ""
        ? [String(digest)]
        : [],
    ),
    names: { keys: !asked.names.keys.isNullObject, values: !asked.names.values.isNullObject },
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
  const open = [...look.open].sort();
  return wanted.length === open.length && wanted.every((digest, index) => digest === open[index]);
}

/** What a check wants to be written. */
export interface CheckToWrite {
  readonly ledger: LedgerTable;
  readonly issues: readonly Issue[];
  readonly settings: Settings;
}

/**
 * Queues 校验结果, emptied and written again, and the mark on the ledger where `marking`. Ends with what is queued
 * but for a list beyond one message, which syncs in between. No sheet is shown, nothing is selected.
 */
export async function queueCheck(
  context: Excel.RequestContext,
  look: CheckLook,
  { ledger, issues, settings }: CheckToWrite,
  marking: boolean,
): Promise<void> {
  const listed = listedIssues(issues, ledger);
  const count = Math.max(1, listed.length);
  const sheet = startReport(context, CHECK_RESULTS, look.sheet, {
    title: CHECK_RESULTS.title,
    line: new Map([[0, lineFormula(settings, count)]]),
  });
  formatNumbers(sheet, CHECK_RESULTS, count);
  for (const block of blocks(listed)) {
    const range = untracked(
      sheet.getRangeByIndexes(
        REPORT_ROWS.firstData - 1 + block.from,
        0,
        block.rows.length,
        CHECK_RESULTS.columns.length,
      ),
    );
    const shown = listPosition("当前值");
    untracked(range.getColumn(shown)).numberFormat = block.rows.map(({ format }) => [format]);
    range.formulas = block.rows.map(({ cells }) => [...cells]);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request a message, not one a row
    if (block.more) await context.sync();
  }
  if (listed.length === 0)
    untracked(sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1, 0, 1, 1)).values = [["没有发现问题。"]];
  dressReport(sheet, CHECK_RESULTS, count, listPosition("单元格") + 1);
  dressList(sheet, count, listed.length);
  queueNames(context, sheet, look, count);
  if (marking) queueMark(context, ledger, look.formats);
  fitRows(context, CHECK_RESULTS, count);
}

function dressList(sheet: Excel.Worksheet, count: number, issues: number): void {
  const at = (column: number, columns = 1): Excel.Range =>
    untracked(sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1, column, count, columns));
  if (issues === 0) {
    at(0).format.wrapText = false;
    at(0).format.horizontalAlignment = "Left";
  } else {
    const links = at(listPosition("单元格"));
    links.format.font.color = "#0563C1";
    links.format.font.underline = "Single";
  }
  at(listPosition("行"), 3).columnHidden = true;
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

const NOTHING: ListedIssue = { cells: [], format: "General", digest: "" };

/** Lists beyond one message are written when a check is asked for, not behind every edit. */
export function fitsOneMessage(listed: readonly ListedIssue[]): boolean {
  return listed.reduce((sum, one) => sum + bytesOf(one), 0) < MESSAGE_BYTES;
}

function bytesOf({ cells }: ListedIssue): number {
  return new TextEncoder().encode(JSON.stringify(cells)).length;
}

/** The list in pieces that fit into a message each. */
function* blocks(
  listed: readonly ListedIssue[],
): Generator<{ from: number; rows: readonly ListedIssue[]; more: boolean }> {
  for (let from = 0; from < listed.length;) {
    let end = from;
    for (let bytes = 0; end < listed.length && (end === from || bytes < MESSAGE_BYTES); end++)
      bytes += bytesOf(listed[end] ?? NOTHING);
    yield { from, rows: listed.slice(from, end), more: end < listed.length };
    from = end;
  }
}

function queueNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  look: CheckLook,
  count: number,
): void {
  const columns = { keys: "标记", values: "当前值" } as const;
  for (const which of ["keys", "values"] as const) {
    const letters = listColumn(columns[which]);
    const cells = `$${letters}$${REPORT_ROWS.firstData}:$${letters}$${REPORT_ROWS.firstData + count - 1}`;
    const { names } = context.workbook;
    if (look.names[which]) names.getItem(MARK_NAMES[which]).formula = `=${CHECK_RESULTS.name}!${cells}`;
    else names.add(MARK_NAMES[which], untracked(sheet.getRange(cells)));
  }
}
