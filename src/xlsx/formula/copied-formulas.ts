import { shiftFormula } from "./formula-shift";
import { eachCell } from "../model/cell-matrix";
import type { Cell, CellMatrix } from "../model/snapshot";

/** Univer keeps a copied formula once: the other cells have only its id, and read it from where they stand. */
export function copiedFormulas(cells: CellMatrix): (row: number, column: number, cell: Cell) => Cell {
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  for (const [row, column, cell] of eachCell(cells))
    if (cell.f && cell.si) masters.set(cell.si, { formula: cell.f, row, column });
  return (row, column, cell) => {
    const master = cell.f || !cell.si ? undefined : masters.get(cell.si);
    return master === undefined
      ? cell
      : { ...cell, f: shiftFormula(master.formula, row - master.row, column - master.column) };
  };
}
