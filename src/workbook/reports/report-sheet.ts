import { columnLetters } from "../../ledger/cells/cell-address";
import type { Summary } from "../../ledger/counting/summary";
import { LIGHTS } from "../../ledger/lights/lights";
import { settingName } from "../../ledger/settings/settings";
import { isoOf } from "../../plan/serial";
import { drawLines } from "../excel/lines";
import { fitToText, formatColumnNumbers, formatLedger } from "../excel/column-formats";
import type { SheetPages } from "../excel/page-setup";
import type { ReportSheet } from "./report-look";
import { REPORT_ROWS, type Report } from "./report";
import { TASK_CELLS } from "./task-masks";
import { untracked } from "../requests/untracked";

/** The headers of summaries stand on two lines. */
const HEADER_HEIGHT = 33;
/** Behind headers. */
export const HEADER_FILL = "#D9E2F3";
const TOTAL_FILL = "#F2F2F2";
/** Light, for the share stands on it. */
const SHARE_BARS = "#C6E0B4";
/** Narrow, so that all units come on as few pages as may be. */
const REPORT_MARGINS = { top: 1, bottom: 1.3, left: 1, right: 1, header: 0.6, footer: 0.6 };

/** What stands above the data: a title, and entries for the cells of row 2, by position; a formula begins with =. */
export interface ReportHead {
  readonly title: string;
  readonly line: ReadonlyMap<number, string>;
}

const AS_OF = settingName("asOf");

/**
 * `统计截止日：2021-10-08`, what a check found and how many rows do not count, as a formula; or that the ledger is gone.
 * `tasks`: the number of those that do, a cell or an expression; `day`: an expression that tells the day in other words.
 */
export function lineFormula(
  errors: number,
  tasks = TASK_CELLS.tasks.slice(1),
  day = `"统计截止日："&IF(ISNUMBER(${AS_OF}),TEXT(${AS_OF},"yyyy-mm-dd"),"未填")`,
): string {
  const leftOut = TASK_CELLS.leftOut(tasks);
  const found = errors > 0 ? `&"　${errorsFound(errors)}"` : "";
  const said = `${day}${found}&IF(${leftOut}=0,"","　"&${leftOut}&"${LEFT_OUT_WORDS}")`;
  return `=IF(ISERROR(ROWS(${TASK_CELLS.numbers})),"${LEDGER_GONE}",${said})`;
}
/** The counts would go on as zeros. */
const LEDGER_GONE = "任务台账已不在本工作簿，以下数字不再有效：请重新插入任务表，再生成汇总";
const errorsFound = (errors: number): string => `台账有 ${errors} 个错误`;
const LEFT_OUT_WORDS = " 行序号重复或不是整数，未计入";

/** The same for a report of values, which do not follow the ledger. */
export function lineAsValues({ asOf, errors, counted: ledger }: Summary): string {
  return [
    `统计截止日：${asOf === null ? "未填" : isoOf(asOf)}（以下为生成时的数值，不随台账变化）`,
    ...(errors > 0 ? [errorsFound(errors)] : []),
    ...(ledger.leftOut > 0 ? [`${ledger.leftOut}${LEFT_OUT_WORDS}`] : []),
  ].join("　");
}

/**
 * A sheet for a report, made or emptied: only our block goes, and what stands beside it or below stays. Title,
 * line and header come in one write, so that a try that breaks off leaves an empty sheet or one known as ours.
 */
export function startReport(
  context: Excel.RequestContext,
  report: Report,
  { kind, rows, columns: width }: ReportSheet,
  head: ReportHead,
): Excel.Worksheet {
  const { name, columns } = report;
  const sheets = context.workbook.worksheets;
  const sheet = kind === "absent" ? sheets.add(name) : sheets.getItem(name);
  if (rows > 0) {
    const old = untracked(sheet.getRangeByIndexes(0, 0, rows, width));
    titleOf(sheet, report).unmerge();
    old.unmerge();
    old.conditionalFormats.clearAll();
    old.clear("All");
  }
  const top = untracked(sheet.getRangeByIndexes(0, 0, REPORT_ROWS.header, columns.length));
  // In a text cell a formula stays text.
  top.numberFormat = Array.from({ length: REPORT_ROWS.header }, () => columns.map(() => "General"));
  top.formulas = [...linesAbove(columns, head), columns.map(({ header }) => header)];
  return sheet;
}

function linesAbove(columns: Report["columns"], { title, line }: ReportHead): string[][] {
  return [
    columns.map((_column, position) => (position === 0 ? title : "")),
    columns.map((_column, position) => line.get(position) ?? ""),
  ];
}

/**
 * The sheet of a report whose table stays, with the header and as many rows as before: formulas of others may refer to
 * it. Its cells are all written again.
 */
export function restartReport(
  context: Excel.RequestContext,
  report: Report,
  { rows, columns: width }: ReportSheet,
  head: ReportHead,
): Excel.Worksheet {
  const { name, columns } = report;
  const sheet = context.workbook.worksheets.getItem(name);
  titleOf(sheet, report).unmerge();
  untracked(sheet.getRangeByIndexes(0, 0, rows, width)).conditionalFormats.clearAll();
  const top = untracked(sheet.getRangeByIndexes(0, 0, REPORT_ROWS.line, columns.length));
  top.numberFormat = Array.from({ length: REPORT_ROWS.line }, () => columns.map(() => "General"));
  top.formulas = linesAbove(columns, head);
  return sheet;
}

/** Cells below the header: `count` rows from `first` (0-based) on. To be got anew after a sync. */
export function bodyRows(
  sheet: Excel.Worksheet,
  { columns }: Report,
  first: number,
  count: number,
): Excel.Range {
  return untracked(sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1 + first, 0, count, columns.length));
}

