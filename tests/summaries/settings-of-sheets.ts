import { textOf } from "../../src/ledger/cells/cell-value";
import { readSettings } from "../../src/ledger/settings/settings";
import type { Settings } from "../../src/ledger/cells/ledger";
import type { Sheets } from "./sheet-differences";

/** The settings as 台账参数 shows them: names in column A, values in column B. */
export function settingsOfSheets(sheets: Sheets): Settings {
  return readSettings(
    new Map((sheets.get("台账参数") ?? []).map((row) => [textOf(row[0] ?? ""), row[1] ?? ""])),
  );
}
