import { settingFields, type SettingField } from "../ledger/settings/setting-fields";
import { readLook } from "../workbook/reading/look";
import { inExcel } from "../workbook/requests/in-excel";
import type { ActionSetup } from "./outcome/action-setup";
import type { Stopped } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/** The settings and words of 台账参数, for the form; two requests, which only read. */
export function readSettings(setup: ActionSetup): Promise<readonly SettingField[] | Stopped> {
  return settled(async () => {
    const { look } = await inExcel(setup, (context) => readLook(context, () => null));
    return settingFields(look.settings, look.settingsSheet.wording, setup.plan);
  });
}
