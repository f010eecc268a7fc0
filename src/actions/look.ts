import { firstAsOf } from "../ledger/settings";
import type { Serial } from "../plan/plan";
import { queueGoTo } from "../workbook/go-to";
import { inExcel } from "../workbook/in-excel";
import { readLook } from "../workbook/look";
import type { ActionSetup } from "./action-setup";
import { ledgerState } from "./ledger-state";
import type { PaneLook } from "./pane-actions";
import { settled, type Stopped } from "./settled";

/** The workbook at a glance, for the pane; `today` is the caller's. */
export function look({ plan, patienceMs }: ActionSetup, today: Serial): Promise<PaneLook | Stopped> {
  return settled(async () => {
    const { look: seen } = await inExcel(patienceMs, (context) => readLook(context, () => null));
    const { ledger, settings } = seen;
    return {
      ledger: ledger !== null,
      asOf: settings.asOf,
      proposed: firstAsOf(today, plan),
      state: ledger && ledgerState(ledger, settings, plan),
    };
  });
}

/** Selects a cell, e.g. `任务台账!H25`. Null: done. */
export function goTo({ patienceMs }: ActionSetup, cell: string): Promise<null | Stopped> {
  return settled(() =>
    inExcel(patienceMs, async (context) => {
      queueGoTo(context, cell);
      await context.sync();
      return null;
    }),
  );
}
