import { invalidArgument } from "../../richapi/excel-error";
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
import { oneOf } from "../class/excel-words";
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
  const first = read(formatAt(sheet, area.row, area.column, name));
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (read(formatAt(sheet, row, column, name)) !== first) return null;
  return first;
}

/** A number between Excel's limits, both included. */
function within(least: number, most: number): (value: unknown) => number {
  return (value) => {
    if (typeof value === "number" && value >= least && value <= most) return value;
    throw invalidArgument(`It is a number from ${least} to ${most}.`);
  };
}

function flag(name: "bold" | "italic" | "strikethrough" | "wrapText"): ExcelProperty<RangeTarget> {
  return formatProperty(
    name,
    (on) => on,
    (value) => value === true,
  );
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
    Name: formatProperty("fontName", (name) => name ?? "等线", String),
    Size: formatProperty("fontSize", (size) => size ?? 11, within(1, 409)),
    Color: formatProperty(
      "fontColor",
      (color) => shownColour(color, "#000000"),
      (value) => colourOf(value),
    ),
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: flag("strikethrough"),
    Underline: formatProperty(
      "underline",
      (on) => (on ? "Single" : "None"),
      (value) => value !== "None",
    ),
  },
};

/** Cells count as locked unless said otherwise, as in Excel; it only matters on a protected sheet. */
export const formatProtection: ExcelClass<"FormatProtection", RangeTarget> = {
  properties: { Locked: { get: () => true }, FormulaHidden: { get: () => false } },
};
