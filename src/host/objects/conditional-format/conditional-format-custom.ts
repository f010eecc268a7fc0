import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import { checkedRuleFormula } from "../../engine/rules/rule-formula";
import { invalidArgument } from "../../richapi/excel-error";
import { HostObject } from "../../richapi/host-class";
import { changeRule, ruleOf } from "./conditional-format-rules";
import { styleOf } from "./conditional-format-style";
import type { ExcelClass, ExcelProperty } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

/** What several types of rules have: the look of the cells that they pick. */
export const formatOfRule: ExcelProperty<ConditionalFormatTarget> = {
  leads: true,
  get: (target) => new HostObject("ConditionalRangeFormat", target),
};

export const customConditionalFormat: ExcelClass<ConditionalFormatTarget> = {
  properties: {
    Rule: { leads: true, get: (target) => new HostObject("ConditionalFormatRule", target) },
    Format: formatOfRule,
  },
};

/** The formula stands for the first cell of the rule's range; relative references follow in the others. */
const formula: ExcelProperty<ConditionalFormatTarget> = {
  get: (target, host) => {
    const { rule, excel } = ruleOf(host, target);
    if (excel && !excel.criterion) return "";
    return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula ? rule.value : "";
  },
  set: (target, value, host) => {
    if (typeof value !== "string") throw invalidArgument("The formula of a rule is a string.");
    changeRule(host, target, {
      excel: undefined,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: checkedRuleFormula(host.workbook, value),
        style: styleOf(ruleOf(host, target)),
      },
    });
  },
};

export const conditionalFormatRule: ExcelClass<ConditionalFormatTarget> = {
  properties: { Formula: formula, FormulaLocal: formula },
};
