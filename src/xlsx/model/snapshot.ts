import type { IWorkbookData } from "@univerjs/core";

/**
 * Univer's snapshot as this room reads and writes it. Univer's own types say the same with enums; a file has
 * numbers and words. Names of members are Univer's.
 */

/** Ends included. */
export interface Range {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

type Optional<T> = T | null | undefined;

export interface Color {
  rgb?: Optional<string>;
}

export interface BorderLine {
  /** Univer's BorderStyleTypes. */
  s: number;
  cl: Color;
}

export interface Border {
  t?: Optional<BorderLine>;
  r?: Optional<BorderLine>;
  b?: Optional<BorderLine>;
  l?: Optional<BorderLine>;
  tl_br?: Optional<BorderLine>;
  bl_tr?: Optional<BorderLine>;
}

/** An underline or a strike-through: shown if `s` is 1. */
interface Decoration {
  s: number;
  t?: Optional<number>;
}

export interface TextStyle {
  ff?: Optional<string>;
  /** Points. */
  fs?: Optional<number>;
  it?: Optional<number>;
  bl?: Optional<number>;
  ul?: Optional<Decoration>;
  st?: Optional<Decoration>;
  cl?: Optional<Color>;
  /** 2 subscript, 3 superscript. */
  va?: Optional<number>;
}

/** A cell's format, and under `xlsx` what Univer has no word for; Univer keeps that key through edits and save(). */
export interface CellStyle extends TextStyle {
  bg?: Optional<Color>;
  bd?: Optional<Border>;
  n?: Optional<{ pattern: string }>;
  tr?: Optional<{ a: number; v?: number }>;
  ht?: Optional<number>;
  vt?: Optional<number>;
  tb?: Optional<number>;
  pd?: Optional<{ l?: number; r?: number; t?: number; b?: number }>;
  xlsx?: Optional<FileOnlyStyle>;
}

export interface FileOnlyStyle {
  /** Absent means locked, as in Excel. */
  locked?: boolean;
  formulaHidden?: boolean;
  /** Horizontal alignments that Univer lacks. */
  horizontal?: "fill" | "centerContinuous";
  shrinkToFit?: boolean;
  /** 1 left to right, 2 right to left. */
  readingOrder?: number;
}

/** A style by its id in the snapshot, or as it is. */
export type StyleReference = Optional<CellStyle | string>;

export interface RichDocument {
  id: string;
  documentStyle: object;
  body?: {
    dataStream: string;
    textRuns?: { st: number; ed: number; ts?: TextStyle }[];
    paragraphs?: { startIndex: number }[];
  };
}

export interface Cell {
  v?: Optional<string | number | boolean>;
  /** 1 text, 2 number, 3 boolean (`v` is 0 or 1), 4 text that was typed with an apostrophe before it. */
  t?: Optional<number>;
  /** With `=`. */
  f?: Optional<string>;
  /** The range that an array formula fills. */
  ref?: Optional<string>;
  /** Cells that copy a formula of the same id carry no text of their own. */
  si?: Optional<string>;
  s?: StyleReference;
  p?: Optional<RichDocument>;
  /** `error`: the text is an error value; `quotePrefix`: it was entered with an apostrophe before it. */
  custom?: Optional<Record<string, unknown>>;
}

/** Cells by row, then by column. */
export type CellMatrix = Record<number, Record<number, Cell>>;

export interface RowData {
  /** Pixels. */
  h?: number;
  ah?: number;
  /** 1 if the height follows the content (then `ah` counts). */
  ia?: number;
  hd?: number;
  s?: StyleReference;
}

export interface ColumnData {
  /** Pixels. */
  w?: number;
  hd?: number;
  s?: StyleReference;
}

export interface Freeze {
  xSplit: number;
  ySplit: number;
  startRow: number;
  startColumn: number;
}

export interface Sheet {
  id?: string;
  name?: string;
  tabColor?: string;
  hidden?: number;
  freeze?: Freeze;
  rowCount?: number;
  columnCount?: number;
  zoomRatio?: number;
  defaultColumnWidth?: number;
  defaultRowHeight?: number;
  mergeData?: Range[];
  cellData?: CellMatrix;
  rowData?: Record<number, RowData>;
  columnData?: Record<number, ColumnData>;
  rowHeader?: { width: number; hidden?: number };
  columnHeader?: { height: number; hidden?: number };
  showGridlines?: number;
  rightToLeft?: number;
  custom?: Optional<SheetCustom>;
}

/** What Univer keeps for us with a sheet. */
interface SheetCustom {
  /** Excel's menu does not offer to show such a sheet. */
  veryHidden?: boolean;
  /** Rows without a height of their own have the default one whatever they hold. */
  fixedRowHeight?: boolean;
  /** Rules that end at the end of the engine's grid end at the end of the sheet. */
  endlessRows?: boolean;
  endlessColumns?: boolean;
}

export interface Snapshot {
  id: string;
  name: string;
  appVersion: string;
  locale: string;
  styles: Record<string, Optional<CellStyle>>;
  defaultStyle?: StyleReference;
  sheetOrder: string[];
  sheets: Partial<Record<string, Sheet>>;
  resources?: { id?: string; name: string; data: string }[];
  custom?: Optional<{ activeSheet?: string; uses1904?: boolean }>;
}

/** The snapshot in Univer's own types. */
export function toUniver(snapshot: Snapshot): IWorkbookData {
  return snapshot as unknown as IWorkbookData;
}

/** The snapshot in this room's types. */
export function fromUniver(data: IWorkbookData): Snapshot {
  return data as unknown as Snapshot;
}
