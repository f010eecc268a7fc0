import type { Sheet } from "../model/snapshot";

/**
 * Rows that a filter hides are the filter's business in Univer: takes them out of the sheet's hidden rows and
 * returns them.
 */
export function takeFilteredRows(sheet: Sheet, first: number, last: number): number[] {
  const rows: number[] = [];
  for (const [index, row] of Object.entries(sheet.rowData ?? {})) {
    const at = Number(index);
    if (at < first || at > last || row.hd !== 1) continue;
    delete row.hd;
    rows.push(at);
  }
  return rows;
}
