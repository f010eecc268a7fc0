import type { Area } from "./address";
import type { CellStyle, TextStyle } from "./style";

/**
 * A workbook as this room reads and writes it. It says what Univer's snapshot says, with numbers and words where Univer
 * has enums; names of members are Univer's.
 */

type Optional<T> = T | null | undefined;

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

/**
 * Custom mark of an array formula in whose range something else stands than when the file was read: the range that the
 * file gives it would hide that, so the formula is written anew.
 */
export const OVERLAID = "overlaid";

/** Cells by row, then by column. Where one was removed nothing may stand in its place. */
export type CellMatrix = Record<number, Record<number, Cell | null | undefined> | undefined>;

export interface RowData {
  /** Pixels. */
  h?: number;
  ah?: number;
  /** 1 if the height follows the content (then `ah` counts). */
  ia?: number;
  hd?: number;
  s?: StyleReference;
  custom?: Optional<LineCustom>;
}

/** What Univer keeps for us with a row or a column. */
interface LineCustom {
  /** How deep it lies in the outline. */
  outlineLevel?: number;
  /** Somebody had the row fitted to its content: its height is a change of theirs, not of a screen. */
  fitted?: boolean;
}

export interface ColumnData {
  /** Pixels. */
  w?: number;
  hd?: number;
  s?: StyleReference;
  custom?: Optional<LineCustom>;
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
  mergeData?: Area[];
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

/** The names of its sheets, in lower case, as Excel compares them. */
export function sheetNames({ sheets }: Pick<Snapshot, "sheets">): ReadonlySet<string> {
  return new Set(Object.values(sheets).flatMap((sheet) => sheet?.name?.toLowerCase() ?? []));
}
