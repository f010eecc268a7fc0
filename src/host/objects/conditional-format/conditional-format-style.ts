import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import { CFRuleType } from "@univerjs/sheets-conditional-formatting";
import { invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../colour";
import { changeRule, ruleOf, type HostRule } from "./conditional-format-rules";
import { type ExcelClass, type ExcelHost, type ExcelProperty, leads } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

/** The look that a rule gives to the cells it picks. */
export function styleOf({ rule }: HostRule): IStyleBase {
  return rule.type === CFRuleType.highlightCell ? rule.style : {};
}

/** Changes the look; null takes a part of it away. */
export function changeStyle(
  host: ExcelHost,
  target: ConditionalFormatTarget,
  change: { readonly [Part in keyof IStyleBase]?: IStyleBase[Part] | null },
): void {
  const { rule } = ruleOf(host, target);
  if (rule.type !== CFRuleType.highlightCell) throw invalidArgument("This conditional format has no format.");
  const style = Object.fromEntries(
    Object.entries({ ...rule.style, ...change }).filter(([, value]) => value !== null && value !== undefined),
  ) as IStyleBase;
  changeRule(host, target, { rule: { ...rule, style } });
}

export const conditionalRangeFormat: ExcelClass<"ConditionalRangeFormat", ConditionalFormatTarget> = {
  properties: {
    Fill: leads("ConditionalRangeFill"),
    Font: leads("ConditionalRangeFont"),
    Borders: leads("ConditionalRangeBorderCollection"),
  },
};

function property(
  read: (style: IStyleBase) => unknown,
  write: (value: unknown) => IStyleBase,
): ExcelProperty<ConditionalFormatTarget> {
  return {
    get: (target, host) => read(styleOf(ruleOf(host, target))),
    set: (target, value, host) => {
      changeStyle(host, target, write(value));
    },
  };
}

export const conditionalRangeFill: ExcelClass<"ConditionalRangeFill", ConditionalFormatTarget> = {
  properties: {
    Color: property(
      (style) => shownColour(style.bg?.rgb, ""),
      (value) => ({ bg: { rgb: colourOf(value) } }),
    ),
  },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        changeStyle(host, target, { bg: null });
        return null;
      },
    },
  },
};

function flag(value: unknown): BooleanNumber {
  if (typeof value !== "boolean") throw invalidArgument("The property is a boolean.");
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

export const conditionalRangeFont: ExcelClass<"ConditionalRangeFont", ConditionalFormatTarget> = {
  properties: {
    Color: property(
      (style) => shownColour(style.cl?.rgb, ""),
      (value) => ({ cl: { rgb: colourOf(value) } }),
    ),
    Bold: property(
      (style) => style.bl === BooleanNumber.TRUE,
      (value) => ({ bl: flag(value) }),
    ),
    Italic: property(
      (style) => style.it === BooleanNumber.TRUE,
      (value) => ({ it: flag(value) }),
    ),
    Strikethrough: property(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (value) => ({ st: { s: flag(value) } }),
    ),
    Underline: property(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"),
      (value) => {
        if (value !== "None" && value !== "Single") throw invalidArgument(`Underline ${String(value)}.`);
        return { ul: { s: flag(value === "Single") } };
      },
    ),
  },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        changeStyle(host, target, { cl: null, bl: null, it: null, st: null, ul: null });
        return null;
      },
    },
  },
};
