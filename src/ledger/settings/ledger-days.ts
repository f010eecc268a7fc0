import type { Serial } from "../../plan/plan";
import { isoOf, serialOf } from "../../plan/serial";
import { isDate } from "../cells/cell-value";
import type { CellValue, Settings } from "../cells/ledger";

/** The days on which a ledger's dates can lie, both ends included. */
export interface LedgerDays {
  readonly first: Serial;
  readonly last: Serial;
}

/** Years around the plan's. */
const YEARS = 2;
/** 计划年度 is a year that Excel's DATE takes for itself, with room for the years around it. */
export const PLAN_YEARS = { first: 1902, end: 9997 } as const;

/**
 * From the first day of 计划年度 − 2 to the last day of 计划年度 + 2, or of the year of 统计截止日 if that is later
 * (domain, "The ledger row"). So 2021.9, 9.3 and 20210930 are no days, though Excel would take them for some. Null: one
 * of the two is none. The same as formulas: derived-settings.ts.
 */
export function ledgerDays({ year, asOf }: Pick<Settings, "year" | "asOf">): LedgerDays | null {
  if (year === null || !(year >= PLAN_YEARS.first && year < PLAN_YEARS.end)) return null;
  if (asOf === null || !isDate(asOf)) return null;
  const planned = Math.floor(year);
  const judged = Number(isoOf(asOf).slice(0, 4));
  return {
    first: serialOf(planned - YEARS, 1, 1),
    last: serialOf(Math.max(planned + YEARS, judged), 12, 31),
  };
}

/** A number that is one of these days, at any time of it. Text that looks like a date is none, nor is TRUE. */
export function isDayOf(days: LedgerDays, value: CellValue): value is Serial {
  return typeof value === "number" && value >= days.first && value < days.last + 1;
}

/** The year arithmetic of `ledgerDays` as Excel expressions, for settings that are known to be right. */
export function ledgerDayExpressions(year: string, asOf: string): { first: string; last: string } {
  return {
    first: `DATE(INT(${year})-${YEARS},1,1)`,
    last: `DATE(MAX(INT(${year})+${YEARS},YEAR(${asOf})),12,31)`,
  };
}
