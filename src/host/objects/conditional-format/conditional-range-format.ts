import { lookOf, withLook } from "../../engine/conditional-formats/rule-look";
import type { CellFormat, FormatName } from "../../engine/format/cell-format";
import { invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../class/colour";
import { changeRule, ruleOf } from "./conditional-format-rules";
import { type ExcelClass, type ExcelHost, type ExcelProperty, leads } from "../class/excel-class";
import type { ConditionalFormatTarget } from "../class/targets";

/** Changes the look; null takes a part of it away. */
function changeLook(host: ExcelHost, target: ConditionalFormatTarget, look: Partial<CellFormat>): void {
  const config = withLook(ruleOf(host, target).config, look);
  if (!config) throw invalidArgument("This conditional format has no format.");
  changeRule(host, target, { config });
}

export const conditionalRangeFormat: ExcelClass<"ConditionalRangeFormat", ConditionalFormatTarget> = {
  properties: {
    Fill: leads("ConditionalRangeFill"),
    Font: leads("ConditionalRangeFont"),
    Borders: leads("ConditionalRangeBorderCollection"),
  },
};

function property<Name extends FormatName>(
  name: Name,
  read: (value: CellFormat[Name]) => unknown,
  write: (value: unknown) => CellFormat[Name],
): ExcelProperty<ConditionalFormatTarget> {
  return {
    get: (target, host) => read(lookOf(ruleOf(host, target).config, name)),
    set: (target, value, host) => {
      changeLook(host, target, { [name]: write(value) });
    },
  };
}

function colour(name: "fillColor" | "fontColor"): ExcelProperty<ConditionalFormatTarget> {
  return property(name, (value) => shownColour(value, ""), colourOf);
}

function flag(name: "bold" | "italic" | "strikethrough"): ExcelProperty<ConditionalFormatTarget> {
  return property(
    name,
    (on) => on,
    (value) => {
      if (typeof value !== "boolean") throw invalidArgument("The property is a boolean.");
      return value;
    },
  );
}

export const conditionalRangeFill: ExcelClass<"ConditionalRangeFill", ConditionalFormatTarget> = {
  properties: { Color: colour("fillColor") },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        changeLook(host, target, { fillColor: null });
        return null;
      },
    },
  },
};

export const conditionalRangeFont: ExcelClass<"ConditionalRangeFont", ConditionalFormatTarget> = {
  properties: {
    Color: colour("fontColor"),
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: flag("strikethrough"),
    Underline: property(
      "underline",
      (word) => word ?? "None",
      (value) => {
        if (value !== "None" && value !== "Single") throw invalidArgument(`Underline ${String(value)}.`);
        return value;
      },
    ),
  },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        changeLook(host, target, {
          fontColor: null,
          bold: null,
          italic: null,
          strikethrough: null,
          underline: null,
        });
        return null;
      },
    },
  },
};
