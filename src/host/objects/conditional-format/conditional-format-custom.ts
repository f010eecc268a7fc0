import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import { checkedRuleFormula } from "../rule-formula";
import { firstRange } from "../../engine/univer/univer-range";
import { invalidArgument } from "../../richapi/excel-error";
import { shiftFormula } from "../../../xlsx/formula/formula-shift";
import { changeRule, ruleOf } from "./conditional-format-rules";
import { styleOf } from "./conditional-format-style";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelProperty } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

/** What several types of rules have: the look of the cells that they pick. */
export const formatOfRule: ExcelProperty<ConditionalFormatTarget> = {
  leads: true,
  get: (target) => hostObject("ConditionalRangeFormat", target),
};

export const customConditionalFormat: ExcelClass<"CustomConditionalFormat", ConditionalFormatTarget> = {
  properties: {
    Rule: { leads: true, get: (target) => hostObject("ConditionalFormatRule", target) },
    Format: formatOfRule,
  },
};

/** The formula stands for the first cell of the rule's range; relative references follow in the others. */
const formula: ExcelProperty<ConditionalFormatTarget> = {
  get: (target, host) => {
    const { rule, excel } = ruleOf(host, target);
    if (excel && !excel.criterion) return "";
    return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula
      ? seenFromAsking(host, target, rule.value, "reading")
      : "";
  },
  set: (target, value, host) => {
    if (typeof value !== "string") throw invalidArgument("The formula of a rule is a string.");
    changeRule(host, target, {
      excel: undefined,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: seenFromAsking(host, target, checkedRuleFormula(host.workbook, value), "writing"),
        style: styleOf(ruleOf(host, target)),
      },
    });
  },
};

/** The mode `formulasRelative`: the formula stands for the first cell of the range that asked. */
function seenFromAsking(
  host: ExcelHost,
  target: ConditionalFormatTarget,
  formula: string,
  doing: "reading" | "writing",
): string {
  const { askedThrough } = target;
  if (!host.modes.formulasRelative || !askedThrough) return formula;
  const own = firstRange(ruleOf(host, target).ranges);
  const down = askedThrough.row - own.startRow;
  const right = askedThrough.column - own.startColumn;
  return doing === "reading"
    ? shiftFormula(formula, down, right, true)
    : shiftFormula(formula, -down, -right, true);
}

export const conditionalFormatRule: ExcelClass<"ConditionalFormatRule", ConditionalFormatTarget> = {
  properties: { Formula: formula, FormulaLocal: formula },
};
