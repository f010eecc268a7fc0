import { ledgerRows } from "./ledger-rows";
import type { LedgerSheet, Settings } from "./ledger-sheet";
import { judge, type LightWord } from "./lights";

export interface JudgedLedger {
  /** Distinct 序号. */
  readonly tasks: number;
  /** Light words by 序号; a row whose light is blank has none. */
  readonly lights: ReadonlyMap<number, LightWord>;
}

/** Every task's light. A 序号 that stands twice counts once, by its first row; rows without one do not count. */
export function judgeLedger(sheet: LedgerSheet, settings: Settings): JudgedLedger {
  const seen = new Set<number>();
  const lights = new Map<number, LightWord>();
  for (const { no, cell } of ledgerRows(sheet)) {
    if (no === null || seen.has(no)) continue;
    seen.add(no);
    const light = judge(
      {
        deadline: cell("deadline"),
        due: cell("due"),
        status: cell("status"),
        progress: cell("progress"),
        completedOn: cell("completedOn"),
      },
      settings,
    );
    if (light !== "") lights.set(no, light);
  }
  return { tasks: seen.size, lights };
}
