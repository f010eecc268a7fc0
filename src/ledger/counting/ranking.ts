import type { AnswerableUnit } from "./assignments";
import type { Counts } from "./counting";

/** Under so many dated tasks a rate says nothing, and a unit is not ranked. */
export const FEWEST_RANKED = 3;

/** A unit with its numbers. */
export interface CountedUnit {
  readonly unit: AnswerableUnit;
  readonly counts: Counts;
}
export interface RankedUnit extends CountedUnit {
  /** 任务推进情况排名, from 1, ties sharing theirs; null: not ranked. */
  readonly rank: number | null;
}

/**
 * 任务推进情况排名 (domain, "Counting"): 完成率 ↓, 逾期 ↑, 严重滞后+滞后 ↑, 未更新 ↑. In the order of the sheet: ranked
 * units, those with too few dated tasks, collective ones, unknown names; within a rank more tasks first, then the
 * order given. 完成率 are compared as fractions, crosswise, so that none is cut short.
 */
export function rankUnits(units: readonly CountedUnit[]): readonly RankedUnit[] {
  const isRanked = ({ unit, counts }: CountedUnit): boolean =>
    unit.unitClass === "concrete" && of(counts.dated) >= FEWEST_RANKED;
  const ranked = units.filter(isRanked);
  const rankOf = (one: CountedUnit): number =>
    1 + ranked.filter((other) => compare(other.counts, one.counts) < 0).length;
  return [
    ...ranked
      .map((one) => ({ ...one, rank: rankOf(one) }))
      .sort((a, b) => a.rank - b.rank || of(b.counts.tasks) - of(a.counts.tasks)),
    ...units.filter((one) => !isRanked(one)).map((one) => ({ ...one, rank: null })),
  ];
}

/** Below 0: `a` stands before `b`. Both have dated tasks. */
function compare(a: Counts, b: Counts): number {
  return (
    of(b.finished) * of(a.dated) - of(a.finished) * of(b.dated) ||
    of(a.overdue) - of(b.overdue) ||
    of(a.farBehind) + of(a.behind) - of(b.farBehind) - of(b.behind) ||
    of(a.stale) - of(b.stale)
  );
}

const of = (count: number | null): number => count ?? 0;
