import { columnPositions } from "../../ledger/rows/headers";
import { readNo } from "../../ledger/rows/ledger-rows";
import type { CellValue } from "../../ledger/cells/ledger";
import { untracked } from "../requests/untracked";
import type { SelectedPlace } from "../requests/watch-selection";
import type { SeenRow } from "./seen-row";

interface Run {
  readonly rowIndex: number;
  readonly rowCount: number;
}

/**
 * Moves the cursor to the next task's row (`step` 1) or the one before (-1), in its own column; rows that are filtered out
 * or hidden are passed over. One request that reads, one that selects. Null: there is none further.
 */
export async function selectNext(
  context: Excel.RequestContext,
  from: SeenRow,
  step: 1 | -1,
): Promise<SelectedPlace | null> {
  const table = context.workbook.tables.getItem(from.known.tableName);
  const { worksheet: sheet } = table;
  sheet.load("id");
  const header = untracked(table.getHeaderRowRange());
  header.load("values,columnIndex,columnCount");
  const numbers = untracked(table.columns.getItem(from.known.noHeader).getDataBodyRange());
  numbers.load("values,rowIndex");
  const visible = numbers.getSpecialCellsOrNullObject("Visible");
  visible.untrack();
  visible.load("areas/items/rowIndex,areas/items/rowCount");
  const cursor = untracked(context.workbook.getActiveCell());
  cursor.load("columnIndex,rowIndex");
  const { worksheet } = cursor;
  worksheet.load("id");
  await context.sync();

  const first = numbers.rowIndex;
  const runs: readonly Run[] = visible.isNullObject
    ? [{ rowIndex: first, rowCount: numbers.values.length }]
    : visible.areas.items;
  const isVisible = (row: number): boolean =>
    runs.some(({ rowIndex, rowCount }) => row >= rowIndex && row < rowIndex + rowCount);
  const values = numbers.values as CellValue[][];
  const isTask = (row: number): boolean => readNo(values[row - first]?.[0] ?? "") !== null;
  const inside = worksheet.id === sheet.id;
  const inTable = inside && cursor.rowIndex >= first && cursor.rowIndex < first + values.length;
  let row = (inTable ? cursor.rowIndex : from.sheetRow - 1) + step;
  while (row >= first && row < first + values.length && !(isVisible(row) && isTask(row))) row += step;
  if (row < first || row >= first + values.length) return null;
  const { columnIndex, columnCount } = header;
  const headers = (header.values as CellValue[][])[0] ?? [];
  const own = cursor.columnIndex;
  const column =
    inside && own >= columnIndex && own < columnIndex + columnCount
      ? own
      : columnIndex + (columnPositions(headers).get("no") ?? 0);
  if (!inside) sheet.activate();
  untracked(sheet.getRangeByIndexes(row, column, 1, 1)).select();
  await context.sync();
  return { sheetId: sheet.id, row: row + 1 };
}
