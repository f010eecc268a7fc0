import {
  BETWEEN_OPERATORS,
  COMPARISON_OPERATORS,
  type BetweenOperator,
  type ComparisonOperator,
} from "../../../engine/conditional-formats/criterion";
import { addressOf } from "../../../grid/address";
import { checkedRuleFormula } from "../../class/checked-rule-formula";
import { firstArea } from "../../../grid/area";
import { invalidArgument } from "../../../richapi/excel-error";
import { criterionClass } from "./criterion-class";
import { oneOf } from "../../class/excel-words";

const OPERATORS: readonly (BetweenOperator | ComparisonOperator)[] = [
  ...BETWEEN_OPERATORS,
  ...COMPARISON_OPERATORS,
];
const SIGNS: Readonly<Record<ComparisonOperator, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** `5`, `=5` are constants; anything else is a formula. */
function constant(formula: string): number | null {
  const text = formula.replace(/^=/, "").trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function operand(value: unknown): string {
  if (typeof value === "number") return `=${value}`;
  if (typeof value === "string" && value !== "") return value.startsWith("=") ? value : `=${value}`;
  throw invalidArgument("A formula of the rule is missing.");
}

/** The engine compares with constants only: what compares with a formula becomes a formula as a whole. */
export const cellValueConditionalFormat = criterionClass({
  type: "CellValue",
  read: (criterion) => {
    switch (criterion.by) {
      case "same text":
        return { formula1: `="${criterion.text}"`, operator: criterion.operator };
      case "between":
        return {
          formula1: `=${criterion.from}`,
          formula2: `=${criterion.to}`,
          operator: criterion.operator,
        };
      case "comparison":
        return { formula1: `=${criterion.value}`, operator: criterion.operator };
      default:
        return null;
    }
  },
  write: (criterion, rule, host) => {
    const operator = oneOf(OPERATORS, criterion["operator"]);
    const first = operand(criterion["formula1"]);
    const { row, column } = firstArea(rule.areas);
    const cell = addressOf({ row, column, rows: 1, columns: 1 });
    const low = constant(first);
    if (operator === "Between" || operator === "NotBetween") {
      const second = operand(criterion["formula2"]);
      const high = constant(second);
      if (low !== null && high !== null) return { by: "between", operator, from: low, to: high };
      const inside = `AND(${cell}>=${inner(first)},${cell}<=${inner(second)})`;
      const formula = operator === "Between" ? `=${inside}` : `=NOT(${inside})`;
      return { by: "formula", formula: checkedRuleFormula(host.workbook, formula) };
    }
    if (low !== null) return { by: "comparison", operator, value: low };
    const formula = `=${cell}${SIGNS[operator]}${inner(first)}`;
    return { by: "formula", formula: checkedRuleFormula(host.workbook, formula) };
  },
});

function inner(formula: string): string {
  return `(${formula.slice(1)})`;
}
