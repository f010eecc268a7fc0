import type { AnswerableUnit } from "./assignments";
import type { Counts } from "./counting";
import type { CountKey } from "./counts";

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

interface Criterion {
  /** Counts that are added up. */
  readonly of: readonly CountKey[];
  /** What they are a share of; null: they are compared as they are. */
  readonly per: CountKey | null;
  readonly best: "most" | "fewest";
}

/** 任务推进情况排名 (domain, "Counting"): the first in which two units differ decides. */
const CRITERIA: readonly Criterion[] = [
  { of: ["finished"], per: "dated", best: "most" },
  { of: ["overdue"], per: null, best: "fewest" },
  { of: ["farBehind", "behind"], per: null, best: "fewest" },
  { of: ["stale"], per: null, best: "fewest" },
];

/**
 * The units with their ranks, ties sharing theirs. In the order of the sheet: ranked units, those with too few dated
 * tasks, collective ones, unknown names; within a rank more tasks first, then the order given. Shares are compared
 * crosswise, as fractions, so that none is cut short.
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
  for (const { of: keys, per, best } of CRITERIA) {
    const sum = (counts: Counts): number => keys.reduce((total, key) => total + of(counts[key]), 0);
    const [own, other] = per === null ? [1, 1] : [of(a[per]), of(b[per])];
    const less = sum(a) * other - sum(b) * own;
    if (less !== 0) return best === "fewest" ? less : -less;
  }
  return 0;
}

/**
 * `compare` as an Excel expression that is 1 for each unit that stands before one's own: `all` gives the cells of a
 * count for all units, `own` the cell of this one.
 */
export function standsBefore(all: (key: CountKey) => string, own: (key: CountKey) => string): string {
  return CRITERIA.reduceRight((rest, { of: keys, per, best }, index) => {
    const sum = (cell: (key: CountKey) => string): string =>
      keys.length === 1 ? keys.map(cell).join("") : `(${keys.map(cell).join("+")})`;
    const theirs = per === null ? sum(all) : `${sum(all)}*${own(per)}`;
    const ours = per === null ? sum(own) : `${sum(own)}*${all(per)}`;
    const before = `(${theirs}${best === "most" ? ">" : "<"}${ours})`;
    if (rest === "") return before;
    const either = `${before}+(${theirs}=${ours})*${rest}`;
    return index === 0 ? either : `(${either})`;
  }, "");
}

const of = (count: number | null): number => count ?? 0;
