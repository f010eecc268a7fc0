import type { Concern, JudgedTask, LedgerState } from "../../actions/outcome/ledger-state";
import { CONCERN_WORDS, LIGHTS } from "../../ledger/lights/lights";
import { isoOf } from "../../plan/serial";
import type { ConcernFilter } from "../state/concern-filter";
import { foundBy } from "../ui/find-words";

/** A task as 预警 lists it; what is told of a warning alone is null where it is none. */
export type ListedTask = JudgedTask & {
  readonly [Key in Exclude<keyof Concern, keyof JudgedTask>]: Concern[Key] | null;
};

const GRAVITY: readonly string[] = LIGHTS.map(({ word }) => word);

/** Every task of the ledger, gravest first: the warnings in their own order, then the others by light and 序号. */
export function tasksByGravity({ all, concerns }: LedgerState): readonly ListedTask[] {
  const warned = new Set(concerns.map(({ no }) => no));
  const others = all
    .filter(({ no }) => !warned.has(no))
    .sort((a, b) => GRAVITY.indexOf(a.light) - GRAVITY.indexOf(b.light) || a.no - b.no)
    .map((task) => ({ ...task, planned: null, pointsBehind: null, daysLeft: null }));
  return [...concerns, ...others];
}

/**
 * The tasks that the filter admits, in the order given. The warnings alone, unless it asks for another light, or for
 * 未更新, which any unfinished task may be.
 */
export function listedTasks(tasks: readonly ListedTask[], filter: ConcernFilter): readonly ListedTask[] {
  const { find, light, unit, part, section, month, onlyStale } = filter;
  const isFound = foundBy(find);
  return tasks.filter(
    (task) =>
      (light === "" ? onlyStale || CONCERN_WORDS.includes(task.light) : task.light === light) &&
      (!onlyStale || task.stale) &&
      (unit === "" || task.units.includes(unit)) &&
      (part === "" || task.part === part) &&
      (section === "" || task.section === section) &&
      (month === "" || monthOf(task) === month) &&
      isFound(task.no, [task.measure, ...task.units, task.section]),
  );
}

/** The month in which it is due, `2021-10`; null where no day is known. */
export function monthOf({ due }: Pick<JudgedTask, "due">): string | null {
  return due === null ? null : isoOf(due).slice(0, 7);
}

/** A switch of the tools: what it stands for, and how many tasks a press would list. */
export interface LightCount {
  readonly light: string;
  readonly count: number;
  /** Whether any task has the light, whatever is chosen: of another there is nothing to press. */
  readonly any: boolean;
}

/** The lights of warnings, and the one that is chosen, each with what would be listed of it under the other choices. */
export function lightCounts(tasks: readonly ListedTask[], filter: ConcernFilter): readonly LightCount[] {
  const words = [...CONCERN_WORDS, ""].includes(filter.light) ? [] : [filter.light];
  return [...CONCERN_WORDS, ...words].map((light) => ({
    light,
    count: listedTasks(tasks, { ...filter, light }).length,
    any: light === filter.light || tasks.some((task) => task.light === light),
  }));
}

/** How many tasks a press of 未更新 would list. */
export function staleCount(tasks: readonly ListedTask[], filter: ConcernFilter): number {
  return listedTasks(tasks, { ...filter, onlyStale: true }).length;
}
