import type { Serial } from "../../../plan/plan";
import { isoOf } from "../../../plan/serial";
import { isBlankCell } from "../../cells/seen-cell";
import type { CheckContext, CheckedRow } from "./check";
import { meaningOf } from "./matched-rows";

/** The day on which a dated task is due, and the column that says so. */
interface DueSeen {
  readonly day: Serial;
  readonly from: "截止日期" | "调整后时限";
}

/**
 * The day on which a row is due, to the checks: an adopted 调整后时限, else the day that its 完成时限 means, whatever
 * became of 截止日期. Null: ongoing, or nobody can tell.
 */
export function dueSeen(row: CheckedRow, { year }: CheckContext): DueSeen | null {
  const meaning = meaningOf(row, year);
  if (meaning?.kind !== "dated") return null;
  const { extendedTo } = row.staff.values;
  const isAdopted = typeof extendedTo === "number" && !isBlankCell(row.cell("extensionBasis"));
  return isAdopted ? { day: extendedTo, from: "调整后时限" } : { day: meaning.due, from: "截止日期" };
}

/** 截止日期2021-12-31 */
export function dueWords(row: CheckedRow, context: CheckContext): string | null {
  const due = dueSeen(row, context);
  return due === null ? null : `${due.from}${isoOf(due.day)}`;
}
