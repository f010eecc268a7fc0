import type { Serial } from "../plan/plan";
import type { LedgerRow } from "./ledger-rows";
import type { LedgerSheet, Settings } from "./ledger-sheet";
import { judge, type LightWord } from "./lights";
import { isStaleAt, lastCutOff } from "./stale";
import { taskRows } from "./task-rows";

export interface JudgedLedger {
  /** Distinct 序号. */
  readonly tasks: number;
  /** Light words by 序号. */
  readonly lights: ReadonlyMap<number, LightWord>;
  /** 序号 of the tasks that are 未更新. */
  readonly stale: readonly number[];
}

/** Every task's light. A 序号 that stands twice counts once, by its first row; rows without one do not count. */
export function judgeLedger(sheet: LedgerSheet, settings: Settings): JudgedLedger {
  const rows = taskRows(sheet);
  const cutOff = lastCutOff(settings);
  const lights = new Map(rows.map((row) => [row.no, judgeRow(row, settings)]));
  return {
    tasks: rows.length,
    lights,
    stale: rows.filter((row) => isStaleRow(row, cutOff)).map(({ no }) => no),
  };
}

/** `judge` of a row of the ledger. */
export function judgeRow({ cell }: LedgerRow, settings: Settings): LightWord {
  return judge(
    {
      deadline: cell("deadline"),
      due: cell("due"),
      status: cell("status"),
      progress: cell("progress"),
      completedOn: cell("completedOn"),
    },
    settings,
  );
}

function isStaleRow({ cell }: LedgerRow, cutOff: Serial | null): boolean {
  return isStaleAt(
    { deadline: cell("deadline"), status: cell("status"), updatedOn: cell("updatedOn") },
    cutOff,
  );
}
