import type { Plan, Task } from "./plan";

const KNOWN = new WeakMap<Plan, ReadonlyMap<number, Task>>();

/** The plan's tasks by 序号. A plan is looked through once. */
export function tasksByNo(plan: Plan): ReadonlyMap<number, Task> {
  const known = KNOWN.get(plan);
  if (known) return known;
  const tasks = new Map(plan.tasks.map((task) => [task.no, task]));
  KNOWN.set(plan, tasks);
  return tasks;
}
