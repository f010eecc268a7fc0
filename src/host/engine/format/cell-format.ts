import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
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
};
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
/** How far Univer indents by a level, in pixels. */
const INDENT = 9;

export type HorizontalAlignment = keyof typeof HORIZONTAL;
export type VerticalAlignment = keyof typeof VERTICAL;
export const HORIZONTAL_ALIGNMENTS = Object.keys(HORIZONTAL) as HorizontalAlignment[];
export const VERTICAL_ALIGNMENTS = Object.keys(VERTICAL) as VerticalAlignment[];

/** How a cell looks, but for its borders and its number format. Null: nothing is said about it. */
export interface CellFormat {
  /** Colours as they are stored. */
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
  readonly horizontalAlignment: HorizontalAlignment | null;
  readonly verticalAlignment: VerticalAlignment | null;
  readonly wrapText: boolean | null;
  readonly indentLevel: number | null;
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
    write: (rgb) => ({ bg: rgb === null ? null : { rgb } }),
  },
  fontColor: {
    read: ({ cl }) => cl?.rgb ?? null,
    write: (rgb) => ({ cl: rgb === null ? null : { rgb } }),
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
    read: ({ ul }) => ul?.s === BooleanNumber.TRUE,
    write: (on) => ({ ul: on === null ? null : { s: numbered(on) } }),
  },
  horizontalAlignment: {
    read: ({ ht }) => wordFor(HORIZONTAL, ht),
    write: (word) => ({ ht: word === null ? null : HORIZONTAL[word] }),
  },
  verticalAlignment: {
    read: ({ vt }) => wordFor(VERTICAL, vt),
    write: (word) => ({ vt: word === null ? null : VERTICAL[word] }),
  },
  wrapText: {
    read: ({ tb }) => tb === WrapStrategy.WRAP,
    write: (on) => ({ tb: on === null ? null : on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  },
  indentLevel: {
    read: ({ pd }) => Math.round((pd?.l ?? 0) / INDENT),
    write: (level) => ({ pd: level === null ? null : { l: level * INDENT } }),
  },
};

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
  return Object.assign({}, ...written) as IStyleData;
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
