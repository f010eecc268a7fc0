import { CFRuleType, type IDataBar } from "@univerjs/sheets-conditional-formatting";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../colour";
import { boundOf, univerBound } from "./conditional-format-bound";
import { changeRule, ruleOf } from "./conditional-format-rules";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelProperty } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

type BarProperty = ExcelProperty<ConditionalFormatTarget>;

function barOf(host: ExcelHost, target: ConditionalFormatTarget): IDataBar {
  const { rule } = ruleOf(host, target);
  if (rule.type !== CFRuleType.dataBar) throw invalidArgument("This conditional format is no data bar.");
  return rule;
}

function changeBar(
  host: ExcelHost,
  target: ConditionalFormatTarget,
  change: Partial<IDataBar["config"]>,
): void {
  const bar = barOf(host, target);
  changeRule(host, target, { rule: { ...bar, config: { ...bar.config, ...change } } });
}

function bound(end: "min" | "max"): BarProperty {
  return {
    get: (target, host) => boundOf(barOf(host, target).config[end]),
    set: (target, value, host) => {
      changeBar(host, target, { [end]: univerBound(host, value ?? {}) });
    },
  };
}

function colour(of: "positiveColor" | "nativeColor"): BarProperty {
  return {
    get: (target, host) => shownColour(barOf(host, target).config[of], ""),
    set: (target, value, host) => {
      changeBar(host, target, { [of]: colourOf(value) });
    },
  };
}

/** What Univer draws always in one way: read as that, and refused when set to another. */
function fixed(value: unknown): BarProperty {
  return {
    get: () => value,
    set: (_target, wanted) => {
      if (wanted !== value)
        throw new ExcelError("NotImplemented", "The embedded host draws data bars in one way.");
    },
  };
}

export const dataBarConditionalFormat: ExcelClass<"DataBarConditionalFormat", ConditionalFormatTarget> = {
  properties: {
    ShowDataBarOnly: {
      get: (target, host) => !barOf(host, target).isShowValue,
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("ShowDataBarOnly is a boolean.");
        changeRule(host, target, { rule: { ...barOf(host, target), isShowValue: !value } });
      },
    },
    BarDirection: fixed("Context"),
    AxisFormat: fixed("Automatic"),
    LowerBoundRule: bound("min"),
    UpperBoundRule: bound("max"),
    PositiveFormat: {
      leads: true,
      get: (target) => hostObject("ConditionalDataBarPositiveFormat", target),
    },
    NegativeFormat: {
      leads: true,
      get: (target) => hostObject("ConditionalDataBarNegativeFormat", target),
    },
  },
};

export const conditionalDataBarPositiveFormat: ExcelClass<
  "ConditionalDataBarPositiveFormat",
  ConditionalFormatTarget
> = {
  properties: {
    FillColor: colour("positiveColor"),
    GradientFill: {
      get: (target, host) => barOf(host, target).config.isGradient,
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("GradientFill is a boolean.");
        changeBar(host, target, { isGradient: value });
      },
    },
  },
};

export const conditionalDataBarNegativeFormat: ExcelClass<
  "ConditionalDataBarNegativeFormat",
  ConditionalFormatTarget
> = {
  properties: { FillColor: colour("nativeColor") },
};
