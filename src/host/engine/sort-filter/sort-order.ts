import { valueOf, valueTypeOf, type PlainValue } from "../cells/cell-output";
import type { ICellData } from "@univerjs/core";

export interface SortKey {
  /** Offset of the column (or row) from the first. */
  readonly key: number;
  readonly ascending: boolean;
  /** Texts that are numbers are compared as numbers. */
  readonly textAsNumber: boolean;
  /** Cells with that colour come first. */
  readonly color?: { readonly of: "fillColor" | "fontColor"; readonly color: string };
}

export interface SortManner {
  readonly matchCase: boolean;
  readonly byStrokes: boolean;
}

/** A cell as sorting sees it. */
export interface Sortable {
  readonly rank: number;
  readonly value: PlainValue;
}

const BLANK = 4;

/** Numbers, then text, then booleans, then errors; blanks are last in either direction. */
export function sortable(cell: ICellData | null): Sortable {
  const value = valueOf(cell);
  const type = valueTypeOf(cell);
  const rank = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: BLANK }[type];
  return { rank, value };
}

/**
 * Which of several adjoining lines, rows or columns, go where: places of before by places of after, without those that
 * stay. Hidden lines stay, as in Excel under a filter. `sorted`: what a line is sorted by, for each key.
 */
export function movedLines(
  { first, count, isVisible }: { first: number; count: number; isVisible: (line: number) => boolean },
  sorted: (line: number) => readonly Sortable[],
  keys: readonly SortKey[],
  manner: SortManner,
): Map<number, number> {
  const lines = Array.from({ length: count }, (_line, index) => first + index).filter(isVisible);
  const moved = new Map<number, number>();
  for (const [place, from] of sortedOrder(lines.map(sorted), keys, manner).entries()) {
    const [to, source] = [lines[place], lines[from]];
    if (to !== undefined && source !== undefined && to !== source) moved.set(to, source);
  }
  return moved;
}

/** The order in which rows stand after sorting: places of before, by places of after. Equal rows stay in order. */
function sortedOrder(
  rows: readonly (readonly Sortable[])[],
  keys: readonly SortKey[],
  manner: SortManner,
): number[] {
  const collator = new Intl.Collator(manner.byStrokes ? "zh-CN-u-co-stroke" : "zh-CN-u-co-pinyin", {
    sensitivity: manner.matchCase ? "variant" : "accent",
  });
  return [...rows.keys()].sort((one, other) => {
    for (const [index, key] of keys.entries()) {
      const a = as(rows[one]?.[index], key);
      const b = as(rows[other]?.[index], key);
      if (a.rank === BLANK || b.rank === BLANK) {
        if (a.rank !== b.rank) return a.rank - b.rank;
        continue;
      }
      const order = a.rank - b.rank || compare(a, b, collator);
      if (order !== 0) return key.ascending ? order : -order;
    }
    return one - other;
  });
}

function as(cell: Sortable | undefined, { textAsNumber }: SortKey): Sortable {
  if (!cell) return { rank: BLANK, value: "" };
  const text = textAsNumber && cell.rank === 1 ? String(cell.value).trim() : "";
  return text !== "" && Number.isFinite(Number(text)) ? { rank: 0, value: Number(text) } : cell;
}

function compare(a: Sortable, b: Sortable, collator: Intl.Collator): number {
  if (a.rank === 3) return 0;
  if (typeof a.value === "string") return collator.compare(a.value, String(b.value));
  return Number(a.value) - Number(b.value);
}
