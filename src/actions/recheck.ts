import { inExcel } from "../workbook/requests/in-excel";
import { readLookInDetail } from "../workbook/reading/ledger-details";
import type { ActionSetup } from "./outcome/action-setup";
import { CANCELLED, checked } from "./check";
import { ledgerState } from "./outcome/ledger-state";
import { meetingState } from "./outcome/meeting-state";
import type { Outcome } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/**
 * The check that follows an edit, unasked: two requests, which only read. A write would empty Excel's list of what can be
 * undone, below ExcelApi 1.20 (OfficeDev/office-js 3788, 6170, 2802).
 */
export function recheck(setup: ActionSetup): Promise<Outcome> {
  const { plan } = setup;
  return settled<Outcome>(async () => {
    const { look } = await inExcel(setup, (context) => readLookInDetail(context, () => null));
    const { ledger, settings } = look;
    if (!ledger) return { kind: "refused", reason: "no-ledger" };
    const issues = await checked(ledger, settings, setup);
    if (issues === null) return CANCELLED;
    return {
      kind: "validated",
      issues,
      state: ledgerState(ledger, settings, plan),
      meeting: meetingState(look),
      list: { kind: "absent" },
    };
  });
}
