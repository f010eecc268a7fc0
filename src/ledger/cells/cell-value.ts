import type { Serial } from "../../plan/plan";
import type { CellError, CellValue } from "./ledger";

/** Excel's dates run from serial 1 to 9999-12-31. */
export const FIRST_DATE: Serial = 1;
export const END_OF_DATES: Serial = 2_958_466;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object";
}

/** A number within Excel's dates; a ledger's own dates are fewer (ledger-days.ts). Text that looks like one is none. */
export function isDate(value: CellValue): value is Serial {
  return typeof value === "number" && value >= FIRST_DATE && value < END_OF_DATES;
}

/** A progress: a number from 0 to 1. 80 for 80% is none, and must not pass for ahead of plan. */
export function isShare(value: CellValue): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}

/** A cell as the text that a reader would compare: numbers in full, TRUE and FALSE, an error by its name. */
export function textOf(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isCellError(value) ? value.error : String(value);
}

/** Two error values are the same where they are called the same. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  return isCellError(one) && isCellError(other) ? one.error === other.error : one === other;
}
