import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { Area } from "../../grid/area";
import {
  formatAt,
  HORIZONTAL_ALIGNMENTS,
  setFormat,
  VERTICAL_ALIGNMENTS,
  type CellFormat,
  type FormatName,
} from "../../engine/format/cell-format";
import { colourOf, shownColour } from "../class/colour";
import { booleanOf, oneOf } from "../class/excel-words";
import {
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
  leads,
} from "../class/excel-class";
import { commonValue } from "./common-value";
import { sizeMethods, sizeProperties } from "./range-size";
import type { RangeTarget } from "../class/targets";

/** A format property: read from every cell (null when they differ, as in Excel), written to every cell. */
function formatProperty<Name extends FormatName>(
  name: Name,
  read: (value: CellFormat[Name]) => unknown,
  write: (value: unknown) => CellFormat[Name],
): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => common(host, target, name, read),
    set: (target, value, host) => {
      applyFormat(host, target, { [name]: write(value) });
    },
  };
}

function applyFormat(host: ExcelHost, target: RangeTarget, format: Partial<CellFormat>): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  const sheet = sheetOf(host, target);
  growSheet(sheet, target);
  setFormat(host.workbook, sheet, withinSheet(sheet, target), format);
}

function common<Name extends FormatName>(
  host: ExcelHost,
  target: RangeTarget,
  name: Name,
  read: (value: CellFormat[Name]) => unknown,
): unknown {
  const sheet = sheetOf(host, target);
  const area: Area = withinSheet(sheet, target);
  return commonValue(area, (row, column) => read(formatAt(sheet, row, column, name)));
}

/** A number between Excel's limits, both included. */
function within(least: number, most: number): (value: unknown) => number {
  return (value) => {
    if (typeof value === "number" && value >= least && value <= most) return value;
    throw invalidArgument(`It is a number from ${least} to ${most}.`);
  };
}

function flag(name: "bold" | "italic" | "strikethrough" | "wrapText"): ExcelProperty<RangeTarget> {
  return formatProperty(name, (on) => on, booleanOf);
}

export const rangeFormat: ExcelClass<"RangeFormat", RangeTarget> = {
  properties: {
    Fill: leads("RangeFill"),
    Font: leads("RangeFont"),
    Borders: leads("RangeBorderCollection"),
    Protection: leads("FormatProtection"),
    HorizontalAlignment: formatProperty(
      "horizontalAlignment",
      (word) => word ?? "General",
      (value) => oneOf(HORIZONTAL_ALIGNMENTS, value),
    ),
    VerticalAlignment: formatProperty(
      "verticalAlignment",
      (word) => word ?? "Bottom",
      (value) => oneOf(VERTICAL_ALIGNMENTS, value),
    ),
    WrapText: flag("wrapText"),
    IndentLevel: formatProperty("indentLevel", (level) => level, within(0, 250)),
    ...sizeProperties,
  },
  methods: sizeMethods,
};

export const rangeFill: ExcelClass<"RangeFill", RangeTarget> = {
  properties: {
    Color: formatProperty(
      "fillColor",
      (color) => shownColour(color, "#FFFFFF"),
      (value) => colourOf(value),
    ),
  },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        applyFormat(host, target, { fillColor: null });
        return null;
      },
    },
  },
};

export const rangeFont: ExcelClass<"RangeFont", RangeTarget> = {
  properties: {
    Name: formatProperty("fontName", (name) => name ?? "等线", fontName),
    Size: formatProperty("fontSize", (size) => size ?? 11, within(1, 409)),
    Color: formatProperty(
      "fontColor",
      (color) => shownColour(color, "#000000"),
      (value) => colourOf(value),
    ),
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: flag("strikethrough"),
    Underline: formatProperty("underline", (on) => (on ? "Single" : "None"), isUnderlined),
  },
};

function fontName(value: unknown): string {
  if (typeof value !== "string" || value === "") throw invalidArgument("A font's name is a text.");
  return value;
}

function isUnderlined(value: unknown): boolean {
  const style = oneOf(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"], value);
  if (style !== "None" && style !== "Single")
    throw new ExcelError("NotImplemented", `The embedded host has no underline ${style}.`);
  return style === "Single";
}
