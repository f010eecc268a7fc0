import type { Ledger, Settings } from "../cells/ledger";
import { LIGHTS } from "../lights/lights";
import { concernList } from "./concern-list";
import { ledgerTasks } from "./counted-tasks";

const GRAVITY: readonly string[] = LIGHTS.map(({ word }) => word);

/**
 * The places (0-based) to which the ledger's rows go, by their present place, so that the gravest stands first: the
 * warnings as 预警清单 has them, the other tasks by light and 序号. Rows that count for no task follow in their order.
 */
export function gravityPlaces(ledger: Ledger, settings: Settings): readonly number[] {
  const { tasks } = ledgerTasks(ledger, settings);
  const concerns = concernList(tasks, settings).map(({ task }) => task);
  const warned = new Set(concerns);
  const others = tasks
    .filter((task) => !warned.has(task))
    .sort((a, b) => GRAVITY.indexOf(a.light) - GRAVITY.indexOf(b.light) || a.no - b.no);
  const places = new Map([...concerns, ...others].map(({ index }, place) => [index, place]));
  return ledger.rows.map((_row, index) => places.get(index) ?? tasks.length + index);
}
