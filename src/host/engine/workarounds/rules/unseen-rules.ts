import type { Injector } from "@univerjs/core";
import { RegisterOtherFormulaService } from "@univerjs/engine-formula";
import type { ForUniver } from "../../univer/workaround";

const awaited = new WeakMap<RegisterOtherFormulaService, () => void>();

/**
 * Leaves the formulas of rules (conditional formats, data validation) uncalculated until somebody looks. Univer
 * 0.25.1 calculates them in every cell, nine formulas for each one of the ledger's own; without a screen nobody sees them.
 * It gathers the rules itself until its first calculation begins; here that lasts until `calculateRules`.
 */
export const unseenRules: ForUniver = {
  name: "unseen-rules",
  when: "without a screen",
  replaces: (univer) => [[univer.__getInjector().get(RegisterOtherFormulaService), "calculateStarted$"]],
  apply: (univer) => {
    leaveRulesUnseen(univer.__getInjector());
  },
};

function leaveRulesUnseen(injector: Injector): void {
  const service = injector.get(RegisterOtherFormulaService);
  const started = service.calculateStarted$;
  const start = started.next.bind(started);
  let hasStarted = false;
  started.next = () => {
    hasStarted = true;
  };
  awaited.set(service, () => {
    started.next = start;
    if (hasStarted) start(true);
  });
}

export function areRulesUnseen(injector: Injector): boolean {
  return awaited.has(injector.get(RegisterOtherFormulaService));
}

/** From now on rules are calculated like any other formula. */
export function calculateRules(injector: Injector): void {
  const service = injector.get(RegisterOtherFormulaService);
  awaited.get(service)?.();
  awaited.delete(service);
}
