import type { Concern } from "../../actions/outcome/ledger-state";

/** The units that any of the tasks concern, those with most of them first. */
export function concernUnits(
  concerns: readonly Concern[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { units } of concerns)
    for (const name of new Set(units)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
