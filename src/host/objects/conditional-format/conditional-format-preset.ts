import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  type IAverageHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import type { RuleConfig } from "./conditional-format-rules";
import { criterionClass } from "./conditional-format-criterion";
import { wordFor, wordIn } from "../excel-words";

const TEXT = {
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};
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
};
const AVERAGES: Readonly<Record<string, IAverageHighlightCell["operator"]>> = {
  AboveAverage: CFNumberOperator.greaterThan,
  BelowAverage: CFNumberOperator.lessThan,
  EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual,
  EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
};

type Make = (style: IStyleBase) => RuleConfig;
const type = CFRuleType.highlightCell as const;

function makers<Operator>(
  operators: Readonly<Record<string, Operator>>,
  make: (operator: Operator, style: IStyleBase) => RuleConfig,
): Record<string, Make> {
  return Object.fromEntries(
    Object.entries(operators).map(([word, operator]) => [word, (style: IStyleBase) => make(operator, style)]),
  );
}

/** Those that Univer can do; deviations from the average are not among them. */
const PRESETS: Readonly<Record<string, Make>> = {
  ...makers(TEXT, (operator, style) => ({ type, subType: CFSubRuleType.text, operator, style })),
  ...makers(PERIODS, (operator, style) => ({ type, subType: CFSubRuleType.timePeriod, operator, style })),
  ...makers(AVERAGES, (operator, style) => ({ type, subType: CFSubRuleType.average, operator, style })),
  UniqueValues: (style) => ({ type, subType: CFSubRuleType.uniqueValues, style }),
  DuplicateValues: (style) => ({ type, subType: CFSubRuleType.duplicateValues, style }),
};

export const presetCriteriaConditionalFormat = criterionClass({
  type: "PresetCriteria",
  read: (config) => {
    if (config.type !== CFRuleType.highlightCell) return null;
    switch (config.subType) {
      case CFSubRuleType.text:
        return { criterion: wordFor(TEXT, config.operator) };
      case CFSubRuleType.timePeriod:
        return { criterion: wordFor(PERIODS, config.operator) };
      case CFSubRuleType.average:
        return { criterion: wordFor(AVERAGES, config.operator) };
      case CFSubRuleType.uniqueValues:
        return { criterion: "UniqueValues" };
      case CFSubRuleType.duplicateValues:
        return { criterion: "DuplicateValues" };
      default:
        return null;
    }
  },
  write: ({ criterion }, style) => wordIn(PRESETS, criterion)(style),
});
