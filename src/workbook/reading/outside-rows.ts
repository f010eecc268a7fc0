import type { Ledger, OutsideRow } from "../../ledger/cells/ledger";
import { cellValues } from "../excel/cell-text";
import { untracked } from "../requests/untracked";

/** What stands on the ledger's sheet outside its table, on its way: the used cells of each piece. */
export type RequestedOutside = readonly Excel.Range[];

/** So many rows below the table and columns beside it are looked at: tasks that were pasted, not another workbook. */
const MOST = { rows: 2_000, columns: 60 };

/** The rows below the table, what is right of it, and what is left of it, with the table's first column. */
export function requestOutside(sheet: Excel.Worksheet, whole: Excel.Range): RequestedOutside {
  const next = untracked(untracked(untracked(whole.getLastRow()).getOffsetRange(1, 0)).getEntireRow());
  const below = untracked(next.getResizedRange(MOST.rows - 1, 0));
  const right = untracked(whole.getColumnsAfter(MOST.columns));
  const left = untracked(untracked(whole.getColumn(0)).getBoundingRect(untracked(sheet.getRange("A1"))));
  return [below, right, left].map((piece) => {
    const used = untracked(piece.getUsedRangeOrNullObject(true));
    used.load("values,valueTypes,rowIndex,columnIndex");
    return used;
  });
}

/** What was asked, after the sync: of the rows below the table first, then of those beside. */
export function outsideRowsOf([below, ...beside]: RequestedOutside, ledger: Ledger): readonly OutsideRow[] {
  const rows = below ? rowsOf(below) : [];
  const end = ledger.firstColumn + ledger.headers.length;
  const inTable = ({ row }: OutsideRow): boolean =>
    row >= ledger.headerRow && row <= ledger.headerRow + ledger.rows.length;
  const alongside = beside.flatMap((piece) =>
    rowsOf(piece)
      .filter(inTable)
      .map(({ row, firstColumn, cells }) => ({
        row,
        firstColumn,
        cells: firstColumn >= end ? cells : cells.slice(0, Math.max(0, ledger.firstColumn - firstColumn)),
      })),
  );
  return [...rows, ...alongside].filter(({ cells }) => cells.some((value) => value !== ""));
}

function rowsOf(range: Excel.Range): readonly OutsideRow[] {
  if (range.isNullObject) return [];
  const { rowIndex, columnIndex: firstColumn } = range;
  return cellValues(range.values, range.valueTypes).map((cells, index) => ({
    row: rowIndex + index + 1,
    firstColumn,
    cells,
  }));
}
