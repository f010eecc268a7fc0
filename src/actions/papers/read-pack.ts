import { dayOf } from "../../ledger/counting/counted-tasks";
import type { Settings } from "../../ledger/cells/ledger";
import type { MeetingPack } from "../../ledger/pack/meeting-pack";
import type { Wording } from "../../ledger/settings/wording";
import type { Serial } from "../../plan/plan";
import { readLookInDetail } from "../../workbook/reading/ledger-details";
import { inExcel } from "../../workbook/requests/in-excel";
import type { ActionSetup } from "../outcome/action-setup";
import { lackingForCounts } from "../outcome/lacking-for-counts";
import { ledgerState, type LedgerState } from "../outcome/ledger-state";
import type { Outcome } from "../outcome/outcome";
import { packFrom } from "../outcome/pack-from";

/** What papers are written from. */
export interface PaperSource {
  readonly pack: MeetingPack;
  readonly asOf: Serial;
  readonly settings: Settings;
  readonly wording: Wording;
  readonly state: LedgerState;
}

/** Reads it, in the requests of a look; or says why nothing can be written. */
export function readPack(setup: ActionSetup): Promise<PaperSource | Outcome> {
  const { plan } = setup;
  return inExcel<PaperSource | Outcome>(setup, async (context) => {
    const { look } = await readLookInDetail(context, () => null);
    const { ledger, settings, settingsSheet } = look;
    if (!ledger) return { kind: "refused", reason: "no-ledger" };
    const lacking = lackingForCounts(look, ledger);
    if (lacking) return lacking;
    const asOf = dayOf(settings.asOf);
    if (asOf === null) return { kind: "refused", reason: "no-day-for-papers" };
    return {
      pack: await packFrom(look, ledger, plan),
      asOf,
      settings,
      wording: settingsSheet.wording,
      state: ledgerState(ledger, settings, plan),
    };
  });
}
