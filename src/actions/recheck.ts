import { inExcel } from "../workbook/in-excel";
import type { ActionSetup } from "./action-setup";
import { checked, readCheck, renewStaleList } from "./check";
import { ledgerState } from "./ledger-state";
import type { Outcome } from "./outcome";
import { settled } from "./settled";

/**
 * The check that follows an edit, unasked: one request, and a second where 校验结果 is there and shows something
 * else than what is so now. It adds no sheet, shows none and selects nothing. `renewList` false: never a second,
 * so that what the user undoes next is the user's own.
 */
export function recheck(
  setup: ActionSetup,
  { renewList = true }: { readonly renewList?: boolean } = {},
): Promise<Outcome> {
  const { plan, patienceMs } = setup;
  return settled<Outcome>(async () => {
    const { look, check } = await inExcel(patienceMs, readCheck);
    const { ledger, settings } = look;
    if (!ledger) return { kind: "refused", reason: "no-ledger", detail: "" };
    const issues = await checked(ledger, settings, setup);
    const list = renewList
      ? await renewStaleList(setup, ledger, settings, check, issues)
      : ({ kind: "absent" } as const);
    return { kind: "validated", issues, state: ledgerState(ledger, settings, plan), list };
  });
}
