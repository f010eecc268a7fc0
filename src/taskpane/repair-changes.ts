import type { RepairSummary } from "../actions/outcome";
import { text } from "./text";

/** One kind of change that a repair makes: its name, how many, and which. */
export interface RepairChange {
  readonly title: string;
  readonly count: string;
  readonly entries: readonly string[];
}

/** What a repair changes, kind by kind; kinds with nothing to change are left out. */
export function repairChanges(repair: RepairSummary): readonly RepairChange[] {
  const { missingTasks, missingColumns, documentCells, formulas, furniture, settings } = repair;
  return [
    change(missingTasks.length, text.missingTasks, () => [text.tasksNumbered(missingTasks)]),
    change(missingColumns.length, text.missingColumns, () => [text.list(missingColumns)]),
    change(documentCells.length, text.documentCells, () => byTask(documentCells)),
    change(formulas, text.formulas, () => []),
    change(furniture.length, text.furniture, () => [text.list(furniture)]),
    change(settings.length, text.settings, () => [text.list(settings)]),
  ].filter((found) => found !== null);
}

function change(
  count: number,
  named: (count: number) => Pick<RepairChange, "title" | "count">,
  entries: () => readonly string[],
): RepairChange | null {
  return count === 0 ? null : { ...named(count), entries: entries() };
}

function byTask(cells: RepairSummary["documentCells"]): readonly string[] {
  const columns = new Map<number, string[]>();
  for (const { no, column } of cells) columns.set(no, [...(columns.get(no) ?? []), column]);
  return [...columns].map(([no, names]) => text.taskColumns(no, names));
}
