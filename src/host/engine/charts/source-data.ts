import type { ChartKind, ChartSeries } from "../../../xlsx/model/chart";
import type { ChartCell, ChartSheet } from "../../../xlsx/chart/cells";
import { isScatter } from "../../../xlsx/chart/kinds";
import { addressOf, sheetPrefix } from "../../grid/address";
import type { Area } from "../../grid/area";
import { fixedAddress } from "./follow-cells";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The references of a series: its name with `=`. */
export type SeriesSource = Pick<ChartSeries, "name" | "values" | "categories" | "bubbleSizes">;

/** `任务台账!$A$1:$B$2`. */
export function referenceTo(sheetName: string, area: Area): string {
  return sheetPrefix(sheetName) + fixedAddress(addressOf(area));
}

/** What of an area are names and categories, and what are the values of which series, as Excel guesses it. */
export function seriesIn(
  sheetName: string,
  sheet: ChartSheet,
  area: Area,
  kind: ChartKind,
  by: SeriesBy,
): { readonly byRows: boolean; readonly series: readonly SeriesSource[] } {
  const byRows = by === "Rows" || (by === "Auto" && area.columns > area.rows);
  const reference = (one: Area): string => referenceTo(sheetName, one);
  const names = headerLines(sheet, area, byRows ? "columns" : "rows");
  const categories = headerLines(sheet, area, byRows ? "rows" : "columns");
  // Of the lines along which series lie the first are categories; across them the first cells are names.
  const [nameLines, lineStart] = [names, isScatter(kind) ? Math.max(1, categories) : categories];
  const all = byRows ? area.rows : area.columns;
  const line = (index: number, count = 1): Area =>
    byRows
      ? {
          row: area.row + index,
          rows: count,
          column: area.column + nameLines,
          columns: area.columns - nameLines,
        }
      : {
          row: area.row + nameLines,
          rows: area.rows - nameLines,
          column: area.column + index,
          columns: count,
        };
  const nameOf = (index: number): Area =>
    byRows
      ? { row: area.row + index, rows: 1, column: area.column, columns: nameLines }
      : { row: area.row, rows: nameLines, column: area.column + index, columns: 1 };
  const start = all > lineStart ? lineStart : 0;
  const x = start > 0 ? { categories: reference(line(0, start)) } : {};
  const named = (index: number): { name?: string } =>
    nameLines > 0 ? { name: `=${reference(nameOf(index))}` } : {};
  const step = kind === "Bubble" ? 2 : 1;
  const series: SeriesSource[] = [];
  for (let index = start; index < all; index += step)
    series.push({
      ...named(index),
      ...x,
      values: reference(line(index)),
      ...(kind === "Bubble" && index + 1 < all ? { bubbleSizes: reference(line(index + 1)) } : {}),
    });
  return { byRows, series };
}

/** How many of the first rows (columns) hold no numbers to be drawn: one or more of words, or of days above numbers. */
function headerLines(sheet: ChartSheet, area: Area, of: "rows" | "columns"): number {
  const [lines, across] = of === "rows" ? [area.rows, area.columns] : [area.columns, area.rows];
  const cellOf = (line: number, at: number): ChartCell | undefined =>
    of === "rows"
      ? sheet.cell(area.row + line, area.column + at)
      : sheet.cell(area.row + at, area.column + line);
  const isNumber = (cell: ChartCell | undefined): boolean =>
    typeof cell?.value === "number" && !showsDay(cell.pattern);
  if (lines < 2) return 0;
  // With nothing in the corner what stands beside it is a header, be it numbers.
  if (across > 1 && cellOf(0, 0) === undefined && cellOf(0, 1) !== undefined) return 1;
  let count = 0;
  while (count < lines - 1) {
    const cells = Array.from({ length: across }, (_cell, at) => cellOf(count, at));
    const rest = across > 1 ? cells.slice(1) : cells;
    if (rest.some(isNumber) || rest.every((cell) => cell === undefined)) break;
    count++;
  }
  return count;
}

function showsDay(pattern: string | undefined): boolean {
  return pattern !== undefined && /[ymd]/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}
