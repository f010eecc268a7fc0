import { REPORT_KEYS, SHEETS, type ReportKey } from "../ledger/settings/sheet-names";
import { inExcel } from "../workbook/requests/in-excel";
import { readLookInDetail } from "../workbook/reading/ledger-details";
import type { WorkbookLook } from "../workbook/reading/look";
import type { LedgerTable } from "../workbook/reading/ledger-table";
import { reportsOf, requestReports, type ReportsLook } from "../workbook/reports/report-look";
import { queueLedgerForUse } from "../workbook/ledger/light-cells";
import { queueSettings } from "../workbook/ledger/settings-sheet";

import { drawCharts } from "../workbook/reports/meeting-charts";
import {
  editedByHand,
  fingerprintsMade,
  queueForgetting,
  queueFingerprints,
  requestFingerprints,
} from "../workbook/reports/hand-edits";
import { queueForgettingBasis, queueReportsBasis } from "../workbook/reading/reports-basis";
import { queueReports, reportPages, REPORTS } from "../workbook/reports/reports";
import type { ActionSetup } from "./outcome/action-setup";
import { lackingForCounts } from "./outcome/lacking-for-counts";
import { ledgerState } from "./outcome/ledger-state";
import { packFrom } from "./outcome/pack-from";
import type { Outcome, Refused } from "./outcome/outcome";
import { DOING } from "./outcome/progress";
import { settled } from "./outcome/settled";
import { NOTHING_SHORT } from "./outcome/outcome";
import { liftFilters } from "../workbook/excel/table-filters";
import { setUpPages } from "../workbook/excel/page-setup";

export interface SummariseOptions {
  /** Reports that somebody typed in are made anew; without it, they are asked about. */
  readonly overwrite: boolean;
}

/**
 * 生成汇总: the report sheets, made or renewed, all in one request after the reading. What
 * stands in the way of one of them is found before anything is written. A try that broke off is completed by the
 * next.
 */
export function summarise(
  setup: ActionSetup,
  { overwrite }: SummariseOptions = { overwrite: true },
): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const { look, also } = await readLookInDetail(context, ({ presence }) => ({
        reports: requestReports(context, presence, REPORTS),
        fingerprints: requestFingerprints(context, presence, REPORTS),
      }));
      const { ledger, settings, earlier } = look;
      if (!ledger) return { kind: "refused", reason: "no-ledger" };
      const reports = reportsOf(also.reports, REPORTS);
      const obstacle = missingPart(look, ledger) ?? obstacleOf(reports);
      if (obstacle) return obstacle;
      const state = ledgerState(ledger, settings, plan);
      const edited = await editedByHand(also.fingerprints, reports, REPORTS);
      if (edited.length > 0 && !overwrite) return { kind: "summarise-offered", edited, state };
      const view = await packFrom(look, ledger, plan);
      mark.stage = "writing";
      onProgress({ sentence: DOING.summarise });
      // The settings are all there: 统计截止日 is not written.
      for (const { tableName, filters } of reports.tables) await liftFilters(context, tableName, filters);
      const settingsPages = queueSettings(context, look.settingsSheet, plan, settings.asOf ?? plan.issuedOn);
      queueLedgerForUse(context, ledger, ledger.details?.lightConstants ?? new Set());
      queueForgetting(also.fingerprints);
      queueForgettingBasis(look.reportsBasis);
      await queueReports(context, reports, view);
      await context.sync();
      // With the charts: whether Excel refuses those or not, the property stands.
      queueFingerprints(context, await fingerprintsMade(context, REPORTS));
      await queueReportsBasis(context, ledger, settings);
      const charts = await drawCharts(context, view);
      const pages = [...reportPages(view), ...settingsPages];
      return {
        kind: "summarised",
        sheets: REPORT_KEYS.map((key) => SHEETS[key]),
        units: view.units.filter(({ unitClass }) => unitClass !== "unrecognised").length,
        assignments: view.units.reduce((sum, { tasks }) => sum + tasks.length, 0),
        unrecognised: view.units.flatMap(({ name, unitClass }) =>
          unitClass === "unrecognised" ? [name] : [],
        ),
        leftOut: view.counted.leftOut,
        errors: view.errors,
        earlier,
        changes: view.changes,
        edited,
        state,
        short: { ...NOTHING_SHORT, charts: !charts, pages: !(await setUpPages(context, pages)) },
      };
    }),
  );
}

/** What the workbook lacks that the reports cannot do without. */
function missingPart(look: WorkbookLook, ledger: LedgerTable): Outcome | null {
  const { kind, derivedMissing } = look.settingsSheet;
  const lacking = lackingForCounts(look, ledger);
  if (lacking) return lacking;
  return kind === "foreign" && derivedMissing.length > 0
    ? refused("sheet-in-the-way", [SHEETS.settings])
    : null;
}

/** What must be out of the way first; then nothing is changed. */
function obstacleOf({ sheets, tableSheet }: ReportsLook): Outcome | null {
  const names = (inTheWay: (key: ReportKey) => boolean): string[] =>
    REPORT_KEYS.filter(inTheWay).map((key) => SHEETS[key]);
  const foreign = names((key) => sheets[key].kind === "foreign");
  if (foreign.length > 0) return refused("sheet-in-the-way", foreign);
  if (tableSheet !== null && tableSheet !== SHEETS.unitLedger)
    return refused("unit-table-in-the-way", [tableSheet]);
  const guarded = names((key) => sheets[key].isProtected);
  return guarded.length > 0 ? refused("sheet-protected", guarded) : null;
}

function refused(
  reason: "sheet-in-the-way" | "unit-table-in-the-way" | "sheet-protected",
  sheets: readonly string[],
): Refused {
  return { kind: "refused", reason, sheets };
}
