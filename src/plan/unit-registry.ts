import * as z from "zod/mini";
import { comparisonKey } from "./text/comparison-key";
import type { Unit, UnitRegistry } from "./plan";
import { sentences } from "./sentences";

/** seeds/units.json. A name that contains a separator is a whole phrase; `等…` endings name a collective unit. */
const name = z.string().check(z.minLength(1));
const registrySchema = z.strictObject({
  source: z.string(),
  units: z
    .array(
      z.strictObject({
        name,
        kind: z.enum(["省直部门", "市州政府", "中央在川单位", "法院", "集合单位"]),
        aliases: z._default(z.array(name), []),
      }),
    )
    .check(z.minLength(1)),
  enumerations: z._default(z.array(z.strictObject({ ending: name, collective: name })), []),
});

const SEPARATORS = /[、,，]/u;

/** The names of a list of units, split as printed. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export type RegistryReading =
  | { readonly kind: "registry"; readonly registry: UnitRegistry }
  | { readonly kind: "refused"; readonly messages: readonly string[] };

/** Checks and indexes a registry of units; refused whole, one Chinese sentence for each thing wrong. */
export function readRegistry(raw: unknown): RegistryReading {
  const parsed = registrySchema.safeParse(raw);
  if (!parsed.success) {
    return {
      kind: "refused",
      messages: parsed.error.issues.map(({ path }) => sentences.registryShape(path.map(String).join("."))),
    };
  }
  const messages: string[] = [];
  const unitByKey = new Map<string, Unit>();
  const phrases: { keys: readonly string[]; unit: Unit }[] = [];
  for (const { name, kind, aliases } of parsed.data.units) {
    const unit: Unit = { name, kind };
    for (const spelling of [name, ...aliases]) {
      const key = comparisonKey(spelling);
      if (unitByKey.has(key)) messages.push(sentences.registryRepeats(spelling));
      unitByKey.set(key, unit);
      const keys = namesIn(spelling).map(comparisonKey);
      if (keys.length > 1) phrases.push({ keys, unit });
    }
  }
  const enumerations: { endingKey: string; collective: Unit }[] = [];
  for (const { ending, collective } of parsed.data.enumerations) {
    const unit = unitByKey.get(comparisonKey(collective));
    if (unit === undefined) messages.push(sentences.registryLacks(collective));
    else enumerations.push({ endingKey: comparisonKey(ending), collective: unit });
  }
  if (messages.length > 0) return { kind: "refused", messages };
  phrases.sort((a, b) => b.keys.length - a.keys.length);
  return { kind: "registry", registry: { unitByKey, phrases, enumerations } };
}
