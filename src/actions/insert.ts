import { columnOf } from "../ledger/columns";
import { LEDGER_TABLE } from "../ledger/light-formula";
import type { LedgerSheet, Settings } from "../ledger/ledger-sheet";
import { planRepair, type Repair } from "../ledger/repair";
import { emptyLedger, repaired } from "../ledger/repaired";
import { completed } from "../ledger/settings";
import type { Plan } from "../plan/plan";
import { adoptLooseLedger } from "../workbook/ledger/adopt-ledger";
import { inExcel, type StageMark } from "../workbook/in-excel";
import { readLook, type LedgerTable, type WorkbookLook } from "../workbook/reading/look";
import { queueNewLedger, queueSettings } from "../workbook/ledger/new-ledger";
import { LEDGER_ROWS, SHEETS } from "../workbook/places";
import { queueRepair } from "../workbook/ledger/repair-ledger";
import { queueTableName } from "../workbook/ledger/table-name";
import { requestUpkeep, upkeepOf, type Upkeep } from "../workbook/ledger/upkeep";
import type { ActionSetup } from "./action-setup";
import { ledgerState } from "./ledger-state";
import type { LedgerState, Outcome, RepairSummary } from "./outcome";
import type { InsertOptions } from "./pane-actions";
import { progressSentences } from "./sentences";
import { settled } from "./settled";

/**
 * 插入任务表: a new ledger, or the repair of the one that is there. Nothing that staff typed is ever overwritten.
 * A try that broke off half-way is completed by the next.
 */
export function insert(setup: ActionSetup, options: InsertOptions): Promise<Outcome> {
  const { plan, onProgress, patienceMs } = setup;
  onProgress({ sentence: progressSentences.reading });
  return settled<Outcome>(() =>
    inExcel(patienceMs, async (context, mark) => {
      const seen = await readLook(context, (asked) => requestUpkeep(asked, plan));
      const obstacle = obstacleOf(seen.look);
      if (obstacle) return obstacle;
      const { look } = seen;
      if (look.ledger) {
        const upkeep = upkeepOf(seen.also, look.ledger, plan);
        return repair(context, mark, { ...look, ledger: look.ledger }, upkeep, setup, options);
      }
      mark.stage = "writing";
      if (look.ledgerSheet.kind === "loose") {
        await adoptLooseLedger(context, look.ledgerSheet, plan);
        const again = await readLook(context, (asked) => requestUpkeep(asked, plan));
        if (!again.look.ledger) throw new Error("the table is not there after it was made");
        const upkeep = upkeepOf(again.also, again.look.ledger, plan);
        return repair(context, mark, { ...again.look, ledger: again.look.ledger }, upkeep, setup, {
          ...options,
          repair: "do",
        });
      }
      onProgress({ sentence: progressSentences.inserting(plan.tasks.length) });
      await queueNewLedger(context, look, plan, options.asOf);
      await context.sync();
      const ledger = emptyLedger(SHEETS.ledger, LEDGER_ROWS.header);
      return {
        kind: "inserted",
        state: stateAfter(
          ledger,
          planRepair(ledger, plan),
          completed(look.settings, look.missingSettings, plan, options.asOf),
          plan,
        ),
      };
    }),
  );
}

/** What must be out of the way first; then nothing is changed. */
function obstacleOf({ ledger, ledgerSheet, settingsSheet, missingSettings }: WorkbookLook): Outcome | null {
  if (ledger && planColumns(ledger) === 0)
    return { kind: "refused", reason: "table-in-the-way", detail: ledger.sheetName };
  if (ledgerSheet.kind === "foreign")
    return { kind: "refused", reason: "sheet-in-the-way", detail: SHEETS.ledger };
  if (settingsSheet === "foreign" && missingSettings.length > 0)
    return { kind: "refused", reason: "sheet-in-the-way", detail: SHEETS.settings };
  if (ledgerSheet.kind === "loose" && ledgerSheet.isProtected)
    return { kind: "refused", reason: "sheet-protected", detail: SHEETS.ledger };
  return null;
}

/** A table 任务表 without 序号 and 具体措施 is somebody else's. */
function planColumns(ledger: LedgerSheet): number {
  return [columnOf("no"), columnOf("measure")].filter(({ header }) => ledger.headers.includes(header)).length;
}

async function repair(
  context: Excel.RequestContext,
  mark: StageMark,
  look: WorkbookLook & { readonly ledger: LedgerTable },
  upkeep: Upkeep,
  { plan, onProgress }: ActionSetup,
  options: InsertOptions,
): Promise<Outcome> {
  const { ledger } = look;
  const wanted = planRepair(ledger, plan);
  const summary = summaryOf(wanted, upkeep, look);
  if (options.repair === "offer" || isEmpty(summary)) {
    const state = stateAfter(ledger, NOTHING, look.settings, plan);
    return { kind: isEmpty(summary) ? "repaired" : "repair-offered", repair: summary, state };
  }
  if (ledger.isProtected) return { kind: "refused", reason: "sheet-protected", detail: ledger.sheetName };
  mark.stage = "writing";
  onProgress({ sentence: progressSentences.repairing });
  queueSettings(context, look, plan, options.asOf);
  queueTableName(context, ledger);
  await queueRepair(context, ledger, wanted, upkeep, plan);
  await context.sync();
  return {
    kind: "repaired",
    repair: summary,
    state: stateAfter(
      ledger,
      wanted,
      completed(look.settings, look.missingSettings, plan, options.asOf),
      plan,
    ),
  };
}

const NOTHING: Repair = { missingColumns: [], missingTasks: [], documentCells: [] };

function summaryOf(wanted: Repair, upkeep: Upkeep, { ledger, missingSettings }: WorkbookLook): RepairSummary {
  return {
    missingTasks: wanted.missingTasks,
    missingColumns: wanted.missingColumns.map((key) => columnOf(key).header),
    documentCells: wanted.documentCells.map(({ no, key }) => ({ no, column: columnOf(key).header })),
    formulas: upkeep.formulas,
    furniture: [
      ...(upkeep.highlightsMissing ? ["预警颜色"] : []),
      ...(upkeep.unruled.length > 0 ? [`录入限制（${upkeep.unruled.join("、")}）`] : []),
      ...(ledger?.tableName === LEDGER_TABLE ? [] : [`表名（${LEDGER_TABLE}）`]),
      ...(upkeep.summaryMissing ? ["表头统计行"] : []),
    ],
    settings: missingSettings,
  };
}

function isEmpty(summary: RepairSummary): boolean {
  return (
    summary.formulas === 0 &&
    Object.values(summary).every((part) => !Array.isArray(part) || part.length === 0)
  );
}

function stateAfter(ledger: LedgerSheet, wanted: Repair, settings: Settings, plan: Plan): LedgerState {
  return ledgerState(repaired(ledger, wanted, plan), settings, plan);
}
