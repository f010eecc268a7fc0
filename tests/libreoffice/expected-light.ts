import type { Entry } from "./xlsx-file";

/** What a row's light depends on, as a cell holds it; a formula counts as the error that it gives. */
export interface Row {
  readonly deadline: Entry;
  readonly due: Entry;
  readonly status: Entry;
  readonly progress: Entry;
  readonly completedOn: Entry;
}
export interface Thresholds {
  readonly asOf: Entry;
  readonly issuedOn: Entry;
  readonly dueSoonDays: Entry;
  readonly behind: Entry;
  readonly farBehind: Entry;
}

const isError = (cell: Entry): boolean => typeof cell === "object" && cell !== null;
/** Excel's days, 1900-01-01 to 9999-12-31. */
const isDate = (cell: Entry): cell is number => typeof cell === "number" && cell >= 1 && cell < 2958466;

/** The domain's "Lights" written down a second time, from the words alone. */
export function expectedLight(row: Row, thresholds: Thresholds): string {
  const { deadline, due, status, progress, completedOn } = row;
  // 1. Ongoing by its 完成时限, whatever else is in the row.
  if (deadline === "持续推进" || deadline === "长期坚持" || deadline === "持续") return "长期推进";
  // 2. No due date, or an error in an input; thresholds that are no numbers judge nothing.
  if (!isDate(due) || [deadline, status, progress, completedOn].some(isError)) return "无法判定";
  const { asOf, issuedOn, dueSoonDays, behind, farBehind } = thresholds;
  if (typeof asOf !== "number" || typeof issuedOn !== "number") return "无法判定";
  if (typeof dueSoonDays !== "number" || typeof behind !== "number" || typeof farBehind !== "number")
    return "无法判定";
  const [A, S, D] = [asOf, issuedOn, due].map(Math.floor) as [number, number, number];
  // 3. Finished.
  if (status === "已完成") {
    if (!isDate(completedOn)) return "无法判定";
    return Math.floor(completedOn) > D ? "逾期完成" : "按期完成";
  }
  // 4. and 5.
  if (A > D) return "逾期";
  if (typeof progress !== "number") return "无法判定";
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
