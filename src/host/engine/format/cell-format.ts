import {
  BaselineOffset,
  BooleanNumber,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { FileOnlyStyle } from "../../../xlsx/model/style";
import type { Area } from "../../grid/area";
import { setStyle, styleAt } from "../cells/cells";
import type { Sheet } from "../univer/engine";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { wordFor } from "../univer/word-for";

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
  Fill: HorizontalAlign.LEFT,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};
const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};
/** What files have beside Univer's alignments. */
const FILE_HORIZONTAL = { Fill: "fill", CenterAcrossSelection: "centerContinuous" } as const;
const FILE_VERTICAL = { Justify: "justify", Distributed: "distributed" } as const;
const READING_ORDERS = { Context: 0, LeftToRight: 1, RightToLeft: 2 } as const;
const PATTERNS = {
  CrissCross: "lightTrellis",
  Checker: "darkGrid",
  Down: "darkDown",
  Gray16: "gray125",
  Gray25: "lightGray",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray8: "gray0625",
  Grid: "lightGrid",
  Horizontal: "darkHorizontal",
  LightDown: "lightDown",
  LightHorizontal: "lightHorizontal",
  LightUp: "lightUp",
  LightVertical: "lightVertical",
  SemiGray75: "darkTrellis",
  Up: "darkUp",
  Vertical: "darkVertical",
} as const;
/** How far Univer indents by a level, in pixels. */
const INDENT = 9;

export type HorizontalAlignment = keyof typeof HORIZONTAL;
export type VerticalAlignment = keyof typeof VERTICAL;
export const HORIZONTAL_ALIGNMENTS = Object.keys(HORIZONTAL) as HorizontalAlignment[];
export const VERTICAL_ALIGNMENTS = Object.keys(VERTICAL) as VerticalAlignment[];

/** How a cell looks, but for its borders and its number format. Null: nothing is said about it. */
export type ReadingOrder = keyof typeof READING_ORDERS;
export type FillPattern = keyof typeof PATTERNS;
export const FILL_PATTERNS = Object.keys(PATTERNS) as FillPattern[];
export const READING_ORDER_WORDS = Object.keys(READING_ORDERS) as ReadingOrder[];
export const UNDERLINES = ["None", "Single", "Double"] as const;
export type Underline = (typeof UNDERLINES)[number];

export interface CellFormat {
  /** Colours as they are stored. */
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: Underline | null;
  readonly script: "sub" | "super" | null;
  readonly horizontalAlignment: HorizontalAlignment | null;
  readonly verticalAlignment: VerticalAlignment | null;
  readonly wrapText: boolean | null;
  readonly indentLevel: number | null;
  /** Degrees upwards from the left, or 180 for letters one below the other. */
  readonly textOrientation: number | null;
  readonly shrinkToFit: boolean | null;
  /** Distributed text is indented at both ends. */
  readonly autoIndent: boolean | null;
  readonly readingOrder: ReadingOrder | null;
  /** Null: a plain fill, or none. */
  readonly fillPattern: FillPattern | null;
  readonly patternColor: string | null;
}
export type FormatName = keyof CellFormat;

/** Where Univer keeps a part of the format. To write null takes it away. */
interface Part<Value> {
  readonly read: (style: IStyleData) => Value;
  readonly write: (value: Value) => { readonly [Key in keyof IStyleData]: Nullable<IStyleData[Key]> };
}

