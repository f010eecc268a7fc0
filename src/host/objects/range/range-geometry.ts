import { boundingArea, EXCEL_COLUMNS, EXCEL_ROWS, intersection } from "../../grid/area";
import { cellAt } from "../../engine/cells/cells";
import { valueOf } from "../../engine/cells/cell-output";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { Arguments } from "../../richapi/host-class";
import { rangeObject, sheetOf, type ExcelHost, type ExcelMethod, type Methods } from "../class/excel-class";
import { checkedRange, rangeArgument, usedRange } from "../places/range-target";
import type { RangeTarget } from "../class/targets";

type Derive = (target: RangeTarget, args: Arguments, host: ExcelHost) => RangeTarget | null;

function derived(derive: Derive): ExcelMethod<RangeTarget> {
  return {
    call: (target, args, host) => {
      const range = derive(target, args, host);
      return range && rangeObject(checkedRange(range));
    },
  };
}

function required(derive: Derive, message: string): ExcelMethod<RangeTarget> {
  return derived((target, args, host) => {
    const range = derive(target, args, host);
    if (!range) throw new ExcelError("ItemNotFound", message);
    return range;
  });
}

const common: Derive = (target, args, host) => {
  const other = rangeArgument(host, target.sheetId, args, 0);
  const area = other.sheetId === target.sheetId ? intersection(target, other) : null;
  return area && { sheetId: target.sheetId, ...area };
};
const used: Derive = (target, args, host) => usedRange(host, target, args.boolean(0, false));

/** Ranges made from ranges. */
export const geometryMethods: Methods<"Range", RangeTarget> = {
  GetCell: derived((t, args) => ({
    ...t,
    row: t.row + args.number(0),
    column: t.column + args.number(1),
    rows: 1,
    columns: 1,
  })),
  GetRow: derived((t, args) => ({ ...t, row: t.row + args.number(0), rows: 1 })),
  GetColumn: derived((t, args) => ({ ...t, column: t.column + args.number(0), columns: 1 })),
  GetOffsetRange: derived((t, args) => ({
    ...t,
    row: t.row + args.number(0),
    column: t.column + args.number(1),
  })),
  GetResizedRange: derived((t, args) => {
    const [row, rows] = resized(t.row, t.rows, args.number(0));
    const [column, columns] = resized(t.column, t.columns, args.number(1));
    return { ...t, row, rows, column, columns };
  }),
  GetAbsoluteResizedRange: derived((t, args) => ({ ...t, rows: args.number(0), columns: args.number(1) })),
  GetEntireRow: derived((t) => ({ ...t, column: 0, columns: EXCEL_COLUMNS })),
  GetEntireColumn: derived((t) => ({ ...t, row: 0, rows: EXCEL_ROWS })),
  GetLastRow: derived((t) => ({ ...t, row: t.row + t.rows - 1, rows: 1 })),
  GetLastColumn: derived((t) => ({ ...t, column: t.column + t.columns - 1, columns: 1 })),
  GetLastCell: derived((t) => ({
    ...t,
    row: t.row + t.rows - 1,
    column: t.column + t.columns - 1,
    rows: 1,
    columns: 1,
  })),
  GetRowsAbove: derived((t, args) => beside(t, "row", "before", args.number(0, 1))),
  GetRowsBelow: derived((t, args) => beside(t, "row", "after", args.number(0, 1))),
  GetColumnsBefore: derived((t, args) => beside(t, "column", "before", args.number(0, 1))),
  GetColumnsAfter: derived((t, args) => beside(t, "column", "after", args.number(0, 1))),
  GetBoundingRect: derived((t, args, host) => {
    const other = rangeArgument(host, t.sheetId, args, 0);
    if (other.sheetId !== t.sheetId) throw invalidArgument("The ranges are on different sheets.");
    return { sheetId: t.sheetId, ...boundingArea(t, other) };
  }),
  GetIntersection: required(common, "The ranges do not intersect."),
  GetIntersectionOrNullObject: derived(common),
  GetUsedRange: required(used, "No cell of the range is used."),
  GetUsedRangeOrNullObject: derived(used),
  GetSurroundingRegion: derived((t, _args, host) => surroundingRegion(host, t)),
};

/** A negative count means rows or columns within the range, at the same edge. */
function beside(
  target: RangeTarget,
  along: "row" | "column",
  side: "before" | "after",
  count: number,
): RangeTarget {
  const size = along === "row" ? "rows" : "columns";
  if (count === 0 || -count > target[size]) throw invalidArgument("There are not so many of them.");
  const edge = side === "before" ? target[along] : target[along] + target[size];
  const start = (side === "before") === count > 0 ? edge - Math.abs(count) : edge;
  return { ...target, [along]: start, [size]: Math.abs(count) };
}

/** The block of cells around a range that blank rows and columns bound (Ctrl+*). */
function surroundingRegion(host: ExcelHost, start: RangeTarget): RangeTarget {
  const sheet = sheetOf(host, start);
  const filled = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && valueOf(cellAt(sheet, row, column)) !== "";
  const line = (length: number, at: (index: number) => boolean): boolean =>
    Array.from({ length }, (_item, index) => at(index)).some(Boolean);
  let region = start;
  for (;;) {
    const { row, column, rows, columns } = region;
    const row0 = row - 1;
    const column0 = column - 1;
    if (row > 0 && line(columns + 2, (i) => filled(row0, column0 + i)))
      region = { ...region, row: row0, rows: rows + 1 };
    else if (line(columns + 2, (i) => filled(row + rows, column0 + i)))
      region = { ...region, rows: rows + 1 };
    else if (column > 0 && line(rows + 2, (i) => filled(row0 + i, column0)))
      region = { ...region, column: column0, columns: columns + 1 };
    else if (line(rows + 2, (i) => filled(row0 + i, column + columns)))
      region = { ...region, columns: columns + 1 };
    else return region;
  }
}

/** Where its last line would come before its first one, a range goes on to that side (sample "Patterns" of Microsoft's). */
function resized(first: number, count: number, by: number): [first: number, count: number] {
  const last = first + count - 1 + by;
  return [Math.min(first, last), Math.abs(last - first) + 1];
}
