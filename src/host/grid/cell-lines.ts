/**
 * Rows with their cells, in order. Equal lines that follow one another are mostly one object, as when a format is set
 * on a column: such a line is read once, and its cells are one array again.
 */
export function* linesOf<Cell>(
  matrix: Readonly<Record<number, Readonly<Record<number, Cell>>>>,
): Generator<readonly [row: number, cells: readonly (readonly [column: number, cell: Cell])[]]> {
  let last: Readonly<Record<number, Cell>> | null = null;
  let cells: (readonly [number, Cell])[] = [];
  for (const [row, line] of Object.entries(matrix)) {
    if (line !== last) cells = Object.entries(line).map(([column, cell]) => [Number(column), cell]);
    last = line;
    yield [Number(row), cells];
  }
}
