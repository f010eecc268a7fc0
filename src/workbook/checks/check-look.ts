import { listColumn, STATES, type ListedIssue } from "./check-list";
import type { FormatReading } from "../reading/format-reading";
import { listChanges, type ListChanges, type StandingRow } from "./list-changes";
import { markRowsOf, marksOf, type MarkedRows } from "./mark-rows";
import { MARK_NAMES } from "./marks";
import { bytesOf, LARGEST_PART } from "../message-size";
import { highlightsOf, requestHighlights } from "../reading/read-highlights";
import {
  reportSheetOf,
  requestReportSheet,
  type ReportSheet,
  type RequestedSheet,
} from "../reports/report-look";
import { CHECK_RESULTS, REPORT_ROWS } from "../reports/report-places";
import { untracked } from "../untracked";

/** 校验结果 and the mark as they stand. */
export interface CheckLook extends MarkedRows {
  readonly sheet: ReportSheet;
  /** The rows of the list, one an issue. */
  readonly standing: readonly StandingRow[];
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

/** So many rows are written one by one even where the list is short. */
const FEW = 50;

/** The rows of the list that have to change; null: it has to be written whole. */
export function amendmentOf(look: CheckLook, listed: readonly ListedIssue[]): ListChanges | null {
  const { sheet, standing, markRows } = look;
  const whole = standing.length > 0 && sheet.rows === REPORT_ROWS.firstData - 1 + standing.length;
  if (sheet.kind !== "ours" || !whole || markRows < marksOf(listed).length) return null;
  const changes = listChanges(standing, listed);
  return changes && changes.writes.length <= listed.length / 2 + FEW ? changes : null;
}

/** Lists beyond one message are written when a check is asked for, not behind every edit. */
export function fitsOneMessage(listed: readonly ListedIssue[], changes: ListChanges | null): boolean {
  const issues = changes ? changes.writes.map(({ issue }) => issue) : listed;
  const rows = issues.reduce((sum, { cellsAt }) => sum + bytesOf(cellsAt(REPORT_ROWS.firstData)), 0);
  return rows + bytesOf(marksOf(listed)) < LARGEST_PART;
}
