import { comparisonKey } from "../../plan/text/comparison-key";
import type { Plan } from "../../plan/plan";
import { leadUnitsOf } from "../../plan/units";
import { isCellError, textOf } from "../cells/cell-value";
import type { CountedTask } from "./counted-tasks";

/** 单位类别 (workbook, "Sheets"): a name that the registry does not know is taken for a concrete unit's. */
export const UNIT_CLASSES = {
  concrete: "具体单位",
  collective: "集合单位",
  unrecognised: "具体单位",
} as const;
/** What stands for the rank of a name that the registry does not know. */
export const UNRECOGNISED = "未识别单位";
export type UnitClass = keyof typeof UNIT_CLASSES;

/** 牵头位次. */
export const POSITIONS = { first: "列首位", shared: "共同牵头", collective: "集合" } as const;
type Position = keyof typeof POSITIONS;

/** Who answers for tasks, and for which: 项次, grouped by unit. */
export interface AnswerableUnit {
  readonly name: string;
  readonly unitClass: UnitClass;
  /** In the order of 序号. */
  readonly tasks: readonly { readonly task: CountedTask; readonly position: Position }[];
}

const CLASSES = Object.keys(UNIT_CLASSES);

/**
 * The units named in the ledger's own 牵头单位 texts: concrete ones, collective ones, then unknown names; within
 * each in the plan's order, those that the plan does not have behind, by their first appearance. A unit that
 * stands twice in one text counts once. Unknown names that differ in blanks, width or case are one.
 */
export function answerableUnits(tasks: readonly CountedTask[], plan: Plan): readonly AnswerableUnit[] {
  const found = new Map<
    string,
    { name: string; unitClass: UnitClass; tasks: AnswerableUnit["tasks"][number][] }
  >();
  for (const task of tasks) {
    const leadUnits = task.cell("leadUnits");
    if (isCellError(leadUnits)) continue;
    leadUnitsOf(textOf(leadUnits), plan.registry).forEach(({ printed, unit }, place) => {
      const name = unit?.name ?? printed;
      const key = comparisonKey(name).toLowerCase();
      const unitClass = unit === null ? "unrecognised" : unit.kind === "集合单位" ? "collective" : "concrete";
      const entry = found.get(key) ?? { name, unitClass, tasks: [] };
      found.set(key, entry);
      if (entry.tasks.at(-1)?.task === task) return;
      const position = unitClass === "collective" ? "collective" : place === 0 ? "first" : "shared";
      entry.tasks.push({ task, position });
    });
  }
  const planned = new Map(plan.units.map(({ name }, place) => [name, place]));
  return [...found.values()]
    .map((unit, appeared) => ({ unit, order: planned.get(unit.name) ?? planned.size + appeared }))
    .sort(
      (a, b) => CLASSES.indexOf(a.unit.unitClass) - CLASSES.indexOf(b.unit.unitClass) || a.order - b.order,
    )
    .map(({ unit }) => unit);
}
