import type { CellStyle } from "./style";

/** Parts of a format that a named style may leave alone, as files call them. */
export const STYLE_PARTS = ["numberFormat", "font", "fill", "border", "alignment", "protection"] as const;
export type StylePart = (typeof STYLE_PARTS)[number];

/** A format with a name, which cells name beside their own. */
export interface NamedStyle {
  readonly name: string;
  /** The file format's number of one that every workbook has. */
  readonly builtInId?: number;
  readonly style: CellStyle;
  readonly includes: readonly StylePart[];
}

/** Excel compares names without case. */
export const isNamed = (style: Pick<NamedStyle, "name">, name: string): boolean =>
  style.name.toLowerCase() === name.toLowerCase();

/** What cells have that name no style. */
export const NORMAL = "Normal";
