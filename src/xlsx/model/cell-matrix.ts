import type { Cell, CellMatrix } from "./snapshot";

/** Every cell that there is, by row and then by column. */
export function* eachCell(
  cells: CellMatrix | undefined,
): Generator<readonly [row: number, column: number, cell: Cell]> {
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const [column, cell] of Object.entries(line ?? {}))
      if (cell) yield [Number(row), Number(column), cell];
}
