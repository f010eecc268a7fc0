import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
} from "@univerjs/sheets-conditional-formatting";
import { addressOf } from "../../grid/address";
import { checkedRuleFormula } from "../rule-formula";
import { firstRange } from "../../engine/univer/univer-range";
import { invalidArgument } from "../../richapi/excel-error";
import { criterionClass } from "./conditional-format-criterion";
import { wordFor, wordIn } from "../excel-words";

const OPERATORS = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};
type Comparison = Exclude<CFNumberOperator, CFNumberOperator.between | CFNumberOperator.notBetween>;

const SIGNS: Readonly<Record<Comparison, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

const isBetween = (
  operator: CFNumberOperator,
): operator is CFNumberOperator.between | CFNumberOperator.notBetween =>
  operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;

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

/** Univer compares with constants only: what compares with a formula becomes a formula as a whole. */
export const cellValueConditionalFormat = criterionClass({
  type: "CellValue",
  read: (config) => {
    if (config.type !== CFRuleType.highlightCell) return null;
    if (config.subType === CFSubRuleType.text)
      return {
        formula1: `="${config.value ?? ""}"`,
        operator: config.operator === CFTextOperator.equal ? "EqualTo" : "NotEqualTo",
      };
    if (config.subType !== CFSubRuleType.number) return null;
    const operator = wordFor(OPERATORS, config.operator);
    return Array.isArray(config.value)
      ? { formula1: `=${config.value[0]}`, formula2: `=${config.value[1]}`, operator }
      : { formula1: `=${config.value ?? 0}`, operator };
  },
  write: (criterion, style, rule, host) => {
    const operator = wordIn(OPERATORS, criterion["operator"]);
    const first = operand(criterion["formula1"]);
    const type = CFRuleType.highlightCell as const;
    const { startRow: row, startColumn: column } = firstRange(rule.ranges);
    const cell = addressOf({ row, column, rows: 1, columns: 1 });
    const formulas = isBetween(operator) ? [first, operand(criterion["formula2"])] : [first];
    const [low = null, high = null] = formulas.map(constant);
    if (isBetween(operator)) {
      if (low !== null && high !== null)
        return { type, subType: CFSubRuleType.number, operator, value: [low, high], style };
      const [from = "", to = ""] = formulas.map(inner);
      const inside = `AND(${cell}>=${from},${cell}<=${to})`;
      const value = operator === CFNumberOperator.between ? `=${inside}` : `=NOT(${inside})`;
      return { type, subType: CFSubRuleType.formula, value: checkedRuleFormula(host.workbook, value), style };
    }
    if (low !== null) return { type, subType: CFSubRuleType.number, operator, value: low, style };
    const value = checkedRuleFormula(host.workbook, `=${cell}${SIGNS[operator]}${inner(first)}`);
    return { type, subType: CFSubRuleType.formula, value, style };
  },
});

const inner = (formula: string): string => `(${formula.slice(1)})`;
