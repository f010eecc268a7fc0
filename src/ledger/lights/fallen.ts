import { TOLERANCE } from "./lights";

/** Whether a 完成进度 (shares from 0 to 1; null: none) is lower than it was (domain, P09). */
export function hasFallen(now: number | null, then: number | null | undefined): boolean {
  return now !== null && then !== null && then !== undefined && now < then - TOLERANCE;
}
