import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from "../../grid/area";
import { areaOfRange } from "./univer-range";

/** Rows, columns or cells that are inserted or deleted, so that others move. */
export interface CellShift {
  readonly axis: "rows" | "columns";
  readonly insert: boolean;
  /** What is inserted or deleted; for rows and columns all over the sheet. */
  readonly cut: Area;
}

const SHIFTS: Readonly<Record<string, Pick<CellShift, "axis" | "insert"> & { whole: boolean }>> = {
  "sheet.command.insert-row": { axis: "rows", insert: true, whole: true },
  "sheet.command.insert-col": { axis: "columns", insert: true, whole: true },
  "sheet.command.remove-row": { axis: "rows", insert: false, whole: true },
  "sheet.command.remove-col": { axis: "columns", insert: false, whole: true },
  "sheet.command.insert-range-move-down": { axis: "rows", insert: true, whole: false },
  "sheet.command.insert-range-move-right": { axis: "columns", insert: true, whole: false },
  "sheet.command.delete-range-move-up": { axis: "rows", insert: false, whole: false },
  "sheet.command.delete-range-move-left": { axis: "columns", insert: false, whole: false },
};

/** Where the cells go that a shift moves. */
export type Direction = "down" | "right" | "up" | "left";

export function directionOf({ axis, insert }: CellShift): Direction {
  if (axis === "rows") return insert ? "down" : "up";
  return insert ? "right" : "left";
}

interface ShiftParams {
  range?: { startRow: number; startColumn: number; endRow: number; endColumn: number };
}

/** What a command of Univer shifts; null for other commands. */
export function cellShift(command: { readonly id: string; readonly params?: object }): CellShift | null {
  const kind = SHIFTS[command.id];
  const range = (command.params as ShiftParams | undefined)?.range;
  if (!kind || !range) return null;
  const { axis, insert, whole } = kind;
  const at = areaOfRange(range);
  if (!whole) return { axis, insert, cut: at };
  return {
    axis,
    insert,
    cut: axis === "rows" ? { ...at, column: 0, columns: EXCEL_COLUMNS } : { ...at, row: 0, rows: EXCEL_ROWS },
  };
}

/** How far the shift reaches over an area across its direction: all of it, a part, or nothing. */
export function reachOf({ axis, cut }: CellShift, area: Area): "whole" | "part" | "none" {
  const [start, length] = axis === "rows" ? (["column", "columns"] as const) : (["row", "rows"] as const);
  const from = Math.max(cut[start], area[start]);
  const to = Math.min(cut[start] + cut[length], area[start] + area[length]);
  return to <= from ? "none" : to - from === area[length] ? "whole" : "part";
}

/** Where the cells of an area are after the shift; null: they are deleted. One that is only partly reached stays. */
export function shiftedArea(shift: CellShift, area: Area): Area | null {
  const { axis, insert, cut } = shift;
  if (reachOf(shift, area) !== "whole") return area;
  const along = axis === "rows" ? "row" : "column";
  const all = axis === "rows" ? EXCEL_ROWS : EXCEL_COLUMNS;
  const [start, count, first, size] = [cut[along], cut[axis], area[along], area[axis]];
  if (size === all || start >= first + size) return area;
  if (insert)
    return start <= first
      ? { ...area, [along]: first + count }
      : { ...area, [axis]: Math.min(size + count, all - first) };
  const before = Math.min(count, Math.max(0, first - start));
  const lost = Math.min(start + count, first + size) - Math.max(start, first);
  const left = size - Math.max(0, lost);
  return left === 0 ? null : { ...area, [along]: first - before, [axis]: left };
}
