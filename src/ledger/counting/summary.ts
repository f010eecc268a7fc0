import type { Plan, Serial } from "../../plan/plan";
import { answerableUnits, type AnswerableUnit } from "./assignments";
import { checkLedger } from "../checks/check-ledger";
import type { Issue } from "../fixes/issue";
import { concernList, type ListedConcern } from "./concern-list";
import { dayOf, ledgerTasks, type LedgerTasks } from "./counted-tasks";
import { countUnit } from "./counting";
import type { Ledger, Settings } from "../cells/ledger";
import { rankUnits, type RankedUnit } from "./ranking";
import { sectionGroups, type SectionGroup } from "./section-groups";

/** What the summaries say of a ledger, before it is put on sheets. */
export interface Summary {
  readonly asOf: Serial | null;
  readonly counted: LedgerTasks;
  /** In the plan's order. */
  readonly units: readonly AnswerableUnit[];
  /** In the order of 单位汇总. */
  readonly ranked: readonly RankedUnit[];
  readonly groups: readonly SectionGroup[];
  readonly concerns: readonly ListedConcern[];
  /** What a check of the ledger finds. */
  readonly issues: readonly Issue[];
  /** How many of them are errors. */
  readonly errors: number;
}

export function summaryOf(ledger: Ledger, plan: Plan, settings: Settings): Summary {
  const counted = ledgerTasks(ledger, settings);
  const units = answerableUnits(counted.tasks, plan);
  const issues = checkLedger(ledger, plan, settings);
  return {
    asOf: dayOf(settings.asOf),
    counted,
    units,
    ranked: rankUnits(units.map((unit) => ({ unit, counts: countUnit(unit, settings) }))),
    groups: sectionGroups(counted.tasks, plan),
    concerns: concernList(counted.tasks, settings),
    issues,
    errors: issues.filter(({ severity }) => severity === "error").length,
  };
}
