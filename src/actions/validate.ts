import { inExcel } from "../workbook/requests/in-excel";
import type { ActionSetup } from "./outcome/action-setup";
import { CANCELLED, checked, readCheck, writeList } from "./check";
import { ledgerState } from "./outcome/ledger-state";
import type { Outcome } from "./outcome/outcome";
import { DOING, DOING_SO_MANY } from "./outcome/progress";
import { settled } from "./outcome/settled";

/**
 * 校验: reads the ledger, says what is wrong, and writes it into 校验结果, by which cells of the ledger are marked.
 * No cell that staff fill in is changed. Four requests at most, and one more for a ledger of thousands of rows.
 */
export function validate(setup: ActionSetup): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled<Outcome>(async () => {
    const { ledger, settings, check, meeting } = await inExcel(setup, readCheck);
    if (!ledger) return { kind: "refused", reason: "no-ledger" };
    onProgress({ sentence: DOING_SO_MANY.validate(ledger.rows.length) });
    const issues = await checked(ledger, settings, setup);
    if (issues === null) return CANCELLED;
    const list = await writeList(setup, ledger, settings, check, issues);
    return { kind: "validated", issues, state: ledgerState(ledger, settings, plan), meeting, list };
  });
}
