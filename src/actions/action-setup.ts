import type { Plan } from "../plan/plan";
import { PATIENCE_MS } from "../workbook/in-excel";
import type { Progress } from "./pane-actions";

/** What every action is given. */
export interface ActionSetup {
  readonly plan: Plan;
  readonly onProgress: (progress: Progress) => void;
  /** How long Excel may be silent. */
  readonly patienceMs: number;
  /** Aborted: the user wants it to end; what can still be left undone is. */
  readonly signal?: AbortSignal;
}

export function actionSetup(
  plan: Plan,
  onProgress: (progress: Progress) => void = () => undefined,
): ActionSetup {
  return { plan, onProgress, patienceMs: PATIENCE_MS };
}
