import type { Plan, Serial } from "../../plan/plan";
import { answerableUnits, type AnswerableUnit } from "./assignments";
import { checkLedger } from "../checks/check-ledger";
import { concernList, type ListedConcern } from "./concern-list";
import { dayOf, ledgerTasks, type LedgerTasks } from "./counted-tasks";
import { countUnit } from "./counting";
import type { LedgerSheet, Settings } from "../cells/ledger-sheet";
import { rankUnits, type RankedUnit } from "./ranking";
import { sectionGroups, type SectionGroup } from "./section-groups";

/** What the summaries say of a ledger, before it is put on sheets. */
export interface Summary {
  readonly asOf: Serial | null;
  readonly ledger: LedgerTasks;
  /** In the plan's order. */
  readonly units: readonly AnswerableUnit[];
  /** In the order of 单位汇总. */
  readonly ranked: readonly RankedUnit[];
  readonly groups: readonly SectionGroup[];
  readonly concerns: readonly ListedConcern[];
  /** How many errors a check of the ledger finds. */
  readonly errors: number;
}

export function summaryOf(sheet: LedgerSheet, plan: Plan, settings: Settings): Summary {
  const ledger = ledgerTasks(sheet, settings);
  const units = answerableUnits(ledger.tasks, plan);
  return {
    asOf: dayOf(settings.asOf),
    ledger,
    units,
    ranked: rankUnits(units.map((unit) => ({ unit, counts: countUnit(unit, settings) }))),
    groups: sectionGroups(ledger.tasks, plan),
    concerns: concernList(ledger.tasks, settings),
    errors: checkLedger(sheet, plan, settings).filter(({ severity }) => severity === "error").length,
  };
}
