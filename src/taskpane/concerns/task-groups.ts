import type { ConcernGrouping } from "../state/concern-filter";
import type { ListedTask } from "./listed-tasks";

/** A task in a group: by unit a co-led one stands in more than one. */
export interface TaskRow {
  /** No other row of the list has it. */
  readonly id: string;
  readonly task: ListedTask;
}

export interface TasksTogether {
  /** The light, the unit or 板块; "" for tasks without one. */
  readonly name: string;
  readonly rows: readonly TaskRow[];
}

/**
 * The tasks in their order by light as it comes, by unit (those with most tasks first, a co-led task under each of its
 * units), or by 板块 in the ledger's order (`parts`).
 */
export function groupTasks(
  tasks: readonly ListedTask[],
  by: ConcernGrouping,
  parts: readonly string[],
): readonly TasksTogether[] {
  const found = new Map<string, TaskRow[]>();
  for (const task of tasks)
    for (const name of new Set(namesOf(task, by))) {
      const own = found.get(name) ?? [];
      found.set(name, own);
      own.push({ id: `${name}|${String(task.no)}`, task });
    }
  const groups = [...found].map(([name, rows]) => ({ name, rows }));
  if (by === "unit") return groups.sort((a, b) => b.rows.length - a.rows.length);
  return by === "part" ? groups.sort((a, b) => parts.indexOf(a.name) - parts.indexOf(b.name)) : groups;
}

function namesOf(task: ListedTask, by: ConcernGrouping): readonly string[] {
  if (by === "light") return [task.light];
  if (by === "part") return [task.part];
  return task.units.length === 0 ? [""] : task.units;
}
