import { LEDGER_TABLE } from "../ledger/light-formula";
import { completed } from "../ledger/settings";
import type { Serial } from "../plan/plan";
import { renewHighlights } from "../workbook/highlights";
import { inExcel } from "../workbook/in-excel";
import { readLook } from "../workbook/reading/look";
import { lightConstantsOf, queueLedgerForUse, requestLightConstants } from "../workbook/ledger/light-cells";
import { queueSettings } from "../workbook/ledger/settings-sheet";
import { SHEETS } from "../workbook/places";
import { highlightPlace, highlightsOf, requestHighlights } from "../workbook/reading/read-highlights";
import type { ActionSetup } from "./action-setup";
import { columnsMissing } from "./columns-missing";
import { ledgerState } from "./ledger-state";
import type { Outcome } from "./outcome";
import { progressSentences } from "./sentences";
import { settled } from "./settled";

/**
 * 高亮预警: renews the colours and brings missing settings back. Two requests, because nothing that is kept
 * outlives one of them. Done ten times it leaves as many formats as done once; a try that broke off is completed
 * by the next. `asOf` is the 统计截止日 of a workbook whose named cell is gone; a stored date stays as it is.
 */
export function highlight(setup: ActionSetup, { asOf }: { readonly asOf: Serial }): Promise<Outcome> {
  const { plan, onProgress, patienceMs } = setup;
  onProgress({ sentence: progressSentences.reading });
  return settled(() =>
    inExcel<Outcome>(patienceMs, async (context, mark) => {
      const { look, also } = await readLook(context, ({ table, tableSheet }) => ({
        formats: requestHighlights(tableSheet),
        constants: requestLightConstants(table),
      }));
      const { ledger, settings, settingsSheet } = look;
      if (!ledger) return { kind: "refused", reason: "no-ledger", detail: "" };
      const found = highlightPlace(ledger);
      if ("missing" in found) return columnsMissing(found.missing);
      if (settingsSheet.kind === "foreign" && settingsSheet.missing.length > 0)
        return { kind: "refused", reason: "sheet-in-the-way", detail: SHEETS.settings };
      if (ledger.isProtected) return { kind: "refused", reason: "sheet-protected", detail: ledger.sheetName };

      mark.stage = "writing";
      onProgress({ sentence: progressSentences.highlighting });
      queueSettings(context, settingsSheet, plan, asOf);
      queueLedgerForUse(context, ledger, lightConstantsOf(also.constants, ledger));
      const table = context.workbook.tables.getItem(LEDGER_TABLE);
      const sheet = context.workbook.worksheets.getItem(ledger.sheetName);
      renewHighlights(sheet, table, highlightsOf(also.formats), found.place);
      await context.sync();
      const { missing } = settingsSheet;
      const state = ledgerState(ledger, completed(settings, missing, plan, asOf), plan);
      return { kind: "highlighted", settings: missing, state };
    }),
  );
}
