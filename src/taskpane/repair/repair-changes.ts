import type { RepairSummary, ReplacedCell } from "../../actions/outcome/repair-summary";
import { furnitureWords } from "../../actions/outcome/sentences";
import { textOf } from "../../ledger/cells/cell-value";
import { COLUMNS } from "../../ledger/rows/columns";
import type { CellValue } from "../../ledger/cells/ledger";
import { shownCell } from "../../ledger/rows/shown-cell";
import { isoOf } from "../../plan/serial";
import { text } from "./text";

/** One kind of change that a repair makes: its name, how many, and which. */
export interface RepairChange {
  readonly title: string;
  readonly count: string;
  readonly entries: readonly string[];
}

/** What a repair changes, kind by kind; kinds with nothing to change are left out. */
export function repairChanges(repair: RepairSummary): readonly RepairChange[] {
  const { missingTasks, misnamed, missingColumns, replaced, movedDays } = repair;
  const { filled, formulas, furniture, settings } = repair;
  return [
    change(misnamed.length, text.misnamed, () => misnamed.map(({ was, is }) => text.renamed(was, is))),
    change(missingColumns.length, text.missingColumns, () => [text.list(missingColumns)]),
    change(missingTasks.length, text.missingTasks, () => [text.tasksNumbered(missingTasks)]),
    change(movedDays.length, text.movedDays, () =>
      movedDays.map(({ no, day }) => text.movedDay(no, isoOf(day))),
    ),
    change(replaced.length, text.replaced, () => replaced.map(replacedCell)),
    change(filled, text.filled, () => []),
    change(formulas, text.formulas, () => []),
    change(furniture.length, text.furniture, () => [text.list(furniture.map(furnitureWords))]),
    change(settings.length, text.settings, () => [text.list(settings)]),
  ].filter((found) => found !== null);
}

function replacedCell({ no, column, was, is }: ReplacedCell): string {
  const key = COLUMNS.find(({ header }) => header === column)?.key;
  const shown = (value: CellValue): string => {
    const words = key === undefined ? textOf(value) : shownCell(value, key);
    return words === "" ? text.nothing : `“${excerptOf(words)}”`;
  };
  return text.replacedCell(no, column, shown(was), shown(is));
}

const EXCERPT = 30;
const excerptOf = (words: string): string => (words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words);

function change(
  count: number,
  named: (count: number) => Pick<RepairChange, "title" | "count">,
  entries: () => readonly string[],
): RepairChange | null {
  return count === 0 ? null : { ...named(count), entries: entries() };
}
