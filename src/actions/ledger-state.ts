import { cellAddress } from "../ledger/cell-address";
import { textOf } from "../ledger/cell-value";
import { concernList } from "../ledger/concern-list";
import { ledgerTasks } from "../ledger/counted-tasks";
import { judgeLedger } from "../ledger/judge-ledger";
import { columnPositions } from "../ledger/ledger-rows";
import type { LedgerSheet, Settings } from "../ledger/ledger-sheet";
import type { Plan } from "../plan/plan";
import { leadUnitsOf } from "../plan/units";
import type { Concern, LedgerState } from "./outcome";

/** What pane and command line are told of a ledger at an action's end. */
export function ledgerState(ledger: LedgerSheet, settings: Settings, plan: Plan): LedgerState {
  return {
    asOf: settings.asOf,
    ...judgeLedger(ledger, settings),
    concerns: concernsOf(ledger, settings, plan),
    sheetIds: ledger.sheetIds ?? null,
  };
}

function concernsOf(ledger: LedgerSheet, settings: Settings, plan: Plan): readonly Concern[] {
  const position = columnPositions(ledger.headers).get("light") ?? 0;
  return concernList(ledgerTasks(ledger, settings).tasks, settings).map(
    ({ task: { no, index, light, cell }, pointsBehind, daysLeft }) => ({
      no,
      light,
      cell: cellAddress(ledger, index, position),
      pointsBehind,
      daysLeft,
      measure: textOf(cell("measure")),
      units: leadUnitsOf(textOf(cell("leadUnits")), plan.registry).map(
        ({ unit, printed }) => unit?.name ?? printed,
      ),
    }),
  );
}
