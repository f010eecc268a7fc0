/** Formats as a snapshot has them: names of members are Univer's, and where Univer has enums there are their numbers. */

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
  /** Vertical alignments that Univer lacks. */
  vertical?: "justify" | "distributed";
  shrinkToFit?: boolean;
  /** Distributed text is indented at both ends. */
  justifyLastLine?: boolean;
  /** 1 left to right, 2 right to left. */
  readingOrder?: number;
  /** A fill that is neither plain nor none, in the file's word; `bg` is what shows behind it. */
  pattern?: string;
  patternColor?: string;
  /** How the colours of fill and font came about; it counts while they are what it makes. */
  fillTint?: Optional<Tint>;
  fontTint?: Optional<Tint>;
  /** The named style that the cell has; absent for Normal. */
  styleName?: string;
}

/** A colour that is lightened (up to 1) or darkened (down to -1). */
export interface Tint {
  /** `#rrggbb`. */
  of: string;
  by: number;
}
