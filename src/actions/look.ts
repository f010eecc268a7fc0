import { firstAsOf } from "../ledger/settings";
import type { Serial } from "../plan/plan";
import { inExcel } from "../workbook/in-excel";
import { readLook } from "../workbook/look";
import { queueGoTo } from "../workbook/go-to";
import type { ActionSetup } from "./action-setup";
import type { Outcome } from "./outcome";
import type { PaneLook } from "./pane-actions";
import { settled } from "./settled";

/** The workbook at a glance, for the pane; `today` is the caller's. */
export async function look({ plan, patienceMs }: ActionSetup, today: Serial): Promise<PaneLook | Outcome> {
  let seen: PaneLook | null = null;
  const outcome = await settled(async () => {
    const { look } = await inExcel(patienceMs, (context) => readLook(context, () => null));
    seen = { ledger: look.ledger !== null, asOf: look.settings.asOf, proposed: firstAsOf(today, plan) };
    return { kind: "as-of-set", asOf: 0 };
  });
  return seen ?? outcome;
}

/** Selects a cell, e.g. `任务台账!H25`. Null: done. */
export async function goTo({ patienceMs }: ActionSetup, cell: string): Promise<Outcome | null> {
  let gone = false;
  const outcome = await settled(async () => {
    await inExcel(patienceMs, async (context) => {
      queueGoTo(context, cell);
      await context.sync();
    });
    gone = true;
    return { kind: "as-of-set", asOf: 0 };
  });
  return gone ? null : outcome;
}
