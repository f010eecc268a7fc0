import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
} from "@univerjs/sheets-conditional-formatting";
import { deviationFormula } from "../../../xlsx/formula/deviation-formula";
import { addressOf } from "../../grid/address";
import { firstArea, type Area } from "../../grid/area";
import { absoluteReference } from "../../grid/table-references";
import { wordFor } from "../univer/word-for";
import type { RuleConfig } from "./format-rules";
import { presetConfig, presetIn, type Preset } from "./presets";

const BETWEEN = { Between: CFNumberOperator.between, NotBetween: CFNumberOperator.notBetween } as const;
const COMPARED = {
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
} as const;
const TEXT = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
} as const;
const SAME_TEXT = { EqualTo: CFTextOperator.equal, NotEqualTo: CFTextOperator.notEqual } as const;

export type BetweenOperator = keyof typeof BETWEEN;
export type ComparisonOperator = keyof typeof COMPARED;
export type TextOperator = keyof typeof TEXT;
export const BETWEEN_OPERATORS = Object.keys(BETWEEN) as BetweenOperator[];
export const COMPARISON_OPERATORS = Object.keys(COMPARED) as ComparisonOperator[];
export const TEXT_OPERATORS = Object.keys(TEXT) as TextOperator[];

/** Which cells a rule picks. Univer compares with constants only: anything else is a formula as a whole. */
export type Criterion =
  | { readonly by: "formula"; readonly formula: string }
  | { readonly by: "between"; readonly operator: BetweenOperator; readonly from: number; readonly to: number }
  | { readonly by: "comparison"; readonly operator: ComparisonOperator; readonly value: number }
  | { readonly by: "same text"; readonly operator: keyof typeof SAME_TEXT; readonly text: string }
  | { readonly by: "text"; readonly operator: TextOperator; readonly text: string }
  | {
      readonly by: "rank";
      readonly rank: number;
      readonly isBottom: boolean;
      readonly isPercent: boolean;
    }
  | { readonly by: "preset"; readonly preset: Preset }
  /** Above the average of the areas by so many standard deviations; below it if negative. */
  | { readonly by: "deviation"; readonly deviations: number; readonly areas: readonly Area[] };

/** Null: it picks none (colour scales and their like), or by something that Excel has no word for. */
export function criterionIn(config: RuleConfig): Criterion | null {
  if (config.type !== CFRuleType.highlightCell) return null;
  switch (config.subType) {
    case CFSubRuleType.formula: {
      const { deviations } = config as { readonly deviations?: number };
      if (deviations !== undefined) return { by: "deviation", deviations, areas: [] };
      return { by: "formula", formula: config.value };
    }
    case CFSubRuleType.number: {
      const { value } = config;
      const between = wordFor(BETWEEN, config.operator);
      const [from, to] = Array.isArray(value) ? value : [value ?? 0, value ?? 0];
      if (between) return { by: "between", operator: between, from, to };
      const operator = wordFor(COMPARED, config.operator);
      return operator && { by: "comparison", operator, value: from };
    }
    case CFSubRuleType.rank: {
      const { value, isBottom, isPercent } = config;
      return { by: "rank", rank: value, isBottom, isPercent };
    }
    case CFSubRuleType.text: {
      const text = config.value ?? "";
      const same = wordFor(SAME_TEXT, config.operator);
      if (same) return { by: "same text", operator: same, text };
      const operator = wordFor(TEXT, config.operator);
      if (operator) return { by: "text", operator, text };
      break;
    }
    default:
      break;
  }
  const preset = presetIn(config);
  return preset && { by: "preset", preset };
}

/** The same rule with another criterion; its look stays. */
export function withCriterion(config: RuleConfig, criterion: Criterion): RuleConfig {
  return configFor(criterion, config.type === CFRuleType.highlightCell ? config.style : {});
}

function configFor(criterion: Criterion, style: IStyleBase): RuleConfig {
  const type = CFRuleType.highlightCell;
  switch (criterion.by) {
    case "formula":
      return { type, subType: CFSubRuleType.formula, value: criterion.formula, style };
    case "between": {
      const value: [number, number] = [criterion.from, criterion.to];
      return { type, subType: CFSubRuleType.number, operator: BETWEEN[criterion.operator], value, style };
    }
    case "comparison": {
      const { value } = criterion;
      return { type, subType: CFSubRuleType.number, operator: COMPARED[criterion.operator], value, style };
    }
    case "same text": {
      const operator = SAME_TEXT[criterion.operator];
      return { type, subType: CFSubRuleType.text, operator, value: criterion.text, style };
    }
    case "text": {
      const operator = TEXT[criterion.operator];
      return { type, subType: CFSubRuleType.text, operator, value: criterion.text, style };
    }
    case "rank": {
      const { rank: value, isBottom, isPercent } = criterion;
      return { type, subType: CFSubRuleType.rank, value, isBottom, isPercent, style };
    }
    case "preset":
      return presetConfig(criterion.preset, style);
    case "deviation": {
      const { deviations, areas } = criterion;
      const { row, column } = firstArea(areas);
      const cell = addressOf({ row, column, rows: 1, columns: 1 });
      const range = areas.map((area) => absoluteReference(addressOf(area)) ?? "").join(",");
      const value = deviationFormula(cell, range, deviations);
      const config = { type, subType: CFSubRuleType.formula, value, style, deviations };
      return config as RuleConfig;
    }
  }
}
