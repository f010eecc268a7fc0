import type { Plan } from "../../plan/plan";
import { PATIENCE_MS, type Patience } from "../../workbook/requests/patience";
import { STILL, type Progress } from "./progress";

/** What every action is given. */
export interface ActionSetup extends Patience {
  readonly plan: Plan;
  readonly onProgress: (progress: Progress) => void;
  /** Ends a check half-way; its other end is the button that cancels it. */
  readonly signal?: AbortSignal;
}

export function actionSetup(
  plan: Plan,
  onProgress: (progress: Progress) => void = () => undefined,
): ActionSetup {
  return {
    plan,
    onProgress,
    patienceMs: PATIENCE_MS,
    onSilence: (seconds) => {
      onProgress({ sentence: STILL(seconds) });
    },
  };
}
