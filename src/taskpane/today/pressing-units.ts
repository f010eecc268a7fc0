import type { Concern } from "../../actions/outcome/ledger-state";
import { CONCERN_WORDS } from "../../ledger/lights/lights";

/** A unit with its overdue and at-risk tasks: how many of each light, gravest first, lights without any left out. */
export interface PressingUnit {
  readonly unit: string;
  readonly counts: readonly { readonly word: string; readonly count: number }[];
}

/**
 * The units that a meeting asks first: by their overdue tasks, then by each lighter light; where all is equal, in the
 * order of their gravest task. A task of several units counts for each.
 */
export function pressingUnits(concerns: readonly Concern[], most: number): readonly PressingUnit[] {
  const byUnit = new Map<string, number[]>();
  for (const { light, units } of concerns)
    for (const unit of new Set(units)) {
      const counts = byUnit.get(unit) ?? CONCERN_WORDS.map(() => 0);
      const at = CONCERN_WORDS.indexOf(light);
      counts[at] = (counts[at] ?? 0) + 1;
      byUnit.set(unit, counts);
    }
  return [...byUnit]
    .sort(([, a], [, b]) => a.reduce((order, count, at) => order || (b[at] ?? 0) - count, 0))
    .slice(0, most)
    .map(([unit, counts]) => ({
      unit,
      counts: CONCERN_WORDS.map((word, at) => ({ word, count: counts[at] ?? 0 })).filter(
        ({ count }) => count > 0,
      ),
    }));
}
