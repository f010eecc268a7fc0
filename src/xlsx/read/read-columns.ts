import type { ColumnData } from "../model/snapshot";
import { maximumColumns } from "../model/address";
import { pixelsFromWidth } from "../sheet/layout-units";
import type { ReadContext } from "./read-context";
import { booleanAttribute, child, childrenOf, numberAttribute, type XmlElement } from "../package/xml-read";

/** Files close the list with one span up to the last column; wider ones only set how columns look in general. */
const widestSpan = 1024;

/** Widths, visibility and formats of whole columns. */
export interface Columns {
  readonly data: Record<number, ColumnData>;
  /** Width of the columns that nothing is said about, in pixels. */
  readonly defaultWidth: number | undefined;
  formatOf(column: number): number | undefined;
}

/** A column's number in the file, from 0, within the sheet. */
function columnNumber(column: XmlElement, name: string): number | undefined {
  const number = numberAttribute(column, name);
  return number === undefined ? undefined : Math.max(0, Math.min(Math.trunc(number), maximumColumns) - 1);
}

/** Reads `<cols>` and the default width. */
export function readColumns(worksheet: XmlElement, context: ReadContext): Columns {
  const data: Record<number, ColumnData> = {};
  const formats = new Map<number, number>();
  const sheetFormat = child(worksheet, "sheetFormatPr");
  const declared = numberAttribute(sheetFormat, "defaultColWidth");
  let defaultWidth = declared === undefined ? undefined : pixelsFromWidth(declared);
  for (const column of childrenOf(child(worksheet, "cols"), "col")) {
    const first = columnNumber(column, "min") ?? 0;
    const last = columnNumber(column, "max") ?? first;
    const width = numberAttribute(column, "width");
    const format = numberAttribute(column, "style");
    const hidden = booleanAttribute(column, "hidden") === true;
    const entry: ColumnData = {};
    const pixels = width === undefined ? undefined : pixelsFromWidth(width);
    const style = format === undefined ? undefined : context.pool.outerStyle(format);
    const isOwn = booleanAttribute(column, "customWidth") === true || pixels !== defaultWidth;
    if (pixels !== undefined && pixels > 0 && isOwn) entry.w = pixels;
    if (hidden || pixels === 0) entry.hd = 1;
    const level = numberAttribute(column, "outlineLevel") ?? 0;
    if (style !== undefined) entry.s = style;
    if (level > 0) entry.custom = { outlineLevel: level };
    const isRest = last - first >= widestSpan && last === maximumColumns - 1;
    if (isRest && !hidden && style === undefined) {
      defaultWidth = pixels ?? defaultWidth;
      continue;
    }
    for (let index = first; index <= Math.min(last, first + widestSpan); index += 1) {
      if (Object.keys(entry).length > 0) data[index] = { ...entry };
      if (format !== undefined && style !== undefined) formats.set(index, format);
    }
  }
  return { data, defaultWidth, formatOf: (column) => formats.get(column) };
}
