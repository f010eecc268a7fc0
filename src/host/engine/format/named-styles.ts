import type { IStyleData } from "@univerjs/core";
import {
  isNamed,
  NORMAL,
  STYLE_PARTS,
  type NamedStyle,
  type StylePart,
} from "../../../xlsx/model/named-style";
import type { CellStyle } from "../../../xlsx/model/style";
import type { Area } from "../../grid/area";
import { setStyle, setStyles, styleAt } from "../cells/cells";
import { mergedStyle } from "../cells/style-writes";
import type { Sheet } from "../univer/engine";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { BUILT_IN_STYLES } from "./built-in-styles";

type FileStyle = IStyleData & { readonly xlsx?: object };
/** Null in it takes away. */
type StyleChange = Readonly<Record<string, unknown>>;

const NO_LINES = { t: null, r: null, b: null, l: null, tl_br: null, bl_tr: null };
/** Each part of a format as a style that says nothing of it. */
const NOTHING: Readonly<Record<StylePart, StyleChange>> = {
  numberFormat: { n: null },
  font: {
    ...{ ff: null, fs: null, bl: null, it: null, ul: null, st: null, cl: null, va: null },
    xlsx: { fontTint: null },
  },
  fill: { bg: null, xlsx: { pattern: null, patternColor: null, fillTint: null } },
  border: { bd: NO_LINES },
  alignment: {
    ...{ ht: null, vt: null, tb: null, tr: null, pd: null },
    xlsx: { horizontal: null, vertical: null, shrinkToFit: null, readingOrder: null, justifyLastLine: null },
  },
  protection: { xlsx: { locked: null, formulaHidden: null } },
};

/** All styles of a workbook: those of Excel's, as the workbook has them, then its own. */
export function namedStyles({ extras }: OpenWorkbook): readonly NamedStyle[] {
  const own = extras.styles ?? [];
  const standing = BUILT_IN_STYLES.map((one) => own.find((style) => isNamed(style, one.name)) ?? one);
  return [...standing, ...own.filter((style) => !standing.includes(style))];
}

/** By its name, or by Excel's word for a built-in one. */
export function namedStyle(workbook: OpenWorkbook, name: string): NamedStyle | null {
  const all = namedStyles(workbook);
  const word = BUILT_IN_STYLES.find((one) => one.word.toLowerCase() === name.toLowerCase());
  return all.find((style) => isNamed(style, word?.name ?? name)) ?? null;
}

export type { NamedStyle, StylePart };

/** A style as Univer has one. */
export function univerStyle({ style }: NamedStyle): IStyleData {
  return style as unknown as IStyleData;
}

export function isBuiltIn(style: NamedStyle): boolean {
  return BUILT_IN_STYLES.some((one) => isNamed(one, style.name));
}

/** What Excel calls a cell's style: its word for a built-in one. */
export function styleWord(sheet: Sheet, row: number, column: number): string {
  const name = nameAt(sheet, row, column) ?? NORMAL;
  return BUILT_IN_STYLES.find((one) => isNamed(one, name))?.word ?? name;
}

function nameAt(sheet: Sheet, row: number, column: number): string | undefined {
  return (styleAt(sheet, row, column) as CellStyle).xlsx?.styleName;
}

/** Writes a style that the workbook has not had so far, or another of its name. */
function keep({ extras }: OpenWorkbook, { name, builtInId, style, includes }: NamedStyle): void {
  const others = (extras.styles ?? []).filter((one) => !isNamed(one, name));
  extras.styles = [...others, { name, style, includes, ...(builtInId !== undefined && { builtInId }) }];
}

/** A new style looks as Normal does. */
export function addNamedStyle(workbook: OpenWorkbook, name: string): void {
  keep(workbook, { name, style: {}, includes: STYLE_PARTS });
}

