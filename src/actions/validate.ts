import { checkLedger } from "../ledger/checks/check-ledger";
import { inExcel } from "../workbook/in-excel";
import { readLookInDetail } from "../workbook/ledger-details";
import type { ActionSetup } from "./action-setup";
import { ledgerState } from "./ledger-state";
import type { Outcome } from "./outcome";
import { progressSentences } from "./sentences";
import { settled } from "./settled";

/** 校验: reads the ledger once, changes nothing, and says what is wrong. */
export function validate({ plan, onProgress, patienceMs }: ActionSetup): Promise<Outcome> {
  onProgress({ sentence: progressSentences.reading });
  return settled<Outcome>(async () => {
    const { ledger, settings } = await inExcel(patienceMs, readLookInDetail);
    if (!ledger) return { kind: "refused", reason: "no-ledger", detail: "" };
    onProgress({ sentence: progressSentences.checking(ledger.rows.length) });
    const issues = checkLedger(ledger, plan, settings);
    return { kind: "validated", issues, state: ledgerState(ledger, settings, plan) };
  });
}
