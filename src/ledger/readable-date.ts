import { comparisonKey } from "../plan/comparison-key";
import type { Serial } from "../plan/plan";
import { serialFromIso } from "../plan/serial";
import { textOf } from "./cell-value";
import type { CellValue } from "./ledger-sheet";

/** 2021.9.30, 2021/9/30, 2021-9-30, 2021年9月30日 · 20210930 · 9月30日, whose year is the plan's. */
const FORMS = [
  /^(?<year>\d{4})(?:[./-]|年)(?<month>\d{1,2})(?:[./-]|月)(?<day>\d{1,2})[日号]?$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})[日号]$/u,
];

/** The day that somebody wrote as text, or as the number 20210930; null for any other, never a guess. */
export function readableDate(value: CellValue, year: number): Serial | null {
  const text = comparisonKey(textOf(value));
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const [month = "", day = ""] = [found["month"], found["day"]];
    return serialFromIso(
      `${found["year"] ?? String(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    );
  }
  return null;
}
