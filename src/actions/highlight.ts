import { SHEETS, TABLES } from "../ledger/settings/sheet-names";
import { completed } from "../ledger/settings/settings";
import type { Serial } from "../plan/plan";
import { clearFormats, renewHighlights } from "../workbook/marks/highlights";
import { inExcel } from "../workbook/requests/in-excel";
import { readLook } from "../workbook/reading/look";
import { queueLedgerForUse } from "../workbook/ledger/light-cells";
import { lightConstantsOf, requestLightConstants } from "../workbook/reading/light-constants";
import { queueSettings } from "../workbook/ledger/settings-sheet";

import { setUpPages } from "../workbook/excel/page-setup";
import { highlightPlace, readFormats } from "../workbook/marks/read-highlights";
import type { ActionSetup } from "./outcome/action-setup";
import { columnsMissing } from "./outcome/columns-missing";
import { ledgerState } from "./outcome/ledger-state";
import type { Outcome } from "./outcome/outcome";
import { DOING } from "./outcome/progress";
import { settled } from "./outcome/settled";

export interface HighlightOptions {
  /** 统计截止日 of a workbook whose named cell is gone; a stored date stays as it is. */
  readonly asOf: Serial;
  /** Clears every conditional format of the ledger's sheet first, the users' own too: where they cannot be read. */
  readonly clearing?: boolean;
}

/**
 * 高亮预警: renews the colours and brings missing settings back. Done ten times it leaves as many formats as done once; a
 * try that broke off is completed by the next. Where Excel cannot read the formats of the sheet, nothing is changed, and
 * the outcome offers to clear them all.
 */
export function highlight(
  setup: ActionSetup,
  { asOf, clearing = false }: HighlightOptions,
): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const { look, also: constants } = await readLook(
        context,
        ({ ledger }) => ledger && requestLightConstants(ledger.table, ledger.headers),
      );
      const { ledger, settings, settingsSheet } = look;
      if (!ledger) return { kind: "refused", reason: "no-ledger" };
      const found = highlightPlace(ledger);
      if ("missing" in found) return columnsMissing(found.missing);
      if (settingsSheet.kind === "foreign" && settingsSheet.missing.length > 0)
        return { kind: "refused", reason: "sheet-in-the-way", sheets: [SHEETS.settings] };
      if (ledger.isProtected)
        return { kind: "refused", reason: "sheet-protected", sheets: [ledger.sheetName] };

      const formats = clearing ? [] : await readFormats(context, ledger.sheetName);
      if (formats === null) return { kind: "clearing-offered", state: ledgerState(ledger, settings, plan) };
      mark.stage = "writing";
      onProgress({ sentence: DOING.highlight });
      const pages = queueSettings(context, settingsSheet, plan, asOf);
      queueLedgerForUse(context, ledger, constants ? lightConstantsOf(constants, ledger) : new Set());
      const table = context.workbook.tables.getItem(TABLES.ledger);
      const sheet = context.workbook.worksheets.getItem(ledger.sheetName);
      if (clearing) clearFormats(sheet);
      renewHighlights(sheet, table, formats, found.place);
      await context.sync();
      await setUpPages(context, pages);
      const { missing } = settingsSheet;
      const state = ledgerState(ledger, completed(settings, missing, plan, asOf), plan);
      return { kind: "highlighted", settings: missing, state };
    }),
  );
}
