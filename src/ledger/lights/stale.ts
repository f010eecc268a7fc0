import type { Serial } from "../../plan/plan";
import { isoOf, serialOf } from "../../plan/serial";
import { isDate } from "../cells/cell-value";
import type { ColumnKey } from "../rows/columns";
import { derivedName } from "../settings/derived-names";
import { isDayOf, ledgerDays, PLAN_YEARS, type LedgerDays } from "../settings/ledger-days";
import type { CellValue, Settings } from "../cells/ledger";
import { FINISHED, isOngoing, WORDS } from "./lights";

/** The cells of a row that 未更新 depends on, as read. */
export interface StaleInput {
  readonly deadline: CellValue;
  readonly status: CellValue;
  readonly updatedOn: CellValue;
}

type PeriodSettings = Pick<Settings, "asOf" | "issuedOn" | "reportingDay">;

/** A period for which units report: from the day after one 报送日 to the next, both included. */
export interface ReportingPeriod {
  readonly first: Serial;
  /** Its 报送日. */
  readonly last: Serial;
}

/** A document that is older was not issued by anybody: the months before are days that Excel has. */
export const FIRST_ISSUE = serialOf(PLAN_YEARS.first, 1, 1);

/** Columns that the formula refers to. */
export const STALE_KEYS = ["light", "status", "updatedOn"] as const satisfies readonly ColumnKey[];

/**
 * The last whole reporting period on 统计截止日 (domain, "Lights"): it ends with the last 报送日 on or before that day.
 * A month that is shorter than 报送日 has it on its last day. Null: no 报送日 has passed since 印发日, or a setting is no
 * number that makes one. The same as a formula: `periodStartExpression`.
 */
export function lastPeriod({ asOf, issuedOn, reportingDay }: PeriodSettings): ReportingPeriod | null {
  if (asOf === null || issuedOn === null || reportingDay === null) return null;
  if (!isDate(asOf) || !isDate(asOf + 1) || !(issuedOn >= FIRST_ISSUE) || !(reportingDay >= 1)) return null;
  // The day after: where it opens a month, the month before has ended and its 报送日 has passed for certain.
  const [year = 0, month = 0, dayOfNext = 0] = isoOf(asOf + 1)
    .split("-")
    .map(Number);
  const day = Math.floor(reportingDay);
  const endOf = (monthsBack: number): Serial => serialOf(year, month + 1 - monthsBack, 0);
  const reportedOn = (monthsBack: number): Serial => Math.min(endOf(monthsBack + 1) + day, endOf(monthsBack));
  const passed = dayOfNext > day ? 0 : 1;
  const last = reportedOn(passed);
  return last > Math.floor(issuedOn) ? { first: reportedOn(passed + 1) + 1, last } : null;
}

/**
 * 未更新 (domain, "Lights"): a dated unfinished task that has not reported for the last whole period, because its
 * 更新日期 is missing, no day of the ledger, or before that period. A report after the 报送日 counts. Never throws. The
 * same rule as an Excel formula: `staleCondition`.
 */
export function isStale(input: StaleInput, settings: PeriodSettings & Pick<Settings, "year">): boolean {
  return isStaleIn(input, lastPeriod(settings), ledgerDays(settings));
}

/** `isStale` for many rows: the period and the days as `lastPeriod` and `ledgerDays` find them. */
export function isStaleIn(
  { deadline, status, updatedOn }: StaleInput,
  period: ReportingPeriod | null,
  days: LedgerDays | null,
): boolean {
  if (isOngoing(deadline) || status === FINISHED) return false;
  if (period === null || days === null) return false;
  return !isDayOf(days, updatedOn) || Math.floor(updatedOn) < period.first;
}

/**
 * The first day of the last whole period as an Excel expression on the cells of these names, which hold numbers, else
 * an error; "" where no 报送日 has passed since 印发日.
 */
export function periodStartExpression(asOf: string, issuedOn: string, reportingDay: string): string {
  const [next, day] = [`${asOf}+1`, `INT(${reportingDay})`];
  const reportedOn = (monthsBack: number): string =>
    `MIN(EOMONTH(${next},${-monthsBack - 1})+${day},EOMONTH(${next},${0 - monthsBack}))`;
  const start = (passed: number): string =>
    `IF(${reportedOn(passed)}>INT(${issuedOn}),${reportedOn(passed + 1)}+1,"")`;
  return `IF(DAY(${next})>${day},${start(0)},${start(1)})`;
}

/**
 * `isStale` as an Excel expression for one row, its cells given as references. Traps: Excel's conditional formats
 * take 255 characters and no array constants; COUNTIF passes over texts and error values, which `<` and `=` do not.
 */
export function staleCondition(reference: (key: (typeof STALE_KEYS)[number]) => string): string {
  const [light, status, updatedOn] = [reference("light"), reference("status"), reference("updatedOn")];
  const [start, first, last] = [derivedName("periodStart"), derivedName("firstDay"), derivedName("lastDay")];
  const conditions = [
    `COUNT(${start},${first},${last})=3`,
    `${light}<>""`,
    `${light}<>"${WORDS.ongoing}"`,
    `COUNTIF(${status},"${FINISHED}")=0`,
    `COUNTIFS(${updatedOn},">="&MAX(${start},${first}),${updatedOn},"<"&${last}+1)=0`,
  ];
  return `AND(${conditions.join(",")})`;
}