/** Its cells become Normal. */
export function removeNamedStyle(workbook: OpenWorkbook, { name }: NamedStyle): void {
  const change = styleChange({ name: NORMAL, style: {}, includes: STYLE_PARTS });
  forCellsOf(workbook, name, () => change);
  workbook.extras.styles = (workbook.extras.styles ?? []).filter((one) => !isNamed(one, name));
}

/** Changes a style, and with it its cells where they look as the style did. */
export function changeNamedStyle(workbook: OpenWorkbook, before: NamedStyle, change: IStyleData): void {
  const was = before.style as unknown as FileStyle;
  const style = mergedStyle(was, change) as CellStyle;
  keep(workbook, { ...before, style });
  forCellsOf(workbook, before.name, (cell) => {
    const same = changedParts(change).filter(
      ([key, inner]) =>
        JSON.stringify(valueIn(cell, key, inner)) === JSON.stringify(valueIn(was, key, inner)),
    );
    if (same.length === 0) return null;
    const kept: Record<string, unknown> = {};
    for (const [key, inner] of same) {
      const value = (change as StyleChange)[key];
      kept[key] =
        inner === null ? value : { ...(kept[key] as object), [inner]: (value as StyleChange)[inner] };
    }
    return kept;
  });
}

/** Which parts of a format a style has; cells keep what they have. */
export function includeParts(
  workbook: OpenWorkbook,
  before: NamedStyle,
  part: StylePart,
  has: boolean,
): void {
  keep(workbook, {
    ...before,
    includes: STYLE_PARTS.filter((one) => (one === part ? has : before.includes.includes(one))),
  });
}

/** What a change touches: a member of the style, or of borders and of what files know alone. */
function changedParts(change: IStyleData): [key: string, inner: string | null][] {
  return Object.entries(change).flatMap(([key, value]): [string, string | null][] =>
    (key === "bd" || key === "xlsx") && value !== null
      ? Object.keys(value as object).map((inner) => [key, inner])
      : [[key, null]],
  );
}

function valueIn(style: object, key: string, inner: string | null): unknown {
  const value = (style as StyleChange)[key] ?? null;
  return inner === null || value === null ? value : ((value as StyleChange)[inner] ?? null);
}

/** Gives cells a style: of all that it includes nothing of their own stays. */
export function applyNamedStyle(workbook: OpenWorkbook, sheet: Sheet, area: Area, style: NamedStyle): void {
  if (style.name !== NORMAL) keep(workbook, style);
  setStyle(workbook, sheet, area, styleChange(style));
}

function styleChange({ name, style, includes }: NamedStyle): StyleChange {
  const change: Record<string, unknown> = {};
  for (const part of includes)
    for (const [key, nothing] of Object.entries(NOTHING[part])) {
      const said = (style as StyleChange)[key] ?? null;
      const isParted = key === "xlsx" || key === "bd";
      const own = isParted ? picked(said as StyleChange | null, nothing as StyleChange) : said;
      change[key] = isParted ? { ...(change[key] as object), ...own } : own;
    }
  const styleName = isNamed({ name }, NORMAL) ? null : name;
  return { ...change, xlsx: { ...(change["xlsx"] as object), styleName } };
}

/** What a style says of those members, and of the rest that it says nothing. */
function picked(said: StyleChange | null, nothing: StyleChange): object {
  return Object.fromEntries(Object.keys(nothing).map((key) => [key, said?.[key] ?? null]));
}

function forCellsOf(
  workbook: OpenWorkbook,
  name: string,
  changeFor: (style: IStyleData) => StyleChange | null,
): void {
  for (const sheet of workbook.facade.getSheets()) {
    const cells: Record<number, Record<number, { s: IStyleData }>> = {};
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column) => {
        if (!isNamed({ name: nameAt(sheet, row, column) ?? NORMAL }, name)) return;
        const change = changeFor(styleAt(sheet, row, column));
        if (change) (cells[row] ??= {})[column] = { s: change };
      });
    if (Object.keys(cells).length > 0) setStyles(workbook, sheet, cells);
  }
}
