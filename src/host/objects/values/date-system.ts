import type { Sheet } from "../../engine/univer/engine";
import { numberFormatAt, type Entry } from "../../engine/cells/cells";
import { days1904 } from "../../../xlsx/model/date-system";
import { isDatePattern } from "../../../xlsx/style/aspects/number-formats";
import type { ExcelHost } from "../class/excel-class";

/** Days between the two counts. The engine always counts from 1900. */
export const DAYS_1904 = days1904;

/** Whether the workbook counts its days from 1904. */
export function countsFrom1904(host: Pick<ExcelHost, "modes" | "workbook">): boolean {
  return host.modes.date1904 || host.workbook.countsFrom1904;
}

/** What a cell's value is to the add-in: a day counted from the workbook's first. */
export function outward<Value>(
  host: Pick<ExcelHost, "modes" | "workbook">,
  sheet: Sheet,
  row: number,
  column: number,
  value: Value,
): Value | number {
  if (typeof value !== "number" || !countsFrom1904(host)) return value;
  return isDatePattern(numberFormatAt(sheet, row, column)) ? value - DAYS_1904 : value;
}

/** What the engine has to write for an entry of the add-in's. A date in words is the same day in both counts. */
export function inward(sheet: Sheet, row: number, column: number, entry: Entry): Entry {
  const number = typeof entry === "string" && /^\s*-?\d+(\.\d+)?\s*$/.test(entry) ? Number(entry) : entry;
  if (typeof number !== "number" || !isDatePattern(numberFormatAt(sheet, row, column))) return entry;
  return number + DAYS_1904;
}
