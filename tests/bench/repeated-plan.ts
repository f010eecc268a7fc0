import { officialPlan } from "../../src/cli/seeds";
import type { Plan } from "../../src/plan/plan";

/** The official plan `times` over: 序号 goes on from 196, everything else is repeated. */
export async function repeatedPlan(times: number): Promise<Plan> {
  const plan = await officialPlan();
  const again = <Item extends { readonly no: number }>(items: readonly Item[]): readonly Item[] =>
    Array.from({ length: times }, (_copy, copy) =>
      items.map((item) => ({ ...item, no: item.no + copy * plan.tasks.length })),
    ).flat();
  return { ...plan, tasks: again(plan.tasks), assignments: again(plan.assignments) };
}
