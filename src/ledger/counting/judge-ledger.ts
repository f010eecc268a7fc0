import type { CountedTask } from "./counted-tasks";
import type { LightWord } from "../lights/lights";

export interface JudgedLedger {
  /** Distinct 序号. */
  readonly tasks: number;
  /** Light words by 序号. */
  readonly lights: ReadonlyMap<number, LightWord>;
  /** 序号 of the tasks that are 未更新. */
  readonly stale: readonly number[];
}

/** Every task's light, and which are 未更新. */
export function judgeLedger(tasks: readonly CountedTask[]): JudgedLedger {
  return {
    tasks: tasks.length,
    lights: new Map(tasks.map(({ no, light }) => [no, light])),
    stale: tasks.filter(({ stale }) => stale).map(({ no }) => no),
  };
}
