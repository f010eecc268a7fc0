import type { Deadline } from "./plan";
import { serialOf } from "./serial";

/** The phrases of 完成时限 that mean no date. Also written into the light's formula. */
export const ONGOING_PHRASES = ["持续推进", "长期坚持", "持续"] as const;

const QUARTERS = ["一", "二", "三", "四"];
const MONTH = "(1[0-2]|[1-9])";

interface DatedForm {
  readonly pattern: RegExp;
  /** The month whose last day is the due date. */
  readonly month: (captured: string) => number;
  readonly ambiguous: boolean;
}

const DATED_FORMS: readonly DatedForm[] = [
  { pattern: new RegExp(`^${MONTH}月底前?$`), month: Number, ambiguous: false },
  { pattern: /^(?:年底前|年内)$/, month: () => 12, ambiguous: false },
  { pattern: /^上半年$/, month: () => 6, ambiguous: false },
  {
    pattern: /^第([1-4一二三四])季度末$/,
    month: (quarter) => 3 * (QUARTERS.indexOf(quarter) + 1 || Number(quarter)),
    ambiguous: false,
  },
  { pattern: new RegExp(`^${MONTH}月前$`), month: Number, ambiguous: true },
];

/**
 * What a 完成时限 means in the plan year; null when the phrase is none of the known forms, exactly as printed:
 * never a guess. 「N月前」 is read as the end of month N and marked ambiguous (check D02).
 */
export function readDeadline(text: string, year: number): Deadline | null {
  if (ONGOING_PHRASES.some((phrase) => phrase === text)) return { kind: "ongoing" };
  for (const { pattern, month, ambiguous } of DATED_FORMS) {
    const match = pattern.exec(text);
    // The day before the first of the next month is the month's last day.
    if (match !== null)
      return { kind: "dated", due: serialOf(year, month(match[1] ?? "") + 1, 0), ambiguous };
  }
  return null;
}
