import { comparisonKey } from "../../plan/text/comparison-key";
import type { Plan, Task } from "../../plan/plan";
import { tasksByNo } from "../../plan/tasks-by-no";
import type { LedgerRow } from "./ledger-rows";

/**
 * Rows whose 序号 is evidently wrong, and the task that each is: its 序号 is unreadable, not the plan's, or stands
 * on several rows, while its 具体措施 is, as a reader sees it, that of a task whose 序号 no row has. So that a damaged
 * 序号 is reported once, as what it is, and its task is not also missed (domain: "one damage, one code").
 */
export function misnumberedRows(rows: readonly LedgerRow[], plan: Plan): ReadonlyMap<LedgerRow, number> {
  const occurrences = new Map<number, number>();
  for (const { no } of rows) if (no !== null) occurrences.set(no, (occurrences.get(no) ?? 0) + 1);
  const planned = tasksByNo(plan);
  const absent = new Map(
    plan.tasks.flatMap(({ measure, no }) =>
      occurrences.has(no) ? [] : [[comparisonKey(measure), no] as const],
    ),
  );

  const found = new Map<LedgerRow, number>();
  if (absent.size === 0) return found;
  for (const row of rows) {
    const sound = row.no !== null && planned.has(row.no) && occurrences.get(row.no) === 1;
    const measure = row.cell("measure");
    if (sound || typeof measure !== "string") continue;
    const key = comparisonKey(measure);
    const no = absent.get(key);
    if (no === undefined) continue;
    found.set(row, no);
    absent.delete(key);
  }
  return found;
}

const MEASURES = new WeakMap<Plan, ReadonlyMap<string, Task>>();

/** The plan's task with this 具体措施, as a reader sees it. A plan is looked through once. */
export function taskOfMeasure(measure: string, plan: Plan): Task | null {
  const known = MEASURES.get(plan) ?? new Map(plan.tasks.map((task) => [comparisonKey(task.measure), task]));
  MEASURES.set(plan, known);
  return known.get(comparisonKey(measure)) ?? null;
}
