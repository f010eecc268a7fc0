import type { Injector } from "@univerjs/core";
import { RegisterOtherFormulaService } from "@univerjs/engine-formula";
import { ConditionalFormattingFormulaService } from "@univerjs/sheets-conditional-formatting";

const done = new WeakSet<ConditionalFormattingFormulaService>();

/**
 * Forgets the formula that a conditional format had once the format is changed. Univer 0.25.1 forgets where its
 * result stands and goes on calculating it: each paste into the ledger cuts up the ranges of its ten formats, and left
 * 29,250 formulas behind. One call serves all workbooks of an engine.
 */
export function forgetChangedRules(injector: Injector): void {
  const service = injector.get(ConditionalFormattingFormulaService);
  if (done.has(service)) return;
  done.add(service);
  const register = injector.get(RegisterOtherFormulaService);
  const forget = service.deleteCache.bind(service);
  service.deleteCache = (unitId, sheetId, ruleId, formula) => {
    const forgotten = forget(unitId, sheetId, ruleId, formula) as { readonly formulaId: string }[];
    if (forgotten.length > 0)
      register.deleteFormula(
        unitId,
        sheetId,
        forgotten.map(({ formulaId }) => formulaId),
      );
    return forgotten as ReturnType<typeof forget>;
  };
}
