import type { ShownBound } from "../../../engine/conditional-formats/bound";
import {
  dataBarIn,
  withDataBar,
  type DataBar,
  type DataBarLook,
} from "../../../engine/conditional-formats/data-bar";
import { wordFor } from "../../../engine/univer/word-for";
import { invalidArgument } from "../../../richapi/excel-error";
import { colourOf, shownColour } from "../../class/colour";
import { booleanOf, oneOf } from "../../class/excel-words";
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

const DIRECTIONS = { Context: undefined, LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
const AXES = { Automatic: undefined, None: "none", CellMidPoint: "middle" } as const;

/** Members of the look that are absent where they are undefined. */
type LookChange = { readonly [Name in keyof DataBarLook]: DataBarLook[Name] | undefined };

function changeLook(host: ExcelHost, target: ConditionalFormatTarget, change: LookChange): void {
  const entries = Object.entries({ ...barOf(host, target).look, ...change });
  changeBar(host, target, { look: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) });
}

/** A word of Excel's for a member of the look. */
function word<Name extends "direction" | "axisPosition">(
  name: Name,
  words: Readonly<Record<string, DataBarLook[Name] | undefined>>,
): BarProperty {
  return {
    get: (target, host) => wordFor(words, barOf(host, target).look[name]),
    set: (target, value, host) => {
      changeLook(host, target, { [name]: words[oneOf(Object.keys(words), value)] });
    },
  };
}

/** A colour of the look; "" for none. */
function lookColour(
  name: "axisColor" | "borderColor" | "negativeBorderColor",
  otherwise: string,
): BarProperty {
  return {
    get: (target, host) => shownColour(barOf(host, target).look[name], otherwise),
    set: (target, value, host) => {
      changeLook(host, target, { [name]: value === "" ? undefined : colourOf(value) });
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
    BarDirection: word("direction", DIRECTIONS),
    AxisFormat: word("axisPosition", AXES),
    AxisColor: lookColour("axisColor", "#000000"),
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
    BorderColor: lookColour("borderColor", ""),
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
  properties: {
    FillColor: colour("negativeColor"),
    BorderColor: lookColour("negativeBorderColor", ""),
    MatchPositiveFillColor: {
      get: (target, host) => barOf(host, target).look.sameFill === true,
      set: (target, value, host) => {
        const sameFill = booleanOf(value) ? true : undefined;
        if (sameFill) changeBar(host, target, { negativeColor: barOf(host, target).positiveColor });
        changeLook(host, target, { sameFill });
      },
    },
    MatchPositiveBorderColor: {
      get: (target, host) => barOf(host, target).look.negativeBorderColor === undefined,
      set: (target, value, host) => {
        const { borderColor = "#000000" } = barOf(host, target).look;
        changeLook(host, target, { negativeBorderColor: booleanOf(value) ? undefined : borderColor });
      },
    },
  },
};
