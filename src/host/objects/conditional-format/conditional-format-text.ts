import { CFRuleType, CFSubRuleType, CFTextOperator } from "@univerjs/sheets-conditional-formatting";
import { invalidArgument } from "../../richapi/excel-error";
import { criterionClass } from "./conditional-format-criterion";
import { wordFor, wordIn } from "../excel-words";

const OPERATORS = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

export const textConditionalFormat = criterionClass({
  type: "ContainsText",
  read: (config) =>
    config.type === CFRuleType.highlightCell && config.subType === CFSubRuleType.text
      ? { operator: wordFor(OPERATORS, config.operator), text: config.value ?? "" }
      : null,
  write: ({ operator, text }, style) => {
    if (typeof text !== "string" || text === "") throw invalidArgument("The text of the rule is missing.");
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.text,
      operator: wordIn(OPERATORS, operator),
      value: text,
      style,
    };
  },
});
