import type { Injector } from "@univerjs/core";
import { IOtherFormulaManagerService, RegisterOtherFormulaService } from "@univerjs/engine-formula";

/**
 * Drops the formulas of a workbook's rules (conditional formats, data validation). Univer 0.25.1 forgets them with
 * their rule, not with their workbook, and would calculate those of all closed workbooks for ever.
 */
export function dropRuleFormulas(injector: Injector, unitId: string): void {
  const register = injector.get(RegisterOtherFormulaService);
  const sheets = injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId] ?? {};
  for (const [sheetId, formulas] of Object.entries(sheets))
    register.deleteFormula(unitId, sheetId, Object.keys(formulas ?? {}));
}
