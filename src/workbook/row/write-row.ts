import { columnOf } from "../../ledger/rows/columns";
import { readHeaders } from "../../ledger/rows/headers";
import type { CellEdit } from "../../ledger/task/row-edit";
import type { StaffKey } from "../../ledger/task/task-row";
import { asEntry } from "../excel/cell-text";
import { dayForCell } from "../excel/date-system";
import { untracked } from "../requests/untracked";
import { columnOfSheet } from "./find-row";
import type { SeenRow } from "./seen-row";

/**
 * Queues new contents for cells of one row, a cell at a time: a filter that is on cannot scramble what is one cell
 * (decision 3), so it stays. A cell keeps its number format, but where that would make another thing of the value.
 */
export function queueRow({ workbook }: Excel.RequestContext, row: SeenRow, edits: readonly CellEdit[]): void {
  const { worksheet } = workbook.tables.getItem(row.known.tableName);
  for (const { key, will } of edits) {
    const column = columnOfSheet(row, key);
    if (column === null) continue;
    const cell = untracked(worksheet.getRangeByIndexes(row.sheetRow - 1, column, 1, 1));
    const own = numberFormatOf(row, key);
    const wanted = formatFor(key, own);
    if (wanted !== own) cell.numberFormat = [[wanted]];
    const held = columnOf(key).kind === "date" ? dayForCell(will, row.known.uses1904) : will;
    cell.values = [[asEntry(held, wanted === "@")]];
  }
}

/** Whether the formats of all these cells stay as they are: of a protected sheet none may change. */
export function keepsFormats(row: SeenRow, edits: readonly CellEdit[]): boolean {
  return edits.every(({ key }) => formatFor(key, numberFormatOf(row, key)) === numberFormatOf(row, key));
}

export function numberFormatOf({ ledger, numberFormats }: SeenRow, key: StaffKey): string {
  return numberFormats[readHeaders(ledger.headers).positions.get(key) ?? -1] ?? "General";
}

/** A day wants a format of days, a progress one with a percent sign; else the column's own takes its place. */
function formatFor(key: StaffKey, own: string): string {
  const { kind, numberFormat } = columnOf(key);
  const bare = own.replace(/"[^"]*"|\\./gu, "");
  if (kind === "date") return /[yd]/iu.test(bare) ? own : numberFormat;
  if (kind === "share") return bare.includes("%") ? own : numberFormat;
  return own;
}
