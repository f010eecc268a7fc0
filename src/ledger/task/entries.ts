import { isDate, textOf } from "../cells/cell-value";
import type { CellValue } from "../cells/ledger";
import { plainForm } from "../cells/seen-cell";
import { dayTyped } from "../settings/readable-date";
import { columnOf } from "../rows/columns";
import { FIRST_COMMON_DAY, isoOf } from "../../plan/serial";
import { plainNumber } from "./plain-number";
import type { StaffKey } from "./task-row";

/** What a person typed for a cell: the value that the cell is to hold, or why it cannot hold it. */
export type ReadEntry =
  { readonly kind: "value"; readonly value: CellValue } | { readonly kind: "refused"; readonly why: string };

/** Excel's limit of a cell, in characters. */
export const LONGEST_TEXT = 32_767;

/** A cell as a field shows it: dates year first, a progress as the number before its percent sign. */
export function entryOf(key: StaffKey, value: CellValue): string {
  const { kind } = columnOf(key);
  if (kind === "date" && isDate(value) && value >= FIRST_COMMON_DAY) return isoOf(value);
  if (kind === "share" && typeof value === "number") return plainNumber(value * 100);
  return textOf(value);
}

/** What an entry means for its cell. Nothing, or blanks alone, empty it. Never a guess: what may mean two things is refused. */
export function readEntry(key: StaffKey, entry: string): ReadEntry {
  if (entry.trim() === "") return { kind: "value", value: "" };
  switch (columnOf(key).kind) {
    case "share":
      return readShare(entry);
    case "date":
      return readDay(entry);
    default:
      return entry.length > LONGEST_TEXT
        ? refused(`最多 ${LONGEST_TEXT} 个字，现有 ${entry.length} 个字。`)
        : { kind: "value", value: entry };
  }
}

const refused = (why: string): ReadEntry => ({ kind: "refused", why });

const PERCENT = /^(?<digits>\d+\.?\d*|\.\d+)(?<sign>%)?$/;

/** A number is of percent; a fraction without a percent sign may mean two things. What is more than 100 is for the checks. */
function readShare(entry: string): ReadEntry {
  const found = PERCENT.exec(plainForm(entry).replaceAll(" ", ""))?.groups;
  if (!found) return refused("请填百分数，例如 80。");
  const digits = found["digits"] ?? "";
  const percent = Number(digits);
  if (found["sign"] === undefined && percent > 0 && percent < 1) {
    const whole = plainNumber(percent * 100);
    return refused(`按百分数填：${whole}% 请填 ${whole}，不到 1% 请填 ${digits}%。`);
  }
  // 7/100 as Excel would have it: without the noise of a multiplication.
  return { kind: "value", value: Number((percent / 100).toPrecision(15)) };
}

/** 9月30日, 9.30, 9-30, 9/30: a day without its year. */
const WITHOUT_YEAR = /^\d{1,2} ?[月./-] ?\d{1,2} ?[日号]?$/u;

function readDay(entry: string): ReadEntry {
  const day = dayTyped(entry);
  if (day !== null) return { kind: "value", value: day };
  return WITHOUT_YEAR.test(plainForm(entry))
    ? refused("请写出年份，例如 2021-9-30。")
    : refused("请填日期，年在前，例如 2021-9-30；没有这一天的也不能填。");
}
