import type { OpenWorkbook } from "../../engine/workbook/open-workbook";
import { ruleFormulaFault } from "../../engine/rules/rule-formula";
import { invalidArgument } from "../../richapi/excel-error";

/** A formula of a rule (conditional format, data validation). InvalidArgument: beyond Excel's limits on it. */
export function checkedRuleFormula(workbook: OpenWorkbook, formula: string): string {
  const fault = ruleFormulaFault(workbook, formula);
  if (fault !== null) throw invalidArgument(fault);
  return formula;
}
