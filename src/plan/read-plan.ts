import { readAnnex } from "./annex";
import { readDocument } from "./document";
import type { Assignment, Plan, Task, Unit, UnitRegistry } from "./plan";
import type { PlanProblem } from "./problem";
import { sentences } from "./sentences";
import { leadUnitsOf } from "./units";
import { readRegistry } from "./unit-registry";

export type PlanReading =
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "refused"; readonly problems: readonly PlanProblem[] };

/**
 * Reads a plan from the document's text with its annex, tab-separated, and the registry of units
 * (seeds/units.json as parsed JSON). All or nothing: a text that does not parse is refused with every offending
 * line. Names of units that the registry does not know are no fault; they stand in `plan.unrecognised`.
 */
export function readPlan({ document, registry }: { document: string; registry: unknown }): PlanReading {
  const problems: PlanProblem[] = [];
  const units = readRegistry(registry);
  if (units.kind === "refused") {
    problems.push(...units.messages.map((message) => ({ line: 0, text: "", message })));
  }

  const text = readDocument(document);
  const whole = (message: string): void => void problems.push({ line: 0, text: "", message });
  if (text.documentNo === null) whole(sentences.noDocumentNo());
  else if (text.issuedOn === null) whole(sentences.noIssueDate());

  const year = /(\d{4})\s*年/.exec(text.title?.text ?? "")?.[1];
  if (text.rows.length === 0 && text.title === null) whole(sentences.noAnnex());
  else if (year === undefined)
    problems.push({ line: 0, text: "", ...text.title, message: sentences.noYear() });

  const annex = readAnnex(text, Number(year ?? 0));
  problems.push(...annex.problems);
  if (problems.length > 0 || units.kind === "refused" || text.documentNo === null || text.issuedOn === null) {
    return { kind: "refused", problems: [...problems].sort((a, b) => a.line - b.line) };
  }
  return {
    kind: "plan",
    plan: {
      title: text.title?.text ?? "",
      documentNo: text.documentNo,
      issuedOn: text.issuedOn,
      year: Number(year),
      parts: annex.parts,
      sections: annex.sections,
      tasks: annex.tasks,
      ...assign(annex.tasks, units.registry),
      registry: units.registry,
    },
  };
}

/** Who answers for what: a unit named twice in a task counts once, and is first if it is first anywhere. */
function assign(
  tasks: readonly Task[],
  registry: UnitRegistry,
): Pick<Plan, "units" | "assignments" | "unrecognised"> {
  const units = new Set<Unit>();
  const assignments: Assignment[] = [];
  const unrecognised: { name: string; no: number }[] = [];
  for (const { no, leadUnits } of tasks) {
    const ofThisTask = new Set<Unit>();
    leadUnitsOf(leadUnits, registry).forEach(({ printed, unit }, position) => {
      if (unit === null) {
        unrecognised.push({ name: printed, no });
      } else if (!ofThisTask.has(unit)) {
        ofThisTask.add(unit);
        units.add(unit);
        assignments.push({ unit, no, first: position === 0 });
      }
    });
  }
  return { units: [...units], assignments, unrecognised };
}
