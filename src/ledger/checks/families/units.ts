import { comparisonKey } from "../../../plan/text/comparison-key";
import type { UnitRegistry } from "../../../plan/plan";
import { leadUnitsOf, type LeadUnit } from "../../../plan/units";
import { textOf } from "../../cells/cell-value";
import { cellFix } from "../../fixes/cell-fix";
import { nearest } from "../../cells/nearest";
import type { CheckedRow, RowCheck } from "../declared/check";
import { quoted } from "../../cells/seen-cell";

/** Two units are one if the registry says so; of unknown names if they compare equal. */
const identity = ({ unit, printed }: LeadUnit): string => comparisonKey(unit?.name ?? printed);

/** 牵头单位 of a row that is not the document's own; "" where the document or X01 answers for it. */
function ownUnits(row: CheckedRow): string {
  return row.isStaffs && row.formula("leadUnits") === null ? textOf(row.cell("leadUnits")) : "";
}

/** Names that stand more than once, each once. */
function repeatedIn(text: string, registry: UnitRegistry): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Map<string, string>();
  for (const named of leadUnitsOf(text, registry)) {
    const key = identity(named);
    if (seen.has(key)) repeated.set(key, named.unit?.name ?? named.printed);
    seen.add(key);
  }
  return [...repeated.values()];
}

/** The text without the names that it said before; null where that does not rid it of them. */
function withoutRepeats(text: string, registry: UnitRegistry): string | null {
  const [first = "", ...rest] = text.split(/([、,，])/u);
  const seen = new Set(leadUnitsOf(first, registry).map(identity));
  let kept = first;
  for (let at = 0; at < rest.length; at += 2) {
    const [separator = "", name = ""] = [rest[at], rest[at + 1]];
    const units = leadUnitsOf(name, registry).map(identity);
    if (units.length > 0 && units.every((unit) => seen.has(unit))) continue;
    units.forEach((unit) => seen.add(unit));
    kept += separator + name;
  }
  return repeatedIn(kept, registry).length === 0 ? kept : null;
}

/** A name may be so many characters away from the registry's: more in long names. */
const slipsIn = (name: string): number => (name.length >= 6 ? 2 : 1);

const NAMES = new WeakMap<UnitRegistry, readonly string[]>();

/** The registry's single names and what else they are called. */
function namesOf(registry: UnitRegistry): readonly string[] {
  const known = NAMES.get(registry) ?? [...registry.unitByKey.keys()];
  NAMES.set(registry, known);
  return known;
}

/** The registry's name that an unknown one evidently means. */
function meantUnit(printed: string, registry: UnitRegistry): string | null {
  const key = nearest(comparisonKey(printed), namesOf(registry), slipsIn(printed));
  return key === null ? null : (registry.unitByKey.get(key)?.name ?? null);
}

/** Checks of 牵头单位 in rows that are not the document's own wording. */
export const unitChecks: readonly RowCheck[] = [
  {
    code: "U02",
    severity: "warning",
    title: "未识别单位",
    meaning: "自行增加的任务，牵头单位中有单位名录里没有的名称。",
    fixing: "confirmed",
    needs: ["no", "leadUnits"],
    per: "row",
    run: (row, { plan: { registry } }) => {
      const text = ownUnits(row);
      const unknown = leadUnitsOf(text, registry)
        .filter(({ unit }) => unit === null)
        .map(({ printed }) => ({ printed, meant: meantUnit(printed, registry) }));
      if (unknown.length === 0) return [];
      const names = unknown.map(({ printed, meant }) =>
        meant === null ? quoted(printed) : `${quoted(printed)}（建议改为“${meant}”）`,
      );
      const will = unknown.reduce((now, { printed, meant }) => now.replace(printed, meant ?? printed), text);
      const known = leadUnitsOf(will, registry).every(({ unit }) => unit !== null);
      const message = `牵头单位${names.join("、")}不在单位名录之内，请核对名称。`;
      return [{ row, key: "leadUnits", message, fix: known ? cellFix(row, "leadUnits", will) : null }];
    },
  },
  {
    code: "U05",
    severity: "warning",
    title: "同一行单位重复",
    meaning: "自行增加的任务，牵头单位中同一单位写了两次以上。",
    fixing: "automatic",
    needs: ["no", "leadUnits"],
    per: "row",
    run: (row, { plan: { registry } }) => {
      const text = ownUnits(row);
      const repeated = repeatedIn(text, registry);
      if (repeated.length === 0) return [];
      const will = withoutRepeats(text, registry);
      const message = `牵头单位中${repeated.map(quoted).join("")}重复，每个单位只写一次。`;
      return [
        { row, key: "leadUnits", message, fix: will === null ? null : cellFix(row, "leadUnits", will) },
      ];
    },
  },
];
