import { BorderStyleTypes, type IBorderStyleData, type Nullable } from "@univerjs/core";

const STYLES = ["Continuous", "Dash", "Dot", "DashDot", "DashDotDot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Thin", "Hairline", "Medium", "Thick"] as const;
export type LineStyle = (typeof STYLES)[number];
export type LineWeight = (typeof WEIGHTS)[number];
export const LINE_STYLES: readonly LineStyle[] = STYLES;
export const LINE_WEIGHTS: readonly LineWeight[] = WEIGHTS;

/** Of several lines of a style, or of a weight, the first is the usual one. */
const LINES: readonly (readonly [style: LineStyle, weight: LineWeight, univer: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];

/** A line of a border. Null: there is none, or Excel has no word for it. */
export interface BorderLine {
  readonly style: LineStyle | null;
  readonly weight: LineWeight | null;
  readonly color: string | null;
}
/** What is changed about a line, one thing at a time. */
export type LineChange =
  { readonly style: LineStyle } | { readonly weight: LineWeight } | { readonly color: string };

export function borderLine(line: Nullable<IBorderStyleData>): BorderLine {
  const found = LINES.find(([, , univer]) => univer === line?.s);
  return { style: found?.[0] ?? null, weight: found?.[1] ?? null, color: line?.cl.rgb ?? null };
}

/** The line after a change, which keeps what goes with it of the line before; a new one is thin and black. */
export function changedLine(line: Nullable<IBorderStyleData>, change: LineChange): IBorderStyleData {
  const thin = BorderStyleTypes.THIN;
  if ("color" in change) return { s: line?.s ?? thin, cl: { rgb: change.color } };
  const before = borderLine(line);
  const wanted = { ...before, ...change };
  const found =
    LINES.find(([style, weight]) => style === wanted.style && weight === wanted.weight) ??
    LINES.find(([style, weight]) => ("style" in change ? style === change.style : weight === change.weight));
  return { s: found?.[2] ?? thin, cl: line?.cl ?? { rgb: "#000000" } };
}
