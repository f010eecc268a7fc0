import type { ShownBound } from "../../../engine/conditional-formats/bound";
import { dataBarIn, withDataBar, type DataBar } from "../../../engine/conditional-formats/data-bar";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import { colourOf, shownColour } from "../../class/colour";
import { checkedBound } from "./checked-bound";
import { changeRule, ruleOf } from "../conditional-format-rules";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelProperty } from "../../class/excel-class";
import type { ConditionalFormatTarget } from "../../class/targets";

type BarProperty = ExcelProperty<ConditionalFormatTarget>;

function barOf(host: ExcelHost, target: ConditionalFormatTarget): DataBar<ShownBound> {
  const bar = dataBarIn(ruleOf(host, target).config);
  if (!bar) throw invalidArgument("This conditional format is no data bar.");
  return bar;
}

function changeBar(host: ExcelHost, target: ConditionalFormatTarget, change: Partial<DataBar>): void {
  barOf(host, target);
  changeRule(host, target, { config: withDataBar(ruleOf(host, target).config, change) });
}

function bound(end: "lower" | "upper"): BarProperty {
  return {
    get: (target, host) => barOf(host, target)[end],
    set: (target, value, host) => {
      changeBar(host, target, { [end]: checkedBound(host, value ?? {}) });
    },
  };
}

function colour(of: "positiveColor" | "negativeColor"): BarProperty {
  return {
    get: (target, host) => shownColour(barOf(host, target)[of], ""),
    set: (target, value, host) => {
      changeBar(host, target, { [of]: colourOf(value) });
    },
  };
}

/** What the engine draws always in one way: read as that, and refused when set to another. */
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
      get: (target, host) => !barOf(host, target).showsValue,
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("ShowDataBarOnly is a boolean.");
        changeBar(host, target, { showsValue: !value });
      },
    },
    BarDirection: fixed("Context"),
    AxisFormat: fixed("Automatic"),
    LowerBoundRule: bound("lower"),
    UpperBoundRule: bound("upper"),
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
      get: (target, host) => barOf(host, target).isGradient,
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
  properties: { FillColor: colour("negativeColor") },
};
