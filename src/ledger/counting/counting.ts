import type { Settings } from "../cells/ledger";
import type { AnswerableUnit } from "./assignments";
import { dayOf, type CountedTask } from "./counted-tasks";
import { countColumns, DASH, type CountColumn, type CountedRow, type CountKey } from "./counts";
import type { Scope } from "./table-counts";

/** The numbers of a row of 单位汇总 or 事项汇总; null is a dash. */
export type Counts = Readonly<Record<CountKey, number | null>>;

type CountSettings = Pick<Settings, "asOf">;

/**
 * Every number about some tasks (domain, "Counting"); `first`: how many of them their unit leads as the first, null
 * where they are not those of one concrete unit. The sheets compute the same by formulas, and tests hold the two equal.
 */
export function countTasks(
  tasks: readonly CountedTask[],
  settings: CountSettings,
  first: number | null = null,
): Counts {
  const asOf = dayOf(settings.asOf);
  const dated = tasks.filter(({ ongoing }) => !ongoing);
  const due = dated.filter((task) => task.due !== null && asOf !== null && Math.floor(task.due) <= asOf);
  const counted = { tasks, dated, due, first };
  return Object.fromEntries(countColumns(true).map(({ key, inCode }) => [key, inCode(counted)])) as Counts;
}

/** The numbers of a unit: a task counts in full for each that leads it; collective units have no place in the line. */
export function countUnit({ unitClass, tasks }: AnswerableUnit, settings: CountSettings): Counts {
  const first = tasks.filter(({ position }) => position === "first").length;
  const own = tasks.map(({ task }) => task);
  return countTasks(own, settings, unitClass === "collective" ? null : first);
}

/** A row whose rows of 任务表 are counted otherwise while a cell says that a 序号 stands twice or a row counts for nothing. */
export interface RepeatableRow extends CountedRow {
  readonly repeated?: { readonly plainCell: string; readonly scope: Scope };
}

/** The formulas of a row of 单位汇总 or 事项汇总, in the order of their columns, each with its `=`. */
export function countFormulas(row: RepeatableRow, columns: readonly CountColumn[]): string[] {
  const { repeated } = row;
  return columns.map(({ formula }) => {
    const own = formula(row);
    if (own === DASH) return DASH;
    const other = repeated ? formula({ ...row, scope: repeated.scope }) : own;
    return other === own ? `=${own}` : `=IF(${repeated?.plainCell ?? ""}=1,${own},${other})`;
  });
}
