import { inExcel } from "../workbook/in-excel";
import type { ActionSetup } from "./action-setup";
import { CANCELLED, checked, readCheck, renewStaleList } from "./check";
import { ledgerState } from "./ledger-state";
import type { Outcome } from "./outcome";
import { settled } from "./settled";

export interface RecheckOptions {
  /** False: 校验结果 stays as it is, so that what the user undoes next is the user's own. */
  readonly renewList?: boolean;
  /** Hears what was found before 校验结果 is written, which takes longer than reading. */
  readonly onChecked?: (found: Validated) => void;
}

type Validated = Extract<Outcome, { kind: "validated" }>;

/**
 * The check that follows an edit, unasked: one request, and a second where 校验结果 is there and shows something
 * else than what is so now. It adds no sheet, shows none and selects nothing.
 */
export function recheck(
  setup: ActionSetup,
  { renewList = true, onChecked }: RecheckOptions = {},
): Promise<Outcome> {
  const { plan, patienceMs } = setup;
  return settled<Outcome>(async () => {
    const { ledger, settings, check } = await inExcel(patienceMs, readCheck);
    if (!ledger || !check) return { kind: "refused", reason: "no-ledger", detail: "" };
    const issues = await checked(ledger, settings, setup);
    if (issues === null) return CANCELLED;
    const state = ledgerState(ledger, settings, plan);
    const found = { kind: "validated", issues, state, list: { kind: "absent" } } as const;
    onChecked?.(found);
    if (!renewList) return found;
    return { ...found, list: await renewStaleList(setup, ledger, settings, check, issues) };
  });
}
