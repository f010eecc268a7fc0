import { comparisonKey } from "./text/comparison-key";
import type { Unit, UnitRegistry } from "./plan";
import { namesIn } from "./unit-registry";

/** One name of a 牵头单位 text: as printed, and the registry's unit, null where the registry does not know it. */
export interface LeadUnit {
  readonly printed: string;
  readonly unit: Unit | null;
}

/** Texts that were read already: a ledger has few different ones. */
const READ = new WeakMap<UnitRegistry, Map<string, readonly LeadUnit[]>>();

/**
 * The units named in a 牵头单位 text, in printed order, a unit that stands twice twice. Whole phrases of the
 * registry that contain a separator come first, then single names and aliases, then `A等…` as A and the
 * collective unit. Brackets and commas of both widths compare equal. Source: domain, "Lead units".
 */
export function leadUnitsOf(text: string, registry: UnitRegistry): readonly LeadUnit[] {
  const read = READ.get(registry) ?? new Map<string, readonly LeadUnit[]>();
  READ.set(registry, read);
  const known = read.get(text) ?? readLeadUnits(text, registry);
  read.set(text, known);
  return known;
}

function readLeadUnits(text: string, registry: UnitRegistry): readonly LeadUnit[] {
  const names = namesIn(text);
  const found: LeadUnit[] = [];
  let position = 0;
  while (position < names.length) {
    const rest = names.slice(position);
    const phrase = registry.phrases.find(({ keys }) =>
      keys.every((key, index) => key === comparisonKey(rest[index] ?? "")),
    );
    if (phrase === undefined) {
      found.push(...unitsOfName(rest[0] ?? "", registry));
      position += 1;
    } else {
      found.push({ printed: phrase.unit.name, unit: phrase.unit });
      position += phrase.keys.length;
    }
  }
  return found;
}

function unitsOfName(printed: string, registry: UnitRegistry): readonly LeadUnit[] {
  const key = comparisonKey(printed);
  const unit = registry.unitByKey.get(key);
  if (unit !== undefined) return [{ printed, unit }];
  const enumeration = registry.enumerations.find(
    ({ endingKey }) => key.endsWith(endingKey) && key !== endingKey,
  );
  if (enumeration === undefined) return [{ printed, unit: null }];
  const named = key.slice(0, -enumeration.endingKey.length);
  return [
    { printed: named, unit: registry.unitByKey.get(named) ?? null },
    { printed: enumeration.collective.name, unit: enumeration.collective },
  ];
}
