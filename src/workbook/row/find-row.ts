import { readHeaders } from "../../ledger/rows/headers";
import { readNo } from "../../ledger/rows/ledger-rows";
import type { CellEdit } from "../../ledger/task/row-edit";
import type { StaffKey } from "../../ledger/task/task-row";
import type { CellValue } from "../../ledger/cells/ledger";
import { untracked } from "../requests/untracked";
import { requestRow, seenRow, type SeenRow } from "./seen-row";

/** A row that is about to be written to, as it stands now. */
export type FoundRow =
  | { readonly kind: "found"; readonly row: SeenRow; readonly locked: ReadonlySet<StaffKey> }
  /** No row has its 序号 any more, or more than one and none of them where it was seen. */
  | { readonly kind: "gone" | "unclear" };

/**
 * Reads a row again, wherever it is by now, and which of the cells to be written are locked. One request, and one more
 * where the row or its columns were moved since it was seen.
 */
export async function findRow(
  context: Excel.RequestContext,
  seen: SeenRow,
  edits: readonly CellEdit[],
): Promise<FoundRow> {
  const first = await readAgain(context, seen, edits);
  if (first.row !== null && first.row.no === seen.no && isAsPlaced(first.row, seen, edits))
    return { kind: "found", row: first.row, locked: first.locked };
  const rows = first.numbers.flatMap((no, index) => (no === seen.no ? [first.firstRow + index] : []));
  const [sheetRow] = first.row?.no === seen.no ? [seen.sheetRow] : rows;
  if (sheetRow === undefined) return { kind: "gone" };
  if (first.row?.no !== seen.no && rows.length > 1) return { kind: "unclear" };
  const placed = { ...seen, sheetRow, ledger: { ...seen.ledger, ...first.header } };
  const { row, locked } = await readAgain(context, placed, edits);
  return row?.no === seen.no ? { kind: "found", row, locked } : { kind: "gone" };
}

interface ReadAgain {
  readonly row: SeenRow | null;
  readonly locked: ReadonlySet<StaffKey>;
  readonly header: { readonly headers: readonly CellValue[]; readonly firstColumn: number };
  /** 序号 of all rows, and the sheet row of the first. */
  readonly numbers: readonly (number | null)[];
  readonly firstRow: number;
}

async function readAgain(
  context: Excel.RequestContext,
  seen: SeenRow,
  edits: readonly CellEdit[],
): Promise<ReadAgain> {
  const asked = requestRow(context, seen.known, seen.sheetRow);
  const numbers = untracked(asked.table.columns.getItem(seen.known.noHeader).getDataBodyRange());
  numbers.load("values");
  const cells = edits.flatMap(({ key }) => {
    const column = columnOfSheet(seen, key);
    if (column === null) return [];
    const cell = untracked(asked.sheet.getRangeByIndexes(seen.sheetRow - 1, column, 1, 1));
    cell.load("format/protection/locked");
    return [{ key, cell }];
  });
  await context.sync();
  return {
    row: seenRow(asked),
    locked: new Set(cells.flatMap(({ key, cell }) => (cell.format.protection.locked ? [key] : []))),
    header: {
      headers: (asked.header.values as CellValue[][])[0] ?? [],
      firstColumn: asked.header.columnIndex,
    },
    numbers: (numbers.values as CellValue[][]).map(([value]) => readNo(value ?? "")),
    firstRow: asked.body.rowIndex + 1,
  };
}

/** The sheet's column of a cell, from 0; null: the ledger lacks it. */
export function columnOfSheet({ ledger }: SeenRow, key: StaffKey): number | null {
  const position = readHeaders(ledger.headers).positions.get(key);
  return position === undefined ? null : ledger.firstColumn + position;
}

/** Whether the columns stand where they were seen, so that the right cells were asked whether they are locked. */
function isAsPlaced(row: SeenRow, seen: SeenRow, edits: readonly CellEdit[]): boolean {
  return edits.every(({ key }) => columnOfSheet(row, key) === columnOfSheet(seen, key));
}
