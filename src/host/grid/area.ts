/** How many rows and columns every sheet of Excel has. */
export const EXCEL_ROWS = 1048576;
export const EXCEL_COLUMNS = 16384;

/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What two areas share. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Of several areas the one that relative formulas start from: topmost, then leftmost. */
export function firstArea(areas: readonly Area[]): Area {
  const [first] = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  if (!first) throw new Error("No area.");
  return first;
}
