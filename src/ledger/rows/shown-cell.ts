import type { Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { END_OF_DATES, isDate, textOf } from "../cells/cell-value";
import { columnOf, type ColumnKey } from "./columns";
import type { CellValue } from "../cells/ledger";

/** Up to so many digits behind the point of a percentage. */
const DIGITS = 100;

export function asPercent(share: number): string {
  return `${Math.round(share * 100 * DIGITS) / DIGITS}%`;
}

/** Excel counts a 29 February 1900, so its first days look like those after them. */
const [LEAP_DAY, ONE_DAY] = [60, 1];

/** A number as a date cell shows it; a number that is no date at all fills the cell with #. */
export function asExcelDate(serial: Serial): string {
  const day = Math.floor(serial);
  if (serial < 0 || serial >= END_OF_DATES) return "#######";
  if (day === 0) return "1900-01-00";
  if (day === LEAP_DAY) return "1900-02-29";
  return isoOf(day < LEAP_DAY ? day + ONE_DAY : day);
}

/** A cell as the sheet shows it: dates as dates, the progress as a percentage. */
export function shownCell(value: CellValue, key: ColumnKey): string {
  const { kind } = columnOf(key);
  if (kind === "date" && isDate(value)) return asExcelDate(value);
  if (kind === "share" && typeof value === "number") return asPercent(value);
  return textOf(value);
}
