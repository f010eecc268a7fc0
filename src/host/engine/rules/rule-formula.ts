import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { IRange } from "@univerjs/core";
import { invalidArgument } from "../../richapi/excel-error";
import type { OpenWorkbook } from "../open-workbook";
import { firstRange } from "../univer/univer-range";

/** A formula of a rule (conditional format, data validation): Excel's own limits on it. InvalidArgument: beyond them. */
export function checkedRuleFormula(workbook: OpenWorkbook, formula: string): string {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  if (!formula.startsWith("=") || formula.length < 2) throw invalidArgument(`${formula} is no formula.`);
  if (code.includes("["))
    throw invalidArgument("A rule's formula cannot refer to a table or another workbook.");
  if (code.includes("{")) throw invalidArgument("A rule's formula cannot hold an array.");
  if (workbook.injector.get(LexerTreeBuilder).checkIfAddBracket(formula) !== 0)
    throw invalidArgument(`${formula} has an open bracket.`);
  return formula;
}

/** The formula for other ranges: its relative references follow the first cell. */
export function movedRuleFormula(
  workbook: OpenWorkbook,
  formula: string,
  from: readonly IRange[],
  to: readonly IRange[],
): string {
  const start = firstRange(from);
  const end = firstRange(to);
  const right = end.startColumn - start.startColumn;
  const down = end.startRow - start.startRow;
  if (!formula.startsWith("=") || (right === 0 && down === 0)) return formula;
  return workbook.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, right, down);
}
