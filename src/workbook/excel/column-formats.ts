import { COLUMNS, type Column } from "../../ledger/rows/columns";
import { untracked } from "../requests/untracked";

const BODY_FONT = "仿宋";
const TITLE_FONT = "方正小标宋简体";
/** Excel's width of one character of its standard font and of the cell's padding, in points. */
const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;
/** Rows above the data, in points. */
const TITLE_HEIGHT = 33;
const SUMMARY_HEIGHT = 20;
const HEADER_HEIGHT = 24;

/** A column as a sheet shows it. */
export type SheetColumn = Pick<Column, "header" | "numberFormat" | "widthCharacters" | "wrap" | "align">;

/** Number formats before the values are written: in a text cell nothing that is written turns into something else. */
export function formatColumnNumbers(body: Excel.Range, columns: readonly SheetColumn[] = COLUMNS): void {
  for (const [position, column] of columns.entries())
    untracked(body.getColumn(position)).numberFormat = wholeColumn(column.numberFormat);
}

/** Office.js takes one value for a whole range; its types know only the two-dimensional form. */
export function wholeColumn(value: string): string[][] {
  return value as unknown as string[][];
}

/** Fonts, widths and alignment, by column. */
export function formatLedger(
  block: Excel.Range,
  title: Excel.Range,
  summary: Excel.Range,
  columns: readonly SheetColumn[] = COLUMNS,
): void {
  formatRows(block, columns);
  for (const [position, { widthCharacters }] of columns.entries())
    setWidth(untracked(block.getColumn(position)), widthCharacters);
  const header = untracked(block.getRow(0));
  header.format.horizontalAlignment = "Center";
  header.format.wrapText = true;
  header.format.font.bold = true;
  header.format.rowHeight = HEADER_HEIGHT;
  title.format.font.name = TITLE_FONT;
  title.format.font.size = 18;
  title.format.verticalAlignment = "Center";
  title.format.rowHeight = TITLE_HEIGHT;
  summary.format.font.name = BODY_FONT;
  summary.format.font.size = 11;
  summary.format.verticalAlignment = "Center";
  summary.format.rowHeight = SUMMARY_HEIGHT;
}

/** The width of a range's columns, in characters of Excel's standard font. */
export function setWidth(columns: Excel.Range, characters: number): void {
  columns.format.columnWidth = characters * POINTS_PER_CHARACTER + PADDING_POINTS;
}

/** While rows are fitted, columns of long texts are so much narrower. */
const WHILE_FITTED = 0.8;

/**
 * Rows as high as their text. A printer breaks lines elsewhere than the screen does, and cuts what has no room: each row
 * is fitted to columns a little narrower than those it gets.
 */
export function fitToText(body: Excel.Range, columns: readonly SheetColumn[]): void {
  const long = columns.flatMap(({ wrap, widthCharacters }, position) =>
    wrap ? [{ column: untracked(body.getColumn(position)), widthCharacters }] : [],
  );
  for (const { column, widthCharacters } of long) setWidth(column, widthCharacters * WHILE_FITTED);
  body.format.autofitRows();
  for (const { column, widthCharacters } of long) setWidth(column, widthCharacters);
}

/** Fonts and alignment, by column. */
export function formatRows(block: Excel.Range, columns: readonly SheetColumn[]): void {
  block.format.font.name = BODY_FONT;
  block.format.font.size = 11;
  block.format.verticalAlignment = "Center";
  for (const [position, { wrap, align }] of columns.entries()) {
    const { format } = untracked(block.getColumn(position));
    format.wrapText = wrap;
    format.horizontalAlignment = ({ left: "Left", center: "Center", right: "Right" } as const)[align];
  }
}
