import { cellAddress, sheetRow } from "../cells/cell-address";
import { ledgerRows } from "./ledger-rows";
import type { Ledger } from "../cells/ledger";

/** Where something was seen: an address and, for a cell of a task, its 序号 and header. */
export interface CellPlace {
  readonly cell: string;
  readonly no: number | null;
  readonly column: string | null;
}

/**
 * Where a cell is now: rows by 序号, columns by header, since staff sort and insert. A row that still stands where
 * it was seen is preferred (a 序号 may stand twice). A place without 序号 or header keeps its address. Null: the
 * task or the column is gone.
 */
export function findCell(ledger: Ledger, { cell, no, column }: CellPlace): string | null {
  if (no === null || column === null) return cell;
  const position = ledger.headers.indexOf(column);
  const rows = ledgerRows(ledger).filter((row) => row.no === no);
  const seen = Number(/\d+$/.exec(cell)?.[0]);
  const row = rows.find(({ index }) => sheetRow(ledger, index) === seen) ?? rows[0];
  return position === -1 || row === undefined ? null : cellAddress(ledger, row.index, position);
}
