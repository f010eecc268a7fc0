import type { Serial } from "../plan/plan";
import { isoOf, serialOf } from "../plan/serial";
import { END_OF_DATES, isDate } from "./cell-value";
import type { ColumnKey } from "./columns";
import type { CellValue, Settings } from "./ledger-sheet";
import { FINISHED, isOngoing, WORDS } from "./lights";
import { settingName } from "./settings";

/** The cells of a row that 未更新 depends on, as read. */
export interface StaleInput {
  readonly deadline: CellValue;
  readonly status: CellValue;
  readonly updatedOn: CellValue;
}

type CutOffSettings = Pick<Settings, "asOf" | "issuedOn" | "reportingDay">;

/** Columns that the formula refers to. */
export const STALE_KEYS = ["light", "status", "updatedOn"] as const satisfies readonly ColumnKey[];

/**
 * The last 报送日 on or before 统计截止日; a month that is shorter than 报送日 has it on its last day. Null: none
 * counts, because it would be before 印发日 or a setting is not a number that makes one.
 */
export function lastCutOff({ asOf, issuedOn, reportingDay }: CutOffSettings): Serial | null {
  if (!isDate(asOf ?? "") || asOf === null || issuedOn === null || reportingDay === null) return null;
  if (reportingDay < 1) return null;
  // The day after: where it opens a month, the month before has ended and its cut-off has passed for certain.
  const [year = 0, month = 0, day = 0] = isoOf(asOf + 1)
    .split("-")
    .map(Number);
  const endOf = (monthsBack: number): Serial => serialOf(year, month + 1 - monthsBack, 0);
  const cutOff = day > reportingDay ? endOf(1) + reportingDay : Math.min(endOf(2) + reportingDay, endOf(1));
  return cutOff >= Math.floor(issuedOn) ? cutOff : null;
}

/**
 * 未更新 (domain, "Lights"): a dated unfinished task whose 更新日期 is missing or before the last cut-off. What is
 * not a date is as good as missing. Never throws. The same rule as an Excel formula: `staleCondition`.
 */
export function isStale(input: StaleInput, settings: CutOffSettings): boolean {
  return isStaleAt(input, lastCutOff(settings));
}

/** `isStale` for many rows: `cutOff` as `lastCutOff` finds it. */
export function isStaleAt({ deadline, status, updatedOn }: StaleInput, cutOff: Serial | null): boolean {
  if (isOngoing(deadline) || status === FINISHED) return false;
  if (cutOff === null) return false;
  return !isDate(updatedOn) || Math.floor(updatedOn) < cutOff;
}

/** `lastCutOff` as an Excel expression on the named cells, without regard to 印发日; an error where A is no date. */
export function cutOffExpression(): string {
  const [next, reportingDay] = [`${settingName("asOf")}+1`, settingName("reportingDay")];
  const endOf = (monthsBack: number): string => `EOMONTH(${next},-${monthsBack})`;
  return (
    `IF(DAY(${next})>${reportingDay},${endOf(1)}+${reportingDay},` +
    `MIN(${endOf(2)}+${reportingDay},${endOf(1)}))`
  );
}

/**
 * `isStale` as an Excel expression for one row, its cells given as references. An error of a setting is an error
 * here; a conditional format takes it for FALSE. Traps: Excel's conditional formats take 255 characters and no
 * array constants; COUNTIF and SUMIF pass over texts, TRUE and error values, which `<` and `=` do not.
 */
export function staleCondition(reference: (key: (typeof STALE_KEYS)[number]) => string): string {
  const [issuedOn, reportingDay] = [settingName("issuedOn"), settingName("reportingDay")];
  const [light, status, updatedOn] = [reference("light"), reference("status"), reference("updatedOn")];
  const firstFresh = `INT(MAX(${issuedOn},SUMIF(${updatedOn},"<${END_OF_DATES}")+1))`;
  const conditions = [
    `COUNT(${issuedOn},${reportingDay})=2`,
    `${reportingDay}>=1`,
    `${light}<>""`,
    `${light}<>"${WORDS.ongoing}"`,
    `COUNTIF(${status},"${FINISHED}")=0`,
    `${cutOffExpression()}>=${firstFresh}`,
  ];
  return `AND(${conditions.join(",")})`;
}
