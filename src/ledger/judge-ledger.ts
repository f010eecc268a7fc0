import type { CountedTask } from "./counted-tasks";
import type { Settings } from "./ledger-sheet";
import type { LightWord } from "./lights";
import { ledgerDays } from "./ledger-days";
import { isStaleIn, lastPeriod } from "./stale";

export interface JudgedLedger {
  /** Distinct 序号. */
  readonly tasks: number;
  /** Light words by 序号. */
  readonly lights: ReadonlyMap<number, LightWord>;
  /** 序号 of the tasks that are 未更新. */
  readonly stale: readonly number[];
}

/** Every task's light, and which are 未更新. */
export function judgeLedger(tasks: readonly CountedTask[], settings: Settings): JudgedLedger {
  const [period, days] = [lastPeriod(settings), ledgerDays(settings)];
  return {
    tasks: tasks.length,
    lights: new Map(tasks.map(({ no, light }) => [no, light])),
    stale: tasks.flatMap(({ no, cell }) =>
      isStaleIn(
        { deadline: cell("deadline"), status: cell("status"), updatedOn: cell("updatedOn") },
        period,
        days,
      )
        ? [no]
        : [],
    ),
  };
}
