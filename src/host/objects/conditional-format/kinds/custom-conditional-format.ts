import { criterionIn, withCriterion } from "../../../engine/conditional-formats/criterion";
import { checkedRuleFormula } from "../../class/checked-rule-formula";
import { firstArea } from "../../../grid/area";
import { invalidArgument } from "../../../richapi/excel-error";
import { shiftFormula } from "../../../../xlsx/formula/formula-shift";
import { changeRule, ruleOf } from "../conditional-format-rules";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelProperty } from "../../class/excel-class";
import type { ConditionalFormatTarget } from "../../class/targets";

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
    const { config, asAdded } = ruleOf(host, target);
    if (asAdded && !asAdded.criterion) return "";
    const criterion = criterionIn(config);
    return criterion?.by === "formula" ? seenFromAsking(host, target, criterion.formula, "reading") : "";
  },
  set: (target, value, host) => {
    if (typeof value !== "string") throw invalidArgument("The formula of a rule is a string.");
    const formula = seenFromAsking(host, target, checkedRuleFormula(host.workbook, value), "writing");
    changeRule(host, target, {
      asAdded: null,
      config: withCriterion(ruleOf(host, target).config, { by: "formula", formula }),
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
  const own = firstArea(ruleOf(host, target).areas);
  const down = askedThrough.row - own.row;
  const right = askedThrough.column - own.column;
  return doing === "reading"
    ? shiftFormula(formula, down, right, true)
    : shiftFormula(formula, -down, -right, true);
}

export const conditionalFormatRule: ExcelClass<"ConditionalFormatRule", ConditionalFormatTarget> = {
  properties: { Formula: formula, FormulaLocal: formula },
};
