import type { CountKey } from "../counting/counts";
import type { RankedUnit } from "../counting/ranking";
import { LIGHTS } from "../lights/lights";

/** So many units the chart of 会议材料 shows. */
const MOST = 10;

const RISKS: readonly CountKey[] = LIGHTS.filter(({ concern }) => concern !== "none").map(({ key }) => key);

/** The concrete units with most overdue tasks, among equals with most of the next light, down to 临期; ten at most. */
export function unitsAtRisk(units: readonly RankedUnit[]): readonly RankedUnit[] {
  return units
    .filter(
      ({ unit, counts }) => unit.unitClass === "concrete" && RISKS.some((key) => (counts[key] ?? 0) > 0),
    )
    .map((one, place) => ({ one, place }))
    .sort((a, b) => {
      for (const key of RISKS) {
        const more = (b.one.counts[key] ?? 0) - (a.one.counts[key] ?? 0);
        if (more !== 0) return more;
      }
      return a.place - b.place;
    })
    .slice(0, MOST)
    .map(({ one }) => one);
}
