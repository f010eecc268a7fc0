import type { AnswerableUnit } from "./assignments";
import { dayOf, type CountedTask } from "./counted-tasks";
import { FINISHED } from "../lights/lights";
import type { Settings } from "../cells/ledger-sheet";
import { COUNT_COLUMNS, type CountKey } from "./summary-columns";

/** The numbers of a row of 单位汇总 or 事项汇总; null is a dash. */
export type Counts = Readonly<Record<CountKey, number | null>>;

type CountSettings = Pick<Settings, "asOf">;

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * Every number about some tasks (domain, "Counting"); 列首位 and 共同牵头 are null. The sheets compute the same by
 * formulas, and tests hold the two equal.
 */
export function countTasks(tasks: readonly CountedTask[], settings: CountSettings): Counts {
  const asOf = dayOf(settings.asOf);
  const dated = tasks.filter(({ ongoing }) => !ongoing);
  const due = dated.filter((task) => task.due !== null && asOf !== null && Math.floor(task.due) <= asOf);
  const finished = dated.filter(isFinished);
  const progress = dated.flatMap((task) => task.progress ?? []);
  const counts: Partial<Record<CountKey, number | null>> = {
    tasks: tasks.length,
    dated: dated.length,
    due: due.length,
    extended: tasks.filter(({ extended }) => extended).length,
    finishedShare: ratio(finished.length, dated.length),
    dueFinishedShare: ratio(due.filter(isFinished).length, due.length),
    meanProgress: ratio(
      progress.reduce((sum, share) => sum + share, 0),
      progress.length,
    ),
    stale: tasks.filter(({ stale }) => stale).length,
    first: null,
    shared: null,
  };
  for (const { key, header, light, status } of COUNT_COLUMNS) {
    if (light !== null) counts[key] = tasks.filter((task) => task.light === header).length;
    if (status !== null) counts[key] = dated.filter(({ cell }) => cell("status") === status).length;
  }
  return counts as Counts;
}

/** The numbers of a unit: a task counts in full for each that leads it; collective units have no place in the line. */
export function countUnit({ unitClass, tasks }: AnswerableUnit, settings: CountSettings): Counts {
  const counts = countTasks(
    tasks.map(({ task }) => task),
    settings,
  );
  if (unitClass === "collective") return counts;
  const first = tasks.filter(({ position }) => position === "first").length;
  return { ...counts, first, shared: tasks.length - first };
}

function isFinished({ cell }: CountedTask): boolean {
  return cell("status") === FINISHED;
}
