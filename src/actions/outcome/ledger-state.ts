import { cellAddress } from "../../ledger/cells/cell-address";
import { textOf } from "../../ledger/cells/cell-value";
import { concernList } from "../../ledger/counting/concern-list";
import { ledgerTasks, type CountedTask } from "../../ledger/counting/counted-tasks";
import { isOlderFormat } from "../../ledger/rows/ledger-columns";
import { judgeLedger } from "../../ledger/counting/judge-ledger";
import { columnPositions } from "../../ledger/rows/headers";
import type { LedgerSheet, Settings } from "../../ledger/cells/ledger-sheet";
import type { Plan } from "../../plan/plan";
import { leadUnitsOf } from "../../plan/units";
import type { Concern, LedgerState } from "./outcome";

/** What pane and command line are told of a ledger at an action's end. */
export function ledgerState(ledger: LedgerSheet, settings: Settings, plan: Plan): LedgerState {
  const { tasks } = ledgerTasks(ledger, settings);
  return {
    asOf: settings.asOf,
    ...judgeLedger(tasks),
    older: isOlderFormat(ledger),
    concerns: concernsOf(tasks, ledger, settings, plan),
    sheetIds: ledger.sheetIds ?? null,
    manualCalculation: ledger.manualCalculation ?? false,
  };
}

function concernsOf(
  tasks: readonly CountedTask[],
  ledger: LedgerSheet,
  settings: Settings,
  plan: Plan,
): readonly Concern[] {
  const position = columnPositions(ledger.headers).get("light") ?? 0;
  return concernList(tasks, settings).map(({ task: { no, index, light, cell }, pointsBehind, daysLeft }) => ({
    no,
    light,
    cell: cellAddress(ledger, index, position),
    pointsBehind,
    daysLeft,
    measure: textOf(cell("measure")),
    units: leadUnitsOf(textOf(cell("leadUnits")), plan.registry).map(
      ({ unit, printed }) => unit?.name ?? printed,
    ),
  }));
}
