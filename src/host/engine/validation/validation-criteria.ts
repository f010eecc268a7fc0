import { DataValidationOperator, DataValidationRenderMode, DataValidationType, numfmt } from "@univerjs/core";
import { wordFor } from "../univer/word-for";
import type { RuleSettings } from "./validation-rules";

const OPERATORS = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;
const COMPARED = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
  TextLength: DataValidationType.TEXT_LENGTH,
} as const;
const LISTS: readonly string[] = [
  DataValidationType.LIST,
  DataValidationType.LIST_MULTIPLE,
  DataValidationType.CHECKBOX,
];

export type Operator = keyof typeof OPERATORS;
/** What is compared with one or two values. */
export type Compared = keyof typeof COMPARED;
export const OPERATOR_WORDS = Object.keys(OPERATORS) as Operator[];

/** What may be typed. Operands are numbers (days count from 1900) and formulas, both as texts. */
export type Criteria =
  | {
      readonly type: Compared;
      readonly operator: Operator;
      readonly formula1: string;
      /** Of the operators between and not between. */
      readonly formula2?: string;
    }
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string };

/** Criteria as they are read: a rule from a file may have no operator. */
export type ShownCriteria =
  | {
      readonly type: Compared;
      readonly operator: Operator | null;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | Exclude<Criteria, { readonly type: Compared }>;

/** Null: any value may be typed. */
export function criteriaIn(settings: RuleSettings): ShownCriteria | null {
  const { type, formula1 = "", formula2 = "" } = settings;
  const compared = wordFor(COMPARED, type);
  if (compared) {
    const operator = wordFor(OPERATORS, settings.operator);
    return {
      type: compared,
      operator,
      formula1: calculable(formula1),
      ...(needsTwo(operator) && { formula2: calculable(formula2) }),
    };
  }
  if (type === (DataValidationType.CUSTOM as string)) return { type: "Custom", formula: formula1 };
  if (!LISTS.includes(type)) return null;
  return { type: "List", source: listSource(formula1), inCellDropDown: settings.showDropDown !== false };
}

export function needsTwo(operator: Operator | null): boolean {
  return operator === "Between" || operator === "NotBetween";
}

/** Univer keeps the values of a list from a file as a JSON array. */
function listSource(formula: string): string {
  if (!formula.startsWith("[")) return formula;
  return (JSON.parse(formula) as unknown[]).map(String).join(",");
}

/** Univer keeps some days as they are written. */
function calculable(operand: string): string {
  if (operand.startsWith("=") || operand === "" || Number.isFinite(Number(operand))) return operand;
  return String(numfmt.parseDate(operand)?.v ?? operand);
}

type ForCriteria = Pick<RuleSettings, "type"> & Partial<RuleSettings>;

export function settingsForCriteria(criteria: Criteria): ForCriteria {
  if (criteria.type === "Custom") return { type: DataValidationType.CUSTOM, formula1: criteria.formula };
  if (criteria.type === "List") {
    const { source, inCellDropDown } = criteria;
    return {
      type: DataValidationType.LIST,
      formula1: source,
      showDropDown: inCellDropDown,
      renderMode: inCellDropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
    };
  }
  const { type, operator, formula1, formula2 } = criteria;
  const showTime = [formula1, formula2].some((one) => one !== undefined && /^\d+\.\d+$/.test(one));
  return {
    type: COMPARED[type],
    operator: OPERATORS[operator],
    formula1,
    ...(formula2 !== undefined && { formula2 }),
    ...(type === "Date" && { bizInfo: { showTime } }),
  };
}

/** The settings that are not about criteria. */
export function withoutCriteria(settings: RuleSettings): RuleSettings {
  const criteria = ["formula1", "formula2", "operator", "bizInfo"];
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => !criteria.includes(name)),
  ) as unknown as RuleSettings;
}
