import { SHEETS, TABLES } from "../ledger/settings/sheet-names";
import type { Serial } from "../plan/plan";
import { columnOf } from "../ledger/rows/columns";

import type { Ledger, Settings } from "../ledger/cells/ledger";
import { columnPositions } from "../ledger/rows/headers";
import { planRepair, type Repair } from "../ledger/repair/repair";
import { emptyLedger, repaired } from "../ledger/repair/repaired";
import { ledgerDays } from "../ledger/settings/ledger-days";
import { completed, FORMAT_VERSION } from "../ledger/settings/settings";
import type { Plan } from "../plan/plan";
import { adoptLooseLedger } from "../workbook/ledger/adopt-ledger";
import { sentOrRefused } from "../workbook/requests/may-fail";
import { inExcel, type StageMark } from "../workbook/requests/in-excel";
import { readLook, type WorkbookLook } from "../workbook/reading/look";
import { queueLedgerNames } from "../workbook/ledger/ledger-names";
import { queueFrozen, queueNewLedger } from "../workbook/ledger/new-ledger";
import { LEDGER_ROWS } from "../workbook/excel/places";
import { queueRepair } from "../workbook/ledger/repair-ledger";
import { queueSettings, queueVersion, settingsToWrite } from "../workbook/ledger/settings-sheet";
import { requestFurniture, furnitureOf, type SeenFurniture } from "../workbook/ledger/furniture";
import type { ActionSetup } from "./outcome/action-setup";
import { ledgerState, type LedgerState } from "./outcome/ledger-state";
import type { Outcome } from "./outcome/outcome";
import { DOING, DOING_SO_MANY } from "./outcome/progress";
import { isWhole, repairSummary, type LookToRepair } from "./outcome/repair-summary";
import { settled } from "./outcome/settled";
import { columnsOfRepair, writtenByRepair } from "./outcome/what-was-written";
import { NOTHING_SHORT } from "./outcome/outcome";
import { setUpPages, type SheetPages } from "../workbook/excel/page-setup";
import { readBeforeWriting } from "../workbook/ledger/before-writing";
import { liftFilters, putBackFilters } from "../workbook/excel/table-filters";
import { readFormats } from "../workbook/marks/read-highlights";

export interface InsertOptions {
  /** 统计截止日 of a new ledger, and of one whose named cell is missing; a stored date stays as it is. */
  readonly asOf: Serial;
  /** Where a ledger is already: only say what a repair would change, or do it. */
  readonly repair: "offer" | "do";
}

/**
 * 插入任务表: a new ledger, or the repair of the one that is there. Nothing that staff typed is ever overwritten.
 * A try that broke off half-way is completed by the next.
 */
export function insert(setup: ActionSetup, options: InsertOptions): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled<Outcome>(() =>
    inExcel(setup, async (context, mark) => {
      const seen = await readWithUpkeep(context, plan);
      const obstacle = obstacleOf(seen.look);
      if (obstacle) return obstacle;
      const { look, furniture } = seen;
      if (look.ledger && furniture)
        return repair(
          context,
          mark,
          { ...look, ledger: look.ledger, unmerged: 0 },
          furniture,
          setup,
          options,
        );
      mark.stage = "writing";
      if (look.ledgerSheet.kind === "loose") {
        const { merged } = look.ledgerSheet;
        const pages = await adoptLooseLedger(context, look.ledgerSheet, plan);
        const again = await readWithUpkeep(context, plan);
        if (!again.look.ledger || !again.furniture)
          throw new Error("the table is not there after it was made");
        const ready = { ...again.look, ledger: again.look.ledger, unmerged: merged };
        const doing = { ...options, repair: "do" } as const;
        return repair(context, mark, ready, again.furniture, setup, doing, pages);
      }
      onProgress({ sentence: DOING_SO_MANY.insert(plan.tasks.length) });
      const pages = await queueNewLedger(context, look, plan, options.asOf);
      await context.sync();
      const ledger = emptyLedger(SHEETS.ledger, LEDGER_ROWS.header);
      const settings = completed(look.settings, look.settingsSheet.missing, plan, options.asOf);
      return {
        kind: "inserted",
        state: stateAfter(ledger, planRepair(ledger, plan, null), settings, plan),
        short: { ...NOTHING_SHORT, pages: !(await setUpPages(context, pages)) },
      };
    }),
  );
}

