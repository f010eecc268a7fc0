import { invalidArgument } from "../../richapi/excel-error";
import {
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelHost,
  type ExcelProperty,
  type Properties,
  type Methods,
} from "../class/excel-class";
import { booleanOf } from "../class/excel-words";
import type { RangeTarget } from "../class/targets";
import { estimateRowHeights, fitAnew } from "../../engine/sheets/estimate-row-heights";
import { textWidth } from "../../engine/sheets/text-width";
import { displayText, valueOf } from "../../engine/cells/cell-output";
import { cellAt, numberFormatAt } from "../../engine/cells/cells";

/** Univer counts pixels at 96 dpi, Office.js points. */
const POINTS_PER_PIXEL = 0.75;

function sizes(host: ExcelHost, target: RangeTarget, of: "row" | "column"): number[] {
  const sheet = sheetOf(host, target);
  const area = withinSheet(sheet, target);
  return of === "row"
    ? Array.from({ length: area.rows }, (_row, r) => sheet.getRowHeight(area.row + r))
    : Array.from({ length: area.columns }, (_column, c) => sheet.getColumnWidth(area.column + c));
}

/** In points: a row is as high as 409.5, a column as wide as 255 characters of the standard font. */
const LARGEST = { row: 409.5, column: 1_342.5 } as const;

function sizeProperty(of: "row" | "column"): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => {
      const all = sizes(host, target, of);
      return all.every((size) => size === all[0]) ? (all[0] ?? 0) * POINTS_PER_PIXEL : null;
    },
    set: (target, value, host) => {
      demandWritable(host, target.sheetId, of === "row" ? "allowFormatRows" : "allowFormatColumns");
      const sheet = sheetOf(host, target);
      growSheet(sheet, target);
      const area = withinSheet(sheet, target);
      if (typeof value !== "number" || !(value >= 0 && value <= LARGEST[of]))
        throw invalidArgument(`The size is a number of points from 0 to ${LARGEST[of]}.`);
      const pixels = Math.round(value / POINTS_PER_PIXEL);
      if (of === "row") sheet.setRowHeightsForced(area.row, area.rows, pixels);
      else sheet.setColumnWidths(area.column, area.columns, pixels);
    },
  };
}

export const sizeProperties: Properties<"RangeFormat", RangeTarget> = {
  RowHeight: sizeProperty("row"),
  ColumnWidth: sizeProperty("column"),
  UseStandardHeight: standardProperty("row"),
  UseStandardWidth: standardProperty("column"),
};

/** Whether the size is the sheet's own; only true can be set, and gives it back. */
function standardProperty(of: "row" | "column"): ExcelProperty<RangeTarget> {
  const standard = (host: ExcelHost, target: RangeTarget): number => {
    const { defaultRowHeight, defaultColumnWidth } = sheetOf(host, target).getSheet().getConfig();
    return of === "row" ? defaultRowHeight : defaultColumnWidth;
  };
  return {
    get: (target, host) => {
      const all = sizes(host, target, of).map((size) => size === standard(host, target));
      return all.every((one) => one === all[0]) ? (all[0] ?? true) : null;
    },
    set: async (target, value, host) => {
      if (!booleanOf(value)) return;
      const set = sizeProperty(of).set;
      await set?.(target, standard(host, target) * POINTS_PER_PIXEL, host);
    },
  };
}

export const sizeMethods: Methods<"RangeFormat", RangeTarget> = {
  AutofitColumns: {
    calculated: true,
    call: (target, _args, host) => {
      demandWritable(host, target.sheetId, "allowFormatColumns");
      const sheet = sheetOf(host, target);
      const area = withinSheet(sheet, target);
      for (let column = area.column; column < area.column + area.columns; column++)
        sheet.setColumnWidth(column, widestText(host, target.sheetId, column));
      return null;
    },
  },
  AutofitRows: {
    // The texts of formulas count.
    calculated: true,
    call: (target, _args, host) => {
      demandWritable(host, target.sheetId, "allowFormatRows");
      const sheet = sheetOf(host, target);
      const area = withinSheet(sheet, target);
      fitAnew(sheet, area.row, area.rows);
      sheet.setRowAutoHeight(area.row, area.rows);
      estimateRowHeights(host.workbook, sheet, area.row, area.rows);
      return null;
    },
  },
};

/** As wide as the widest text, between 20 px and what Excel allows. */
function widestText(host: ExcelHost, sheetId: string, column: number): number {
  const sheet = sheetOf(host, { sheetId });
  let widest = 20;
  for (let row = 0; row < sheet.getMaxRows(); row++) {
    const cell = cellAt(sheet, row, column);
    if (!cell) continue;
    const text = displayText(valueOf(cell), numberFormatAt(sheet, row, column));
    widest = Math.max(widest, Math.min(textWidth(text, 11) + 10, 1790));
  }
  return widest;
}
