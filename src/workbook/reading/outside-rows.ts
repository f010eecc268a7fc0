import type { OutsideRow } from "../../ledger/ledger-sheet";
import { cellValues } from "../cell-text";
import type { LedgerTable } from "./look";
import { untracked } from "../untracked";

/** Where something stands on the ledger's sheet outside its table: asked for first, for it is mostly nowhere. */
export interface RequestedOutside {
  /** The used cells of the rows below the table. */
  readonly below: Excel.Range;
  /** Those of the table's own rows, its own cells among them. */
  readonly rows: Excel.Range;
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const LAST_ROW = 1_048_576;
/** So many cells of a piece are looked at, and so many columns: tasks that were pasted, not another workbook. */
const MOST = { cells: 60_000, columns: 60 };

/** Asks for it in the same request as the look. */
export function requestOutside(whole: Excel.Range): RequestedOutside {
  const next = untracked(untracked(untracked(whole.getLastRow()).getOffsetRange(1, 0)).getEntireRow());
  const allBelow = untracked(next.getBoundingRect(`A${LAST_ROW}`));
  const below = untracked(allBelow.getUsedRangeOrNullObject(true));
  below.load("rowIndex,columnIndex,rowCount,columnCount");
  const rows = untracked(untracked(whole.getEntireRow()).getUsedRangeOrNullObject(true));
  rows.load("rowIndex,columnIndex,rowCount,columnCount");
  return { below, rows };
}

/** The cells outside the table: of the rows below it first, then of those beside. One request where there are any. */
export async function outsideRows(
  context: Excel.RequestContext,
  { below, rows }: RequestedOutside,
  ledger: LedgerTable,
): Promise<readonly OutsideRow[]> {
  const boxes = [...boxOf(below), ...boxOf(rows).flatMap((box) => beside(box, ledger))].map(limited);
  if (boxes.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(ledger.sheetName);
  const asked = boxes.map((box) => {
    const range = untracked(sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns));
    range.load("values,valueTypes");
    return { box, range };
  });
  await context.sync();
  return asked.flatMap(({ box, range }) =>
    cellValues(range.values, range.valueTypes)
      .map((cells, index) => ({ row: box.row + index + 1, firstColumn: box.column, cells }))
      .filter(({ cells }) => cells.some((value) => value !== "")),
  );
}

function boxOf(range: Excel.Range): readonly Box[] {
  if (range.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return [{ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }];
}

/** What of the table's rows is left and right of it. */
function beside({ row, column, rows, columns }: Box, ledger: LedgerTable): readonly Box[] {
  const end = ledger.firstColumn + ledger.headers.length;
  return [
    { row, column, rows, columns: ledger.firstColumn - column },
    { row, column: end, rows, columns: column + columns - end },
  ].filter((box) => box.columns > 0);
}

function limited(box: Box): Box {
  const columns = Math.min(box.columns, MOST.columns);
  return { ...box, columns, rows: Math.min(box.rows, Math.floor(MOST.cells / columns)) };
}
