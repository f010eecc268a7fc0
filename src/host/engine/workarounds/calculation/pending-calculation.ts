import type { Injector } from "@univerjs/core";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";

/** What of Univer's own is read here: changes that wait for a calculation, and one that was stopped for them. */
interface Waiting {
  readonly _waitingCommandQueue: readonly unknown[];
  readonly _restartCalculation: boolean;
}

/**
 * Has something changed that is not calculated yet? Univer itself only says when the next calculation ends, and where
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
