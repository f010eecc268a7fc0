import { columnLetters, sheetRow } from "./cell-address";
import type { Ledger, MergedArea } from "./ledger";

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

/** Where merged cells stand, without the sheet: `D5:D7`. */
export function mergedAddress(ledger: Ledger, { row, column, rows, columns }: MergedArea): string {
  const corner = (r: number, c: number): string =>
    `${columnLetters(ledger.firstColumn + c)}${sheetRow(ledger, r)}`;
  return `${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
}
