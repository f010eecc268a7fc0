import {
  dueDayOf,
  expectedLight,
  isAdopted,
  isLedgerDay,
  isOngoing,
  type Row,
  type Thresholds,
} from "./expected-light";
import type { Entry } from "./xlsx-file";

/** The domain's 未更新 and "Counting" written down a second time, from the words alone. */
export interface ReportedRow extends Row {
  readonly updatedOn: Entry;
}
export interface Judged extends Thresholds {
  readonly asOf: number;
  readonly issuedOn: number;
  /** 报送日. */
  readonly reportingDay: number;
}

const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25569;

/** Every 报送日 from `from` to `to`, walking day by day: that day of the month, in a shorter month its last. */
function reportingDays(from: number, to: number, reportingDay: number): number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day += 1) {
    const date = new Date((day - 25569) * 86_400_000);
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const length = serial(year, month + 1, 1) - serial(year, month, 1);
    if (dayOfMonth === Math.min(reportingDay, length)) days.push(day);
  }
  return days;
}

/**
 * The 报送日 after which a unit must have reported: the last but one on or before 统计截止日. Null: none has passed since
 * 印发日.
 */
function reportedSince({ asOf, issuedOn, reportingDay }: Judged): number | null {
  const [before, last] = reportingDays(Math.floor(asOf) - 70, Math.floor(asOf), reportingDay).slice(-2);
  return before === undefined || last === undefined || last <= Math.floor(issuedOn) ? null : before;
}

/** Whether a task has not reported for the last whole period. */
export function expectedStale(row: ReportedRow, settings: Judged): boolean {
  const since = reportedSince(settings);
  if (since === null || isOngoing(row) || row.status === "已完成") return false;
  return !isLedgerDay(row.updatedOn, settings) || Math.floor(row.updatedOn) <= since;
}

const DASH = "—";
const LIGHTS = ["按期完成", "逾期完成", "逾期", "严重滞后", "滞后", "临期", "正常", "无法判定", "长期推进"];

/** The counts of some tasks by the headers of 单位汇总 and 事项汇总, but for 列首位 and 共同牵头. */
export function expectedCounts(
  rows: readonly ReportedRow[],
  settings: Judged,
): Record<string, number | string> {
  const dated = rows.filter((row) => !isOngoing(row));
  const finished = (some: readonly ReportedRow[]): number =>
    some.filter(({ status }) => status === "已完成").length;
  const due = dated.filter((row) => (dueDayOf(row, settings) ?? Infinity) <= Math.floor(settings.asOf));
  const shares = dated
    .map(({ progress }) => progress)
    .filter((share): share is number => typeof share === "number" && share >= 0 && share <= 1);
  const divided = (part: number, whole: number): number | string => (whole === 0 ? DASH : part / whole);
  const lights = rows.map((row) => expectedLight(row, settings));
  return {
    任务数: rows.length,
    有时限: dated.length,
    到期: due.length,
    ...Object.fromEntries(
      ["已完成", "推进中", "未启动"].map((word) => [
        word,
        dated.filter(({ status }) => status === word).length,
      ]),
    ),
    ...Object.fromEntries(LIGHTS.map((word) => [word, lights.filter((light) => light === word).length])),
    延期: rows.filter((row) => isAdopted(row, settings)).length,
    完成率: divided(finished(dated), dated.length),
    到期完成率: divided(finished(due), due.length),
    平均进度: divided(
      shares.reduce((sum, share) => sum + share, 0),
      shares.length,
    ),
    未更新: dated.filter((row) => expectedStale(row, settings)).length,
  };
}

/** 任务推进情况排名 of units by their counts, in the same order; those with under 3 dated tasks are not ranked. */
export function expectedRanks(units: readonly Record<string, number | string>[]): (number | string)[] {
  const of = (unit: Record<string, number | string>, header: string): number => Number(unit[header]);
  const keys = (unit: Record<string, number | string>): number[] => [
    // Of at most 195 tasks, two different shares lie further apart than this rounds.
    -Math.round((of(unit, "已完成") / of(unit, "有时限")) * 1e9),
    of(unit, "逾期"),
    of(unit, "严重滞后") + of(unit, "滞后"),
    of(unit, "未更新"),
  ];
  const before = (one: number[], other: number[]): boolean => {
    const at = one.findIndex((key, index) => key !== other[index]);
    return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
  };
  const isRanked = (unit: Record<string, number | string>): boolean => of(unit, "有时限") >= 3;
  return units.map((unit) =>
    isRanked(unit)
      ? 1 + units.filter((other) => isRanked(other) && before(keys(other), keys(unit))).length
      : "不参与排名",
  );
}