/** The workbook and what of its ledger's furniture is not in order; `furniture` null: there is no ledger. */
async function readWithUpkeep(
  context: Excel.RequestContext,
  plan: Plan,
): Promise<{ look: WorkbookLook; furniture: SeenFurniture | null }> {
  const { look, also } = await readLook(context, ({ ledger }) => ledger && requestFurniture(ledger, plan));
  if (!look.ledger || !also) return { look, furniture: null };
  const formats = await readFormats(context, look.ledger.sheetName);
  return { look, furniture: furnitureOf(also, look.ledger, plan, formats) };
}

/** What must be out of the way first; then nothing is changed. */
function obstacleOf({ ledger, ledgerSheet, settingsSheet }: WorkbookLook): Outcome | null {
  if (ledger && planColumns(ledger) === 0)
    return { kind: "refused", reason: "table-in-the-way", sheets: [ledger.sheetName] };
  if (ledgerSheet.kind === "foreign")
    return { kind: "refused", reason: "sheet-in-the-way", sheets: [SHEETS.ledger] };
  if (settingsSheet.kind === "foreign" && settingsToWrite(settingsSheet, FORMAT_VERSION).length > 0)
    return { kind: "refused", reason: "sheet-in-the-way", sheets: [SHEETS.settings] };
  if (ledgerSheet.kind === "loose" && ledgerSheet.isProtected)
    return { kind: "refused", reason: "sheet-protected", sheets: [SHEETS.ledger] };
  return null;
}

/** A table 任务表 without 序号 and 具体措施 is somebody else's. */
function planColumns(ledger: Ledger): number {
  const positions = columnPositions(ledger.headers);
  return (["no", "measure"] as const).filter((key) => positions.has(key)).length;
}

async function repair(
  context: Excel.RequestContext,
  mark: StageMark,
  look: LookToRepair,
  furniture: SeenFurniture,
  { plan, onProgress }: ActionSetup,
  options: InsertOptions,
  pages: readonly SheetPages[] = [],
): Promise<Outcome> {
  const { ledger, settingsSheet } = look;
  const settings = completed(look.settings, settingsSheet.missing, plan, options.asOf);
  const wanted = planRepair(ledger, plan, ledgerDays(settings));
  const summary = repairSummary(wanted, furniture, look);
  const colours = furniture.highlights === null;
  if (options.repair === "offer" || isWhole(summary)) {
    const state = ledgerState(ledger, look.settings, plan);
    return isWhole(summary)
      ? { kind: "repaired", repair: summary, state, short: { ...NOTHING_SHORT, colours } }
      : { kind: "repair-offered", repair: summary, state };
  }
  if (ledger.isProtected) return { kind: "refused", reason: "sheet-protected", sheets: [ledger.sheetName] };
  const before = await readBeforeWriting(context, ledger, columnsOfRepair(ledger, wanted));
  const { filters } = before;
  mark.stage = "writing";
  onProgress({ sentence: DOING.repair });
  await liftFilters(context, ledger.tableName, filters);
  const settingsPages = queueSettings(context, settingsSheet, plan, options.asOf);
  queueLedgerNames(context, ledger);
  await queueRepair(context, ledger, wanted, furniture, plan);
  queueVersion(context, settingsSheet, FORMAT_VERSION);
  await context.sync();
  if (furniture.noScrollsAway) {
    queueFrozen(context.workbook.worksheets.getItem(ledger.sheetName), ledger.headerRow);
    // It fails where another workbook has the window; then it is found to be missing next time.
    await sentOrRefused(context);
  }
  const renamed = new Map(wanted.misnamed.map(({ was, key }) => [was, columnOf(key).header]));
  const short = {
    ...NOTHING_SHORT,
    colours,
    pages: !(await setUpPages(context, [...pages, ...settingsPages])),
    filtersOff: await putBackFilters(context, TABLES.ledger, filters, renamed),
  };
  const after = repaired(ledger, wanted, plan);
  return {
    kind: "repaired",
    repair: summary,
    state: ledgerState(after, settings, plan),
    short,
    wrote: [writtenByRepair(wanted, look, after, before, TABLES.ledger)],
  };
}

function stateAfter(ledger: Ledger, wanted: Repair, settings: Settings, plan: Plan): LedgerState {
  return ledgerState(repaired(ledger, wanted, plan), settings, plan);
}
