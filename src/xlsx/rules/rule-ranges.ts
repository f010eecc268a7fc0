import {
  boundedArea,
  maximumColumns,
  maximumRows,
  type Area,
  areasAddress,
  readAreas,
} from "../model/address";
import { shiftFormula } from "../formula/formula-shift";

/** Ranges from top to bottom, then from left to right; so Univer finds the cell that formulas are relative to. */
export function sortedRanges(ranges: readonly Area[]): Area[] {
  return ranges.map(boundedArea).sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
}

/** Joins ranges that lie one under the other in the same columns: many cells of one rule become few ranges. */
function joinedRanges(ranges: readonly Area[]): Area[] {
  const byColumns = [...ranges]
    .map(boundedArea)
    .sort((a, b) => a.startColumn - b.startColumn || a.endColumn - b.endColumn || a.startRow - b.startRow);
  const joined: Area[] = [];
  for (const range of byColumns) {
    const last = joined.at(-1);
    const isBelow =
      last?.startColumn === range.startColumn &&
      last.endColumn === range.endColumn &&
      range.startRow <= last.endRow + 1;
    if (isBelow) last.endRow = Math.max(last.endRow, range.endRow);
    else joined.push({ ...range });
  }
  return sortedRanges(joined);
}

/** In a file, a rule's formulas are relative to the first row and the first column of all its ranges together. */
function fileBase(ranges: readonly Area[]): { row: number; column: number } {
  const least = (pick: (range: Area) => number) =>
    ranges.reduce((low, range) => Math.min(low, pick(range)), Infinity);
  return { row: least((range) => range.startRow), column: least((range) => range.startColumn) };
}

/** Where the grid that the engine shows ends on a sheet with rules over whole rows or columns; both undefined elsewhere. */
export interface GridEnds {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** Only so many of the largest ranges are looked at for others within them: files of many small ones stay quick to read. */
const LARGEST = 100;

/** The ranges without those that lie within another one: whoever reads all cells of a rule reads each once. */
function outermost(ranges: readonly Area[]): Area[] {
  const size = (range: Area): number =>
    (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1);
  const bounded = new Map(ranges.map(boundedArea).map((range) => [areasAddress([range]), range]));
  const bySize = [...bounded.values()].sort((a, b) => size(b) - size(a));
  const largest = bySize.slice(0, LARGEST);
  return bySize.filter(
    (range) =>
      !largest.some(
        (other) =>
          size(other) > size(range) &&
          other.startRow <= range.startRow &&
          other.endRow >= range.endRow &&
          other.startColumn <= range.startColumn &&
          other.endColumn >= range.endColumn,
      ),
  );
}

/** A rule's ranges read from an sqref, and what its formulas read from Univer's base: the first range's first cell. */
export function rangesFromFile(
  sqref: string,
  sheetName: string,
): { ranges: Area[]; formula: (text: string) => string } {
  const ranges = sortedRanges(outermost(readAreas(sqref, sheetName).areas));
  const base = fileBase(ranges);
  const first = ranges[0] ?? { startRow: 0, startColumn: 0 };
  return {
    ranges,
    formula: (text) => shiftFormula(text, first.startRow - base.row, first.startColumn - base.column),
  };
}

/**
 * The inverse of {@link rangesFromFile}; `base` is the cell that Univer reads the formulas from. Univer cuts ranges at
 * the end of its grid: where the grid is made to tell (`ends`), they reach to the sheet's end again.
 */
export function rangesForFile(
  ranges: readonly Area[],
  base: Area | undefined,
  ends: GridEnds,
): { sqref: string; formula: (text: string) => string; first: { row: number; column: number } } {
  const joined = joinedRanges(
    ranges.map((range) => ({
      ...range,
      endRow: range.endRow === ends.row ? maximumRows - 1 : range.endRow,
      endColumn: range.endColumn === ends.column ? maximumColumns - 1 : range.endColumn,
    })),
  );
  const first = fileBase(joined);
  const from = boundedArea(base ?? joined[0] ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 });
  return {
    sqref: areasAddress(joined),
    first,
    formula: (text) => shiftFormula(text, first.row - from.startRow, first.column - from.startColumn),
  };
}
