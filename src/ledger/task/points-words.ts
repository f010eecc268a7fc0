import { TOLERANCE } from "../lights/lights";
import { plainNumber } from "./plain-number";

/** 应达, 实报 and the gap between them, in percentage points, as they are written. */
export interface PointsWords {
  readonly planned: string;
  readonly actual: string;
  /** Without a sign: below 0 is ahead. */
  readonly gap: string;
  readonly side: "behind" | "even" | "ahead";
}

/** In percentage points. */
export interface Thresholds {
  readonly behind: number;
  readonly farBehind: number;
}

/** So many digits behind the point at most. */
const MOST_DIGITS = 6;

/**
 * The numbers as people read them, in whole points where that says the truth: what is written as the gap is what one gets
 * by subtracting what is written, and lies on the same side of each threshold as the gap itself. Null: no number of
 * digits does, since the gap is as good as a threshold.
 */
export function pointsWords(planned: number, actual: number, thresholds: Thresholds): PointsWords | null {
  const sideOf = (points: number): string => sidesOf(points, thresholds).join();
  const truth = sideOf((planned - actual) * 100);
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const scale = 10 ** digits;
    const [shown, told] = [planned, actual].map((share) => Math.round(share * 100 * scale));
    if (shown === undefined || told === undefined) return null;
    const gap = (shown - told) / scale;
    if (sideOf(gap) !== truth) continue;
    return {
      planned: plainNumber(shown / scale),
      actual: plainNumber(told / scale),
      gap: plainNumber(Math.abs(gap)),
      side: gap > 0 ? "behind" : gap < 0 ? "ahead" : "even",
    };
  }
  return null;
}

/** Where a gap lies, as the rules of the lights compare: each answer as the light's own rule gives it. */
function sidesOf(points: number, { behind, farBehind }: Thresholds): readonly boolean[] {
  const tolerance = TOLERANCE * 100;
  return [points > farBehind + tolerance, points >= behind - tolerance];
}
