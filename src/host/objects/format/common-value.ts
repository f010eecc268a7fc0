import type { Area } from "../../grid/area";

/** What all cells of an area have; null where they differ, as Excel answers. */
export function commonValue<Value>(
  { row, column, rows, columns }: Area,
  valueAt: (row: number, column: number) => Value,
): Value | null {
  const first = valueAt(row, column);
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) if (valueAt(r, c) !== first) return null;
  return first;
}
