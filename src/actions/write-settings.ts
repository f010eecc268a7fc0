import { readField, settingFields, type SettingField } from "../ledger/settings/setting-fields";
import { queueSettingCell } from "../workbook/ledger/setting-cells";
import { readLook } from "../workbook/reading/look";
import { inExcel } from "../workbook/requests/in-excel";
import type { ActionSetup } from "./outcome/action-setup";
import type { Outcome } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/** A field that is to be written: what the form had been shown, and what it is to be. */
export interface SettingChange {
  readonly name: string;
  readonly was: string;
  readonly will: string;
}

/**
 * Writes settings and words into their named cells: read again in two requests, written in one. A cell that somebody
 * changed since the form was shown refuses all, so that nothing of theirs is lost.
 */
export function writeSettings(setup: ActionSetup, changes: readonly SettingChange[]): Promise<Outcome> {
  const { plan } = setup;
  return settled<Outcome>(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const { look } = await readLook(context, () => null);
      const { missing, wordingMissing, wording } = look.settingsSheet;
      const gone = changes
        .map(({ name }) => name)
        .filter((name) => [...missing, ...wordingMissing].includes(name));
      if (gone.length > 0) return { kind: "refused", reason: "settings-missing", settings: gone };
      const fields = settingFields(look.settings, wording, plan);
      const shown = (name: string): string =>
        fields.find((field: SettingField) => field.name === name)?.shown ?? "";
      const changed = changes.filter(({ name, was }) => shown(name) !== was).map(({ name }) => name);
      if (changed.length > 0) return { kind: "refused", reason: "settings-changed", settings: changed };
      mark.stage = "writing";
      for (const { name, will } of changes) {
        const read = readField(name, will);
        if ("problem" in read) throw new Error(`${name} cannot hold ${will}`);
        queueSettingCell(context, name, read.value, look.uses1904);
      }
      await context.sync();
      return { kind: "settings-set", settings: changes.map(({ name }) => name) };
    }),
  );
}
