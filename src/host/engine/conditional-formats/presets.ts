import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
} from "@univerjs/sheets-conditional-formatting";
import { wordFor } from "../univer/word-for";
import type { RuleConfig } from "./format-rules";

const TEXT = {
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
} as const;
const PERIODS = {
  Yesterday: CFTimePeriodOperator.yesterday,
  Today: CFTimePeriodOperator.today,
  Tomorrow: CFTimePeriodOperator.tomorrow,
  LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek,
  ThisWeek: CFTimePeriodOperator.thisWeek,
  NextWeek: CFTimePeriodOperator.nextWeek,
  LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth,
  NextMonth: CFTimePeriodOperator.nextMonth,
} as const;
const AVERAGES = {
  AboveAverage: CFNumberOperator.greaterThan,
  BelowAverage: CFNumberOperator.lessThan,
  EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual,
  EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
} as const;
const REPEATED = {
  UniqueValues: CFSubRuleType.uniqueValues,
  DuplicateValues: CFSubRuleType.duplicateValues,
} as const;

/** Criteria that count standard deviations from the average, which Univer has no word for. */
export const DEVIATIONS = {
  OneStdDevAboveAverage: 1,
  OneStdDevBelowAverage: -1,
  TwoStdDevAboveAverage: 2,
  TwoStdDevBelowAverage: -2,
  ThreeStdDevAboveAverage: 3,
  ThreeStdDevBelowAverage: -3,
} as const;

/** Other criteria without a value. */
export type Preset = keyof typeof TEXT | keyof typeof PERIODS | keyof typeof AVERAGES | keyof typeof REPEATED;
export const PRESETS: readonly Preset[] = [
  ...keysOf(TEXT),
  ...keysOf(PERIODS),
  ...keysOf(AVERAGES),
  ...keysOf(REPEATED),
];

/** Null: no word of Excel's says it. */
export function presetIn(config: RuleConfig): Preset | null {
  if (config.type !== CFRuleType.highlightCell) return null;
  switch (config.subType) {
    case CFSubRuleType.text:
      return wordFor(TEXT, config.operator);
    case CFSubRuleType.timePeriod:
      return wordFor(PERIODS, config.operator);
    case CFSubRuleType.average:
      return wordFor(AVERAGES, config.operator);
    default:
      return wordFor(REPEATED, config.subType);
  }
}

export function presetConfig(preset: Preset, style: IStyleBase): RuleConfig {
  const type = CFRuleType.highlightCell;
  if (isIn(TEXT, preset)) return { type, subType: CFSubRuleType.text, operator: TEXT[preset], style };
  if (isIn(PERIODS, preset))
    return { type, subType: CFSubRuleType.timePeriod, operator: PERIODS[preset], style };
  if (isIn(AVERAGES, preset))
    return { type, subType: CFSubRuleType.average, operator: AVERAGES[preset], style };
  return { type, subType: REPEATED[preset], style };
}

function keysOf<Words extends object>(words: Words): (keyof Words)[] {
  return Object.keys(words) as (keyof Words)[];
}

function isIn<Words extends object>(words: Words, word: PropertyKey): word is keyof Words {
  return word in words;
}
