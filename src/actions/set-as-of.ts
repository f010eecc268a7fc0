import { settingName } from "../ledger/settings/settings";
import type { Serial } from "../plan/plan";
import { inExcel } from "../workbook/requests/in-excel";
import { readLook } from "../workbook/reading/look";
import { queueAsOf } from "../workbook/ledger/setting-cells";
import type { ActionSetup } from "./outcome/action-setup";
import { ledgerState } from "./outcome/ledger-state";
import type { Outcome } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/** Stores 统计截止日 in the workbook; every light follows by its formula. */
export function setAsOf(setup: ActionSetup, asOf: Serial): Promise<Outcome> {
  return settled<Outcome>(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const { look } = await readLook(context, () => null);
      if (look.settingsSheet.missing.includes(settingName("asOf")))
        return { kind: "refused", reason: "no-as-of" };
      mark.stage = "writing";
      queueAsOf(context, asOf, look.uses1904);
      await context.sync();
      const state = look.ledger && ledgerState(look.ledger, { ...look.settings, asOf }, setup.plan);
      return { kind: "as-of-set", asOf, state };
    }),
  );
}
