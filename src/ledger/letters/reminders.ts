import type { UnitClass } from "../counting/assignments";
import type { ListedConcern } from "../counting/concern-list";
import type { CountedTask } from "../counting/counted-tasks";
import type { Summary } from "../counting/summary";
import { missingContents } from "./missing-contents";

/** One task of a unit that 催办单 asks about. */
export interface Reminder {
  readonly task: CountedTask;
  /** Null: it is neither overdue nor at risk, its row lacks something. */
  readonly concern: ListedConcern | null;
  /** 应补报内容: what the checks find in the columns of staff, by the titles of the catalogue; none twice. */
  readonly missing: readonly string[];
}

/** What is asked of one unit. */
export interface RemindedUnit {
  readonly name: string;
  readonly unitClass: UnitClass;
  /** Those of 预警清单 in its order, then the others by 序号; at least one. */
  readonly reminders: readonly Reminder[];
}

/**
 * 催办单: by unit, in the plan's order, its tasks that are overdue or at risk, and those where staff columns have an
 * error or a warning. A co-led task is asked of each of its units.
 */
export function remindersOf({ units, concerns, issues }: Summary): readonly RemindedUnit[] {
  const missing = missingContents(issues);
  const places = new Map(concerns.map((concern, place) => [concern.task, { concern, place }]));
  return units.flatMap(({ name, unitClass, tasks }) => {
    const reminders = tasks
      .filter(({ task }) => places.has(task) || missing.has(task.no))
      .sort((a, b) => (places.get(a.task)?.place ?? Infinity) - (places.get(b.task)?.place ?? Infinity) || 0)
      .map(({ task }) => ({
        task,
        concern: places.get(task)?.concern ?? null,
        missing: [...(missing.get(task.no) ?? [])],
      }));
    return reminders.length === 0 ? [] : [{ name, unitClass, reminders }];
  });
}
