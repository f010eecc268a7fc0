import { comparisonKey } from "../../plan/text/comparison-key";
import type { UnitRegistry } from "../../plan/plan";
import { nearest } from "../cells/nearest";
import type { AnswerableUnit } from "../counting/assignments";

export type UnitsNamed =
  /** `names`: those of the ledger or the registry, each once. */
  | { readonly kind: "units"; readonly names: readonly string[] }
  | { readonly kind: "unknown"; readonly unit: string; readonly nearest: string | null };

/** So many letters a name may be away from the one that is meant. */
const NEAR = 4;

/** The units that somebody names, by their names or aliases; the first that nobody knows ends it. */
export function unitsNamed(
  given: readonly string[],
  units: readonly AnswerableUnit[],
  registry: UnitRegistry,
): UnitsNamed {
  const keyOf = (name: string): string => comparisonKey(name).toLowerCase();
  const known = new Map([
    ...[...registry.unitByKey].map(([key, unit]) => [key.toLowerCase(), unit.name] as const),
    ...units.map(({ name }) => [keyOf(name), name] as const),
  ]);
  const names = new Set<string>();
  for (const unit of given) {
    const name = known.get(keyOf(unit.trim()));
    if (name === undefined)
      return { kind: "unknown", unit, nearest: nearest(unit.trim(), [...new Set(known.values())], NEAR) };
    names.add(name);
  }
  return { kind: "units", names: [...names] };
}
