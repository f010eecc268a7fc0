import type { Injector } from "@univerjs/core";
import {
  IDependencyManagerService,
  IOtherFormulaManagerService,
  RegisterOtherFormulaService,
} from "@univerjs/engine-formula";
import type { ForUniver } from "../../univer/workaround";

/** What of Univer's own is touched here: the formulas that wait to be registered, by workbook. */
interface Waiting {
  readonly _formulaCacheMap: Map<string, unknown>;
}

export const ruleFormulas: ForUniver = {
  name: "rule-formulas",
  when: "with a workbook",
  replaces: (univer) => [[univer.__getInjector().get(RegisterOtherFormulaService), "_formulaCacheMap"]],
};

/**
 * Drops the formulas of a workbook's rules (conditional formats, data validation). Univer 0.25.1 forgets them with
 * their rule, not with their workbook, and would calculate those of all closed workbooks for ever; those that still
 * wait (unseen-rules.ts) would be registered after their workbook is gone. What they depend on is dropped at once:
 * cell by cell it took 18 s of a ledger with its summaries.
 */
export function dropRuleFormulas(injector: Injector, unitId: string): void {
  injector.get(IDependencyManagerService).clearOtherFormulaDependency(unitId);
  const register = injector.get(RegisterOtherFormulaService);
  const sheets = injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId] ?? {};
  for (const [sheetId, formulas] of Object.entries(sheets))
    register.deleteFormula(unitId, sheetId, Object.keys(formulas ?? {}));
  (register as unknown as Waiting)._formulaCacheMap.delete(unitId);
}
