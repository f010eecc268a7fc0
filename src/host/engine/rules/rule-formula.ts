import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { firstArea, type Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** Why Excel takes no such formula for a rule (conditional format, data validation): its own limits; null: it does. */
export function ruleFormulaFault(workbook: OpenWorkbook, formula: string): string | null {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  if (!formula.startsWith("=") || formula.length < 2) return `${formula} is no formula.`;
  if (code.includes("[")) return "A rule's formula cannot refer to a table or another workbook.";
  if (code.includes("{")) return "A rule's formula cannot hold an array.";
  const isOpen = workbook.injector.get(LexerTreeBuilder).checkIfAddBracket(formula) !== 0;
  return isOpen ? `${formula} has an open bracket.` : null;
}

/** The formula for other areas: its relative references follow the first cell. */
export function movedRuleFormula(
  workbook: OpenWorkbook,
  formula: string,
  from: readonly Area[],
  to: readonly Area[],
): string {
  const start = firstArea(from);
  const end = firstArea(to);
  const right = end.column - start.column;
  const down = end.row - start.row;
  if (!formula.startsWith("=") || (right === 0 && down === 0)) return formula;
  return workbook.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, right, down);
}