const PARTS: { readonly [Name in FormatName]: Part<CellFormat[Name]> } = {
  fillColor: {
    read: ({ bg }) => bg?.rgb ?? null,
    write: (rgb) => ({ bg: rgb === null ? null : { rgb }, ...inFile({ fillTint: null }) }),
  },
  fontColor: {
    read: ({ cl }) => cl?.rgb ?? null,
    write: (rgb) => ({ cl: rgb === null ? null : { rgb }, ...inFile({ fontTint: null }) }),
  },
  fontName: { read: ({ ff }) => ff ?? null, write: (ff) => ({ ff }) },
  fontSize: { read: ({ fs }) => fs ?? null, write: (fs) => ({ fs }) },
  bold: {
    read: ({ bl }) => bl === BooleanNumber.TRUE,
    write: (on) => ({ bl: on === null ? null : numbered(on) }),
  },
  italic: {
    read: ({ it }) => it === BooleanNumber.TRUE,
    write: (on) => ({ it: on === null ? null : numbered(on) }),
  },
  strikethrough: {
    read: ({ st }) => st?.s === BooleanNumber.TRUE,
    write: (on) => ({ st: on === null ? null : { s: numbered(on) } }),
  },
  underline: {
    read: ({ ul }) =>
      ul?.s !== BooleanNumber.TRUE ? "None" : ul.t === TextDecoration.DOUBLE ? "Double" : "Single",
    write: (word) => ({
      ul:
        word === null
          ? null
          : { s: numbered(word !== "None"), ...(word === "Double" && { t: TextDecoration.DOUBLE }) },
    }),
  },
  script: {
    read: ({ va }) =>
      va === BaselineOffset.SUBSCRIPT ? "sub" : va === BaselineOffset.SUPERSCRIPT ? "super" : null,
    write: (word) => ({
      va: word === null ? null : word === "sub" ? BaselineOffset.SUBSCRIPT : BaselineOffset.SUPERSCRIPT,
    }),
  },
  horizontalAlignment: {
    read: (style) => wordFor(FILE_HORIZONTAL, ofFile(style).horizontal) ?? wordFor(HORIZONTAL, style.ht),
    write: (word) => ({
      ht: word === null ? null : HORIZONTAL[word],
      ...inFile({ horizontal: wordIn(FILE_HORIZONTAL, word) }),
    }),
  },
  verticalAlignment: {
    read: (style) => wordFor(FILE_VERTICAL, ofFile(style).vertical) ?? wordFor(VERTICAL, style.vt),
    write: (word) => ({
      vt: word === null ? null : VERTICAL[word],
      ...inFile({ vertical: wordIn(FILE_VERTICAL, word) }),
    }),
  },
  wrapText: {
    read: ({ tb }) => tb === WrapStrategy.WRAP,
    write: (on) => ({ tb: on === null ? null : on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  },
  indentLevel: {
    read: ({ pd }) => Math.round((pd?.l ?? pd?.r ?? 0) / INDENT),
    write: (level) => ({ pd: level === null ? null : { l: level * INDENT } }),
  },
  textOrientation: {
    // Univer counts downwards; a letter below the other is a word of its own.
    read: ({ tr }) => (tr?.v === BooleanNumber.TRUE ? 180 : 0 - (tr?.a ?? 0)),
    write: (angle) => ({
      tr: !angle ? null : angle === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -angle },
    }),
  },
  shrinkToFit: {
    read: (style) => ofFile(style).shrinkToFit === true,
    write: (on) => inFile({ shrinkToFit: on === true ? true : null }),
  },
  autoIndent: {
    read: (style) => ofFile(style).justifyLastLine === true,
    write: (on) => inFile({ justifyLastLine: on === true ? true : null }),
  },
  readingOrder: {
    read: (style) => wordFor(READING_ORDERS, ofFile(style).readingOrder) ?? "Context",
    write: (word) =>
      inFile({ readingOrder: word === null || word === "Context" ? null : READING_ORDERS[word] }),
  },
  fillPattern: {
    read: (style) => wordFor(PATTERNS, ofFile(style).pattern),
    write: (word) => inFile({ pattern: word === null ? null : PATTERNS[word] }),
  },
  patternColor: {
    read: (style) => ofFile(style).patternColor ?? null,
    write: (patternColor) => inFile({ patternColor }),
  },
};

/** The value of a word that may be none of these. */
function wordIn<Word extends string>(
  words: Readonly<Record<string, Word>>,
  word: string | null,
): Word | null {
  return (word === null ? undefined : words[word]) ?? null;
}

/** What Univer has no word for; the converter keeps it so. */
function ofFile(style: IStyleData): FileOnlyStyle {
  return (style as { readonly xlsx?: FileOnlyStyle }).xlsx ?? {};
}
function inFile(change: { readonly [Key in keyof FileOnlyStyle]: FileOnlyStyle[Key] | null }): object {
  return { xlsx: change };
}

function numbered(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** A part of what a style of Univer's says. */
export function formatIn<Name extends FormatName>(style: IStyleData, name: Name): CellFormat[Name] {
  return PARTS[name].read(style);
}

/** A format as a style of Univer's; null in it takes away. */
export function styleFor(format: Partial<CellFormat>): IStyleData {
  const written = Object.entries(format).map(([name, value]) =>
    (PARTS[name as FormatName] as Part<unknown>).write(value),
  );
  const xlsx = Object.assign({}, ...written.map((style) => (style as { xlsx?: object }).xlsx)) as object;
  const style = Object.assign({}, ...written) as IStyleData;
  return Object.keys(xlsx).length === 0 ? style : ({ ...style, xlsx } as IStyleData);
}

/** Several parts; those that were not asked for are not there. */
export function formatsIn(style: IStyleData, names: readonly FormatName[]): CellFormat {
  return Object.fromEntries(names.map((name) => [name, formatIn(style, name)])) as unknown as CellFormat;
}

export function formatsAt(
  sheet: Sheet,
  row: number,
  column: number,
  names: readonly FormatName[],
): CellFormat {
  return formatsIn(styleAt(sheet, row, column), names);
}

export function formatAt<Name extends FormatName>(
  sheet: Sheet,
  row: number,
  column: number,
  name: Name,
): CellFormat[Name] {
  return formatIn(styleAt(sheet, row, column), name);
}

/** Formats all cells of the area, undoable. */
export function setFormat(
  workbook: OpenWorkbook,
  sheet: Sheet,
  area: Area,
  format: Partial<CellFormat>,
): void {
  setStyle(workbook, sheet, area, styleFor(format));
}
