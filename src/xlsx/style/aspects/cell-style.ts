import type { CellStyle } from "../../model/style";

/** Excel's indent, 3 spaces of the default font, in Univer's padding pixels. */
export const indentPixels = 9;

/** What Excel shows where a format says nothing. */
const nothingSaid: CellStyle = {
  bl: 0,
  it: 0,
  ul: { s: 0 },
  st: { s: 0 },
  va: 1,
  bg: null,
  bd: null,
  cl: null,
  n: null,
  ht: 0,
  vt: 3,
  tb: 0,
  tr: { a: 0 },
  pd: null,
  xlsx: {},
};

const isEmptyObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** The keys of `style` that differ from those of `base`; what only `base` has is taken back explicitly. */
export function styleDifference(style: CellStyle, base: CellStyle): CellStyle {
  const difference: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(style), ...Object.keys(base)])) {
    const name = key as keyof CellStyle;
    const wanted = style[name] ?? nothingSaid[name];
    if (JSON.stringify(wanted) !== JSON.stringify(base[name] ?? nothingSaid[name])) difference[key] = wanted;
  }
  return difference;
}

/** Later styles over earlier ones, without keys that say nothing. */
export function composeStyle(...styles: readonly (CellStyle | null | undefined)[]): CellStyle {
  const composed: Record<string, unknown> = {};
  for (const style of styles) {
    if (style === null || style === undefined) continue;
    for (const [key, value] of Object.entries(style)) composed[key] = value as unknown;
  }
  const said = Object.entries(composed).filter(
    ([key, value]) =>
      value !== null &&
      value !== undefined &&
      !isEmptyObject(value) &&
      JSON.stringify(value) !== JSON.stringify(nothingSaid[key as keyof CellStyle]),
  );
  return Object.fromEntries(said);
}
