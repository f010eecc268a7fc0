import { REPORT_KEYS, SHEETS, type ReportKey } from "../ledger/settings/sheet-names";
import { COLUMNS, type ColumnKey } from "../ledger/rows/columns";
import { readHeaders } from "../ledger/rows/headers";
import { EXTENSION_KEYS, isOlderFormat } from "../ledger/rows/ledger-columns";
import { COUNTED_KEYS } from "../ledger/counting/counts";
import { dayOf } from "../ledger/counting/counted-tasks";
import { intactMeetings } from "../ledger/meetings/history";
import { packOf } from "../ledger/pack/meeting-pack";
import { meetingView } from "../ledger/meetings/meeting-view";
import { requiredSettings } from "../ledger/settings/settings";
import { summaryOf } from "../ledger/counting/summary";
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
  printsMade,
  queueForgetting,
  queuePrints,
  requestPrints,
} from "../workbook/reports/hand-edits";
import { queueReports, reportPages, REPORTS } from "../workbook/reports/reports";
import type { ActionSetup } from "./outcome/action-setup";
import { columnsMissing } from "./outcome/columns-missing";
import { ledgerState } from "./outcome/ledger-state";
import type { Outcome, Refused } from "./outcome/outcome";
import { DOING } from "./outcome/progress";
import { settled } from "./outcome/settled";
import { NOTHING_SHORT } from "./outcome/outcome";
import { liftFilters } from "../workbook/excel/table-filters";
import { setUpPages } from "../workbook/excel/page-setup";

/** Columns that the reports refer to. */
const NEEDED: ReadonlySet<ColumnKey> = new Set([
  ...(["no", "section", "leadUnits"] as const),
  ...REPORTS.unitLedger.columns.flatMap(({ key }) => key ?? []),
  ...COUNTED_KEYS,
]);
const COLUMNS_NEEDED = COLUMNS.map(({ key }) => key).filter((key) => NEEDED.has(key));
/** Those that a ledger of the older format lacks. */
const SINCE_EXTENSIONS: readonly ColumnKey[] = EXTENSION_KEYS;

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
        presence,
        reports: requestReports(context, presence, REPORTS),
        prints: requestPrints(context, presence, REPORTS),
      }));
      const { ledger, settings, earlier } = look;
      if (!ledger) return { kind: "refused", reason: "no-ledger" };
      const reports = reportsOf(also.reports, REPORTS);
      const obstacle = missingPart(look, ledger) ?? obstacleOf(reports);
      if (obstacle) return obstacle;
      const state = ledgerState(ledger, settings, plan);
      const edited = await editedByHand(also.prints, reports, REPORTS);
      if (edited.length > 0 && !overwrite) return { kind: "summarise-offered", edited, state };
      const view = packOf(
        meetingView(summaryOf(ledger, plan, settings), plan, settings, earlier),
        settings,
        await intactMeetings(look.meetings, dayOf(settings.asOf)),
      );
      mark.stage = "writing";
      onProgress({ sentence: DOING.summarise });
      // The settings are all there: 统计截止日 is not written.
      for (const { tableName, filters } of reports.tables) await liftFilters(context, tableName, filters);
      const settingsPages = queueSettings(context, look.settingsSheet, plan, settings.asOf ?? plan.issuedOn);
      queueLedgerForUse(context, ledger, ledger.details?.lightConstants ?? new Set());
      queueForgetting(also.prints);
      await queueReports(context, reports, view);
      await context.sync();
      // With the charts: whether Excel refuses those or not, the property stands.
      queuePrints(context, await printsMade(context, REPORTS));
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

/** What the ledger lacks that the reports cannot do without. */
function missingPart({ settingsSheet }: WorkbookLook, ledger: LedgerTable): Outcome | null {
  const { positions } = readHeaders(ledger.headers);
  const spared = isOlderFormat(ledger) ? SINCE_EXTENSIONS : [];
  const columns = COLUMNS_NEEDED.filter((key) => !positions.has(key) && !spared.includes(key));
  if (columns.length > 0) return columnsMissing(columns);
  const { kind, derivedMissing } = settingsSheet;
  const missing = requiredSettings(settingsSheet.missing);
  if (missing.length > 0) return { kind: "refused", reason: "settings-missing", settings: missing };
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