/** Number formats, before anything is written below the header. */
export function formatNumbers(sheet: Excel.Worksheet, report: Report, rows: number): void {
  formatColumnNumbers(bodyRows(sheet, report, 0, rows), report.columns);
}

/** Fonts, widths and lines, for `rows` rows below the header; the title in the middle. */
export function dressReport(sheet: Excel.Worksheet, report: Report, rows: number): void {
  const { columns } = report;
  const block = untracked(sheet.getRangeByIndexes(REPORT_ROWS.header - 1, 0, rows + 1, columns.length));
  formatLedger(block, untracked(sheet.getRange("A1")), untracked(sheet.getRange("A2")), columns);
  drawLines(block);
  const header = untracked(block.getRow(0));
  header.format.rowHeight = HEADER_HEIGHT;
  header.format.fill.color = HEADER_FILL;
  header.format.font.color = "#000000";
  const title = titleOf(sheet, report);
  title.merge(false);
  title.format.horizontalAlignment = "Center";
}

function titleOf(sheet: Excel.Worksheet, { columns, titleColumns }: Report): Excel.Range {
  return untracked(sheet.getRangeByIndexes(REPORT_ROWS.title - 1, 0, 1, titleColumns ?? columns.length));
}

/** A bar behind each share of these rows (0-based), as long as the share. */
export function drawShareBars(sheet: Excel.Worksheet, report: Report, rows: number): void {
  for (const [position, { numberFormat }] of report.columns.entries()) {
    if (!numberFormat.endsWith("%")) continue;
    const bars = untracked(bodyRows(sheet, report, 0, rows).getColumn(position)).conditionalFormats.add(
      "DataBar",
    ).dataBar;
    bars.lowerBoundRule = { type: "Number", formula: "0" };
    bars.upperBoundRule = { type: "Number", formula: "1" };
    bars.positiveFormat.fillColor = SHARE_BARS;
    bars.positiveFormat.gradientFill = false;
  }
}

/**
 * The header and the first columns stay in sight when one scrolls. Refused while another workbook has the focus:
 * nothing that matters stands behind it.
 */
export function queuePanes(context: Excel.RequestContext, { name, keptColumns }: Report): void {
  const sheet = context.workbook.worksheets.getItem(name);
  if (keptColumns > 0)
    sheet.freezePanes.freezeAt(untracked(sheet.getRangeByIndexes(0, 0, REPORT_ROWS.header, keptColumns)));
  else sheet.freezePanes.freezeRows(REPORT_ROWS.header);
}

/** How a report prints; `starts`: the rows (from 1) that begin a page by hand, null: wherever one is full. */
export function pagesOf(
  { name, isPortrait, titleRows }: Report,
  starts: readonly number[] | null = null,
): SheetPages {
  return {
    sheetName: name,
    paperSize: "A4",
    margins: REPORT_MARGINS,
    ...(isPortrait && { orientation: "Portrait" }),
    ...(titleRows !== undefined && { titleRows }),
    ...(starts && { breaksBefore: starts }),
  };
}

/** Rows (`row` the sheet's, from 1) as high as their text: last of all, when Excel has the texts of formulas. */
export function fitRows(context: Excel.RequestContext, report: Report, row: number, count: number): void {
  const sheet = context.workbook.worksheets.getItem(report.name);
  fitToText(bodyRows(sheet, report, row - REPORT_ROWS.firstData, count), report.columns);
}

/** One sentence where a report has no rows: over all columns, in one line. */
export function sentenceOnly(sheet: Excel.Worksheet, report: Report): void {
  const row = bodyRows(sheet, report, 0, 1);
  row.merge(false);
  row.format.wrapText = false;
  row.format.horizontalAlignment = "Left";
}

/** The row of a report that has nothing to list. */
export function sentenceRow({ columns }: Report, sentence: string): string[] {
  return columns.map((_column, position) => (position === 0 ? sentence : ""));
}

/** The rows (from 1) in which the second group of rows begins, the third and so on; one below the other from the top. */
export function startsOf(groups: readonly number[]): readonly number[] {
  let next: number = REPORT_ROWS.firstData;
  return groups.map((rows) => (next += rows)).slice(0, -1);
}

/** Rows that add up others; `row` is the sheet's, from 1. */
export function emphasise(sheet: Excel.Worksheet, { columns }: Report, row: number): void {
  const range = sheet.getRangeByIndexes(row - 1, 0, 1, columns.length);
  range.format.font.bold = true;
  range.format.fill.color = TOTAL_FILL;
}

/** Cells that formulas look something up in, and nobody else. */
export function hideCells(sheet: Excel.Worksheet, addresses: readonly string[]): void {
  for (const address of addresses) untracked(sheet.getRange(address)).numberFormat = [[";;;"]];
}

/** Notes below the last row, in column A. */
export function writeNotes(sheet: Excel.Worksheet, firstRow: number, notes: readonly string[]): void {
  const range = sheet.getRangeByIndexes(firstRow - 1, 0, notes.length, 1);
  range.numberFormat = notes.map(() => ["General"]);
  range.formulas = notes.map((note) => [note]);
  range.format.font.name = "仿宋";
  range.format.font.size = 10;
  range.format.horizontalAlignment = "Left";
}

/** The lights' colours on the words of a column (0-based), from `firstRow` (1-based) on. */
export function colourLights(column: Excel.Range, position: number, firstRow: number): void {
  // The last that is added comes first in Excel.
  for (const { word, colours } of [...LIGHTS].reverse()) {
    const format = column.conditionalFormats.add("Custom");
    format.custom.rule.formula = `=$${columnLetters(position)}${firstRow}="${word}"`;
    if (colours.fill !== null) format.custom.format.fill.color = colours.fill;
    format.custom.format.font.color = colours.font;
  }
}
