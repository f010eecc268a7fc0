import {
  withinSheet,
  sheetOf,
  type ExcelHost,
  type ExcelProperty,
  type Properties,
} from "../class/excel-class";
import type { RangeTarget } from "../class/targets";

/** Univer counts pixels at 96 dpi, Office.js points. */
const POINTS_PER_PIXEL = 0.75;

type Along = "row" | "column";

/** Points that `count` rows or columns from `start` on take; hidden ones take none. */
function extent(host: ExcelHost, target: RangeTarget, along: Along, start: number, count: number): number {
  const sheet = sheetOf(host, target);
  const model = sheet.getSheet();
  const all = { row: 0, column: 0, rows: 1, columns: 1 };
  const area = withinSheet(
    sheet,
    along === "row" ? { ...all, row: start, rows: count } : { ...all, column: start, columns: count },
  );
  const config = model.getConfig();
  const held = along === "row" ? area.rows : area.columns;
  // Beyond the last row and column that Univer has, Excel has more.
  let pixels = (count - held) * (along === "row" ? config.defaultRowHeight : config.defaultColumnWidth);
  for (let index = start; index < start + held; index++)
    if (along === "row") pixels += model.getRowVisible(index) ? model.getRowHeight(index) : 0;
    else pixels += model.getColVisible(index) ? model.getColumnWidth(index) : 0;
  return pixels * POINTS_PER_PIXEL;
}

function place(measure: (host: ExcelHost, target: RangeTarget) => number): ExcelProperty<RangeTarget> {
  return { get: (target, host) => measure(host, target) };
}

/** Where a range stands on its sheet and how much room it takes, in points. */
export const placeProperties: Properties<"Range", RangeTarget> = {
  Top: place((host, target) => extent(host, target, "row", 0, target.row)),
  Left: place((host, target) => extent(host, target, "column", 0, target.column)),
  Height: place((host, target) => extent(host, target, "row", target.row, target.rows)),
  Width: place((host, target) => extent(host, target, "column", target.column, target.columns)),
};
