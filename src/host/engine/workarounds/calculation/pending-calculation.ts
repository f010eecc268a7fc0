import type { Injector } from "@univerjs/core";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import type { ForUniver } from "../../univer/workaround";

/** What of Univer's own is read here: changes that wait for a calculation, and one that was stopped for them. */
interface Waiting {
  readonly _waitingCommandQueue: readonly unknown[];
  readonly _restartCalculation: boolean;
}

export const pendingCalculation: ForUniver = {
  name: "pending-calculation",
  when: "with a workbook",
  replaces: (univer) => [
    [univer.__getInjector().get(TriggerCalculationController), "_waitingCommandQueue", "_restartCalculation"],
  ],
};

/**
 * Has something changed that is not calculated yet? Univer 0.25.1 itself only says when the next calculation ends, and where
 * none is due it waits half a second for one.
 */
export function isCalculationPending(injector: Injector): boolean {
  const { _waitingCommandQueue, _restartCalculation } = injector.get(
    TriggerCalculationController,
  ) as unknown as Waiting;
  const { started, stopped, completed, resultEmitted, resultApplied } = injector.get(
    FormulaCalculationSessionService,
  ).state;
  const running = started && !(resultApplied && (stopped || completed || resultEmitted));
  return running || _waitingCommandQueue.length > 0 || _restartCalculation;
}
