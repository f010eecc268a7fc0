import { columnPositions, readHeaders } from "../../ledger/rows/headers";
import { untracked } from "../requests/untracked";
import type { LedgerTable } from "./ledger-table";

/** Asks for the cells of 预警状态 that hold no formula; null: the ledger has no such column. */
export function requestLightConstants(
  table: Excel.Table,
  headers: readonly string[],
): Excel.RangeAreas | null {
  const position = readHeaders(headers).positions.get("light");
  if (position === undefined) return null;
  const light = untracked(table.columns.getItemAt(position).getDataBodyRange());
  const constants = light.getSpecialCellsOrNullObject("Constants");
  constants.untrack();
  constants.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return constants;
}

/**
 * Positions in `rows` of what was asked, after the sync. Of a single cell Excel searches the whole sheet: what is not of
 * the column is left out.
 */
export function lightConstantsOf(asked: Excel.RangeAreas, ledger: LedgerTable): ReadonlySet<number> {
  const position = columnPositions(ledger.headers).get("light");
  const rows = new Set<number>();
  if (asked.isNullObject || position === undefined) return rows;
  const column = ledger.firstColumn + position;
  for (const { rowIndex, columnIndex, rowCount, columnCount } of asked.areas.items) {
    if (column < columnIndex || column >= columnIndex + columnCount) continue;
    const first = Math.max(0, rowIndex - ledger.headerRow);
    const end = Math.min(ledger.rows.length, rowIndex - ledger.headerRow + rowCount);
    for (let row = first; row < end; row++) rows.add(row);
  }
  return rows;
}
