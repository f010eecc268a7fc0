import type { MergedArea } from "../ledger-sheet";

/** The cells that a merge hides, all but its first, as `row column`. */
export function coveredCells(areas: readonly MergedArea[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { row, column, rows, columns } of areas) {
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) if (r + c > 0) covered.add(`${row + r} ${column + c}`);
    }
  }
  return covered;
}
