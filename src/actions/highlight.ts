import { columnOf } from "../ledger/columns";
import { completed } from "../ledger/settings";
import type { Serial } from "../plan/plan";
import { renewHighlights } from "../workbook/highlights";
import { inExcel } from "../workbook/in-excel";
import { readLook } from "../workbook/reading/look";
import { queueSettings } from "../workbook/ledger/new-ledger";
import { SHEETS } from "../workbook/places";
import { highlightPlace, highlightsOf, requestHighlights } from "../workbook/reading/read-highlights";
import type { ActionSetup } from "./action-setup";
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
      const { look, also } = await readLook(context, ({ tableSheet }) => requestHighlights(tableSheet));
      const { ledger, settings, missingSettings } = look;
      if (!ledger) return { kind: "refused", reason: "no-ledger", detail: "" };
      const found = highlightPlace(ledger);
      if ("missing" in found) {
        const headers = found.missing.map((key) => columnOf(key).header);
        return { kind: "refused", reason: "columns-missing", detail: headers.join("”“") };
      }
      if (missingSettings.length > 0 && look.settingsSheet === "foreign")
        return { kind: "refused", reason: "sheet-in-the-way", detail: SHEETS.settings };
      if (ledger.isProtected) return { kind: "refused", reason: "sheet-protected", detail: ledger.sheetName };

      mark.stage = "writing";
      onProgress({ sentence: progressSentences.highlighting });
      queueSettings(context, look, plan, asOf);
      const table = context.workbook.tables.getItem(ledger.tableName);
      const sheet = context.workbook.worksheets.getItem(ledger.sheetName);
      renewHighlights(sheet, table, highlightsOf(also), found.place);
      await context.sync();
      const state = ledgerState(ledger, completed(settings, missingSettings, plan, asOf), plan);
      return { kind: "highlighted", settings: missingSettings, state };
    }),
  );
}
