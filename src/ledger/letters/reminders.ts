import { CATALOGUE } from "../checks/catalogue";
import type { UnitClass } from "../counting/assignments";
import type { ListedConcern } from "../counting/concern-list";
import type { CountedTask } from "../counting/counted-tasks";
import type { Summary } from "../counting/summary";
import { COLUMNS } from "../rows/columns";

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

const STAFF_HEADERS = new Set(
  COLUMNS.filter(({ writtenBy }) => writtenBy === "staff").map(({ header }) => header),
);
const CHECKS = new Map(CATALOGUE.map((check) => [check.code as string, check]));

/**
 * 催办单: by unit, in the plan's order, its tasks that are overdue or at risk, and those where staff columns have an
 * error or a warning. A co-led task is asked of each of its units.
 */
export function remindersOf({ units, concerns, issues }: Summary): readonly RemindedUnit[] {
  const missing = new Map<number, Set<string>>();
  for (const { no, column, code, severity } of issues) {
    if (no === null || column === null || severity === "info" || !STAFF_HEADERS.has(column)) continue;
    const titles = missing.get(no) ?? new Set();
    const { title = code, isOfAnyColumn } = CHECKS.get(code) ?? {};
    missing.set(no, titles.add(isOfAnyColumn ? `${column}：${title}` : title));
  }
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
