import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { Area } from "../../grid/area";
import { setStyle, styleAt } from "../../engine/cells/cells";
import { invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../colour";
import {
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
  leads,
} from "../excel-class";
import { sizeMethods, sizeProperties } from "./range-size";
import type { RangeTarget } from "../targets";

type Read = (style: IStyleData) => unknown;
type Write = (value: unknown) => IStyleData;

/** A format property: read from every cell (null when they differ, as in Excel), written to every cell. */
function formatProperty(read: Read, write: Write): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => common(host, target, read),
    set: (target, value, host) => {
      applyStyle(host, target, write(value));
    },
  };
}

function applyStyle(host: ExcelHost, target: RangeTarget, style: IStyleData): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  const sheet = sheetOf(host, target);
  growSheet(sheet, target);
  setStyle(host.workbook, sheet, withinSheet(sheet, target), style);
}

function common(host: ExcelHost, target: RangeTarget, read: Read): unknown {
  const sheet = sheetOf(host, target);
  const area: Area = withinSheet(sheet, target);
  const first = JSON.stringify(read(styleAt(sheet, area.row, area.column)));
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (JSON.stringify(read(styleAt(sheet, row, column))) !== first) return null;
  return JSON.parse(first) as unknown;
}

const HORIZONTAL: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

function named<Value extends number>(
  table: Record<string, Value>,
  otherwise: string,
): { read: (value: unknown) => string; write: (value: unknown) => Value } {
  return {
    read: (value) => Object.entries(table).find(([, number]) => number === value)?.[0] ?? otherwise,
    write: (value) => {
      const number = table[String(value)];
      if (number === undefined)
        throw invalidArgument(`${String(value)} is not one of ${Object.keys(table).join(", ")}.`);
      return number;
    },
  };
}
const horizontal = named(HORIZONTAL, "General");
const vertical = named(VERTICAL, "Bottom");

export const rangeFormat: ExcelClass<"RangeFormat", RangeTarget> = {
  properties: {
    Fill: leads("RangeFill"),
    Font: leads("RangeFont"),
    Borders: leads("RangeBorderCollection"),
    Protection: leads("FormatProtection"),
    HorizontalAlignment: formatProperty(
      (style) => horizontal.read(style.ht),
      (value) => ({ ht: horizontal.write(value) }),
    ),
    VerticalAlignment: formatProperty(
      (style) => vertical.read(style.vt),
      (value) => ({ vt: vertical.write(value) }),
    ),
    WrapText: formatProperty(
      (style) => style.tb === WrapStrategy.WRAP,
      (value) => ({ tb: value === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ),
    IndentLevel: formatProperty(
      (style) => Math.round((style.pd?.l ?? 0) / 9),
      (value) => ({ pd: { l: Number(value) * 9 } }),
    ),
    ...sizeProperties,
  },
  methods: sizeMethods,
};

export const rangeFill: ExcelClass<"RangeFill", RangeTarget> = {
  properties: {
    Color: formatProperty(
      (style) => shownColour(style.bg?.rgb, "#FFFFFF"),
      (value) => ({ bg: { rgb: colourOf(value) } }),
    ),
  },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        applyStyle(host, target, { bg: null });
        return null;
      },
    },
  },
};

function flag(read: Read, write: (on: BooleanNumber) => IStyleData): ExcelProperty<RangeTarget> {
  return formatProperty(read, (value) => write(value === true ? BooleanNumber.TRUE : BooleanNumber.FALSE));
}

export const rangeFont: ExcelClass<"RangeFont", RangeTarget> = {
  properties: {
    Name: formatProperty(
      (style) => style.ff ?? "等线",
      (value) => ({ ff: String(value) }),
    ),
    Size: formatProperty(
      (style) => style.fs ?? 11,
      (value) => ({ fs: Number(value) }),
    ),
    Color: formatProperty(
      (style) => shownColour(style.cl?.rgb, "#000000"),
      (value) => ({ cl: { rgb: colourOf(value) } }),
    ),
    Bold: flag(
      (style) => style.bl === BooleanNumber.TRUE,
      (on) => ({ bl: on }),
    ),
    Italic: flag(
      (style) => style.it === BooleanNumber.TRUE,
      (on) => ({ it: on }),
    ),
    Strikethrough: flag(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (on) => ({ st: { s: on } }),
    ),
    Underline: formatProperty(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"),
      (value) => ({ ul: { s: value === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE } }),
    ),
  },
};

/** Cells count as locked unless said otherwise, as in Excel; it only matters on a protected sheet. */
export const formatProtection: ExcelClass<"FormatProtection", RangeTarget> = {
  properties: { Locked: { get: () => true }, FormulaHidden: { get: () => false } },
};
