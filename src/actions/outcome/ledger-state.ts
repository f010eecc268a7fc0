import { cellAddress } from "../../ledger/cells/cell-address";
import { textOf } from "../../ledger/cells/cell-value";
import { answerableUnits } from "../../ledger/counting/assignments";
import { concernList } from "../../ledger/counting/concern-list";
import { dayOf, ledgerTasks, type CountedTask } from "../../ledger/counting/counted-tasks";
import { isOlderFormat } from "../../ledger/rows/ledger-columns";
import { judgeLedger } from "../../ledger/counting/judge-ledger";
import { columnPositions } from "../../ledger/rows/headers";
import type { Ledger, Settings } from "../../ledger/cells/ledger";
import { answerBy } from "../../ledger/letters/answer-by";
import { FINISHED, type LightWord } from "../../ledger/lights/lights";
import type { Plan, Serial } from "../../plan/plan";
import { leadUnitsOf } from "../../plan/units";

/** A task as the pane lists and counts it. */
export interface JudgedTask {
  readonly no: number;
  readonly light: LightWord;
  /** Its 预警状态, e.g. `任务台账!O25`. */
  readonly cell: string;
  readonly part: string;
  readonly section: string;
  readonly measure: string;
  readonly units: readonly string[];
  /** 持续推进: it has no day on which it is due, and is in no rate. */
  readonly ongoing: boolean;
  /** 完成状态 is 已完成. */
  readonly finished: boolean;
  /** The day on which it is due, an adopted 调整后时限 before 截止日期; null where there is none to be told. */
  readonly due: Serial | null;
  /** 未更新. */
  readonly stale: boolean;
}

/** An overdue or at-risk task: what a meeting asks about. */
export interface Concern extends JudgedTask {
  /** 应达进度, from 0 to 1. */
  readonly planned: number;
  /** How far 完成进度 is behind 序时进度, in percentage points; null where 完成进度 is no number. */
  readonly pointsBehind: number | null;
  /** Days from 统计截止日 to the day on which it is due; below 0 when it has passed. */
  readonly daysLeft: number;
}

/** The ledger as an action saw it at its end. */
export interface LedgerState {
  /** 统计截止日, null when the named cell holds no date. */
  readonly asOf: Serial | null;
  readonly tasks: number;
  /** Light words by 序号. */
  readonly lights: ReadonlyMap<number, string>;
  /** 序号 of the tasks that are 未更新. */
  readonly stale: readonly number[];
  /** It is of the older format: without 调整后时限 and 调整依据. */
  readonly older: boolean;
  /** Every task, in the order of 序号. */
  readonly all: readonly JudgedTask[];
  /** The overdue and at-risk tasks, gravest first. */
  readonly concerns: readonly Concern[];
  /** The units that answer for tasks, in the plan's order. */
  readonly units: readonly string[];
  /** 答复时限 of what is asked of them today; null without 统计截止日. */
  readonly answerBy: Serial | null;
  /** Excel's ids of the sheets whose edits change all this; null where they are not known yet. */
  readonly sheetIds: readonly string[] | null;
  /** Its sheet, where that is protected against writing; null: it is not. */
  readonly protectedSheet: string | null;
  /** Excel calculates nothing until somebody asks for it: what the sheets show may be old. */
  readonly manualCalculation: boolean;
}

/** What pane and command line are told of a ledger at an action's end. */
export function ledgerState(
  ledger: Ledger & { readonly isProtected?: boolean },
  settings: Settings,
  plan: Plan,
): LedgerState {
  const { tasks } = ledgerTasks(ledger, settings);
  const all = judgedTasks(tasks, ledger, plan);
  const day = dayOf(settings.asOf);
  return {
    asOf: settings.asOf,
    ...judgeLedger(tasks),
    older: isOlderFormat(ledger),
    all,
    concerns: concernsOf(tasks, settings, all),
    units: answerableUnits(tasks, plan).map(({ name }) => name),
    answerBy: day === null ? null : answerBy(day, settings),
    sheetIds: ledger.sheetIds ?? null,
    protectedSheet: ledger.isProtected === true ? ledger.sheetName : null,
    manualCalculation: ledger.manualCalculation ?? false,
  };
}

function judgedTasks(tasks: readonly CountedTask[], ledger: Ledger, plan: Plan): readonly JudgedTask[] {
  const position = columnPositions(ledger.headers).get("light") ?? 0;
  return tasks.map(({ no, index, light, cell, ongoing, due, stale }) => ({
    no,
    light,
    cell: cellAddress(ledger, index, position),
    part: textOf(cell("part")),
    section: textOf(cell("section")),
    measure: textOf(cell("measure")),
    units: leadUnitsOf(textOf(cell("leadUnits")), plan.registry).map(
      ({ unit, printed }) => unit?.name ?? printed,
    ),
    ongoing,
    finished: cell("status") === FINISHED,
    due,
    stale,
  }));
}

function concernsOf(
  tasks: readonly CountedTask[],
  settings: Settings,
  all: readonly JudgedTask[],
): readonly Concern[] {
  const byNo = new Map(all.map((task) => [task.no, task]));
  return concernList(tasks, settings).flatMap(({ task: { no }, planned, pointsBehind, daysLeft }) => {
    const task = byNo.get(no);
    return task ? [{ ...task, planned, pointsBehind, daysLeft }] : [];
  });
}
