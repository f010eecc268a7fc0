import type { Plan } from "../../plan/plan";
import { PATIENCE_MS } from "../../workbook/excel/in-excel";
import type { Progress } from "./progress";

/** What every action is given. */
export interface ActionSetup {
  readonly plan: Plan;
  readonly onProgress: (progress: Progress) => void;
  /** Ends a check half-way; its other end is the button that cancels it. */
  readonly signal?: AbortSignal;
  /** How long Excel may be silent. */
  readonly patienceMs: number;
}

export function actionSetup(
  plan: Plan,
  onProgress: (progress: Progress) => void = () => undefined,
): ActionSetup {
  return { plan, onProgress, patienceMs: PATIENCE_MS };
}
