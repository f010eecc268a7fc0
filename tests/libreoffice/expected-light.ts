import type { Entry } from "./xlsx-file";

/** What a row's light depends on, as a cell holds it; a formula counts as the error that it gives. */
export interface Row {
  readonly deadline: Entry;
  readonly due: Entry;
  readonly status: Entry;
  readonly progress: Entry;
  readonly completedOn: Entry;
  /** 调整后时限 and 调整依据; not given: left blank. */
  readonly extendedTo?: Entry;
  readonly basis?: Entry;
}
export interface Thresholds {
  readonly asOf: Entry;
  readonly issuedOn: Entry;
  readonly dueSoonDays: Entry;
  readonly behind: Entry;
  readonly farBehind: Entry;
  /** 计划年度. */
  readonly year: Entry;
}

const isError = (cell: Entry | undefined): boolean => typeof cell === "object" && cell !== null;
const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25569;
export const yearOf = (day: number): number =>
  new Date((Math.floor(day) - 25569) * 86_400_000).getUTCFullYear();

/**
 * What is a date in this ledger: a number from the first day of 计划年度 − 2 to the last day of 计划年度 + 2, or of the
 * year of 统计截止日 if that is later. Where one of the two is no number, nothing is.
 */
export function isLedgerDay(
  cell: Entry | undefined,
  { year, asOf }: Pick<Thresholds, "year" | "asOf">,
): cell is number {
  if (typeof year !== "number" || typeof asOf !== "number" || typeof cell !== "number") return false;
  const last = Math.max(Math.floor(year) + 2, yearOf(asOf));
  return cell >= serial(Math.floor(year) - 2, 1, 1) && cell < serial(last, 12, 31) + 1;
}

export const isOngoing = ({ deadline }: Pick<Row, "deadline">): boolean =>
  deadline === "持续推进" || deadline === "长期坚持" || deadline === "持续";

/** A number, a sign or a word that can be seen: blanks of whatever width are none. */
function saysSomething(basis: Entry | undefined): boolean {
  if (basis === undefined || basis === null || typeof basis === "object") return false;
  return String(basis).replace(/[ \u3000\u00A0\t\r\n]/g, "") !== "";
}

/** 调整后时限 is a date and 调整依据 holds more than blanks; never for an ongoing task. */
export function isAdopted(row: Row, settings: Pick<Thresholds, "year" | "asOf">): boolean {
  return !isOngoing(row) && isLedgerDay(row.extendedTo, settings) && saysSomething(row.basis);
}

/** The day a dated task is due. */
export function dueDayOf(row: Row, settings: Pick<Thresholds, "year" | "asOf">): number | null {
  const day = isAdopted(row, settings) ? row.extendedTo : row.due;
  return isLedgerDay(day, settings) ? Math.floor(day) : null;
}

/** The domain's "Lights" written down a second time, from the words alone. */
export function expectedLight(row: Row, thresholds: Thresholds): string {
  const { deadline, status, progress, completedOn } = row;
  // 1. Ongoing by its 完成时限, whatever else is in the row.
  if (isOngoing(row)) return "长期推进";
  // 2. An error in an input, or no due date; thresholds that are no numbers judge nothing.
  if ([deadline, row.due, status, progress, completedOn, row.extendedTo, row.basis].some(isError))
    return "无法判定";
  const { asOf, issuedOn, dueSoonDays, behind, farBehind } = thresholds;
  if (typeof asOf !== "number" || typeof issuedOn !== "number") return "无法判定";
  if (typeof dueSoonDays !== "number" || typeof behind !== "number" || typeof farBehind !== "number")
    return "无法判定";
  const D = dueDayOf(row, thresholds);
  if (D === null) return "无法判定";
  const [A, S] = [Math.floor(asOf), Math.floor(issuedOn)];
  // 3. Finished.
  if (status === "已完成") {
    if (!isLedgerDay(completedOn, thresholds)) return "无法判定";
    return Math.floor(completedOn) > D ? "逾期完成" : "按期完成";
  }
  // 4. and 5.: 80 for 80% must not pass for ahead of plan.
  if (A > D) return "逾期";
  if (typeof progress !== "number" || progress < 0 || progress > 1) return "无法判定";
  // 6. In percentage points; what is within 1e-9 of a threshold is on it.
  const planned = D <= S ? Number(A >= D) : Math.min(Math.max((A - S) / (D - S), 0), 1);
  const points = (planned - progress) * 100;
  const above = (threshold: number): boolean => points - threshold > 1e-7;
  const on = (threshold: number): boolean => Math.abs(points - threshold) <= 1e-7;
  if (above(farBehind)) return "严重滞后";
  if (above(behind) || on(behind)) return "滞后";
  // 7. and 8.
  return D - A <= dueSoonDays ? "临期" : "正常";
}
