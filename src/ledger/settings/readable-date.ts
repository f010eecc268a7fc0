import type { Serial } from "../../plan/plan";
import { FIRST_COMMON_DAY, serialFromIso } from "../../plan/serial";
import { textOf } from "../cells/cell-value";
import { isDayOf, type LedgerDays } from "./ledger-days";
import type { CellValue } from "../cells/ledger";
import { plainForm } from "../cells/seen-cell";

const [YEAR, MONTH, DAY] = ["(?<year>\\d{4})", "(?<month>\\d{1,2})", "(?<day>\\d{1,2})"];
const CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?";
/** A time of the day, here; by another zone's clock only midnight is certain to be the day that was meant. */
const TIME = `(?:[T ] ?(?:00:00(?::00(?:\\.0+)?)?(?:Z|[+-]\\d{2}:?\\d{2})|${CLOCK}(?:\\+08:?00)?))?`;

/** 2021.9.30, 2021/9/30, 2021-9-30, 2021年9月30日, with a time or without · 20210930 · 9月30日, whose year is the plan's. */
const FORMS = [
  new RegExp(`^${YEAR} ?(?:[./。-]|年) ?${MONTH} ?(?:[./。-]|月) ?${DAY} ?[日号]?${TIME}$`, "iu"),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  new RegExp(`^${MONTH} ?月 ?${DAY} ?[日号]$`, "u"),
];
/** What stands for a hyphen in other people's texts. */
const HYPHENS = /[\u2010-\u2015\u2212]/gu;

/**
 * The day that somebody wrote as text, or as the number 20210930; null for any other, and where it is no day of the
 * ledger: never a guess. Text is read as a reader sees it, in either width.
 */
export function readableDate(value: CellValue, year: number, days: LedgerDays): Serial | null {
  const text = plainForm(textOf(value)).replace(HYPHENS, "-");
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const [month = "", day = ""] = [found["month"], found["day"]];
    const serial = serialFromIso(
      `${found["year"] ?? String(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    );
    return serial !== null && isDayOf(days, serial) ? serial : null;
  }
  return null;
}

const ANY_DAY: LedgerDays = { first: FIRST_COMMON_DAY, last: 2_958_465 };

/** Any day that somebody typed with its year; null for any other text. A year that is none completes no day without one. */
export function dayTyped(text: string): Serial | null {
  return readableDate(text, NaN, ANY_DAY);
}
