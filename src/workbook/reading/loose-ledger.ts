import type { CellValue, Ledger } from "../../ledger/cells/ledger";
import { columnPositions } from "../../ledger/rows/headers";
import { DOCUMENT_KEYS } from "../../ledger/rows/initial-rows";
import { readNo } from "../../ledger/rows/ledger-rows";
import { SHEETS } from "../../ledger/settings/sheet-names";
import { cellValues } from "../excel/cell-text";
import { untracked } from "../requests/untracked";
import { requestMerged } from "./merged-areas";
import type { Presence } from "./presence";
import { RowReading, withFewerRows } from "./row-reading";

/** What stands on a sheet 任务台账 where there is no ledger. */
export type SheetWithoutTable =
  | { readonly kind: "absent" | "empty" | "foreign" }
  /** A ledger whose table is gone, or was never finished: header and rows stand there. */
  | {
      readonly kind: "loose";
      readonly ledger: Ledger;
      readonly isProtected: boolean;
      /** The name of a table that lies there already, under another name than 任务表. */
      readonly tableName: string | null;
      /** How many merged areas it has, which no table can have; null: this Excel cannot tell. */
      readonly merged: number | null;
    };

export interface RequestedLoose {
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
}

/** Asks for it. */
export function requestLoose(context: Excel.RequestContext): RequestedLoose {
  const sheet = context.workbook.worksheets.getItem(SHEETS.ledger);
  const { protection } = sheet;
  protection.load("protected");
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { protection, used };
}

/** What was asked, after the sync; where anything stands there its cells need one request more. */
export async function sheetWithoutTable(
  context: Excel.RequestContext,
  asked: RequestedLoose,
  { tables }: Presence,
  formatVersion: number | null,
): Promise<SheetWithoutTable> {
  if (asked.used.isNullObject) return { kind: "empty" };
  const { cells, merged } = await usedCells(context);
  const header = cells.slice(0, 10).findIndex(isHeaderRow);
  if (header < 0) return { kind: "foreign" };
  const headers = withoutBlankEnd(cells[header] ?? []);
  const ledger = {
    sheetName: SHEETS.ledger,
    headerRow: asked.used.rowIndex + header + 1,
    firstColumn: asked.used.columnIndex,
    headers,
    rows: tasksOnly(cells.slice(header + 1), headers),
    formatVersion,
  };
  // Only a header, or a header over blank rows: there is nothing to lose, it is written as if new.
  if (ledger.rows.every((row) => row.every((value) => value === ""))) return { kind: "empty" };
  return {
    kind: "loose",
    ledger,
    isProtected: asked.protection.protected,
    tableName: tables.find(({ sheetName }) => sheetName === SHEETS.ledger)?.tableName ?? null,
    merged,
  };
}

function withoutBlankEnd(headers: readonly CellValue[]): readonly CellValue[] {
  return headers.slice(
    0,
    endOf(headers, (header) => header !== ""),
  );
}

/** Up to the last row with a 序号 or a 具体措施: notes below the tasks are none of the table. */
function tasksOnly(
  rows: readonly (readonly CellValue[])[],
  headers: readonly CellValue[],
): readonly (readonly CellValue[])[] {
  const positions = columnPositions(headers);
  const [no, measure] = [positions.get("no") ?? 0, positions.get("measure") ?? 0];
  return rows.slice(
    0,
    endOf(rows, (row) => readNo(row[no] ?? "") !== null || (row[measure] ?? "") !== ""),
  );
}

/** The position behind the last for which something holds. */
function endOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let end = items.length;
  for (let item = items[end - 1]; item !== undefined && !holds(item); item = items[end - 1]) end--;
  return end;
}

/** Everything on the sheet 任务台账, and how many merged areas. */
async function usedCells(
  context: Excel.RequestContext,
): Promise<{ cells: Ledger["rows"]; merged: number | null }> {
  const { reading, used, merged } = await withFewerRows(async (firstRows) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.ledger);
    const reading = new RowReading(sheet, firstRows);
    const whole = untracked(sheet.getUsedRange(true));
    const used = reading.request(whole, "values", "valueTypes");
    const merged = requestMerged(whole);
    await context.sync();
    return { reading, used, merged };
  });
  await reading.complete(context);
  return {
    cells: cellValues(used.cells("values"), used.cells("valueTypes")),
    merged: merged && (merged.isNullObject ? 0 : merged.areas.items.length),
  };
}

/** Every header that the plan writes stands in this row: it was a ledger of ours. */
function isHeaderRow(row: readonly CellValue[]): boolean {
  const positions = columnPositions(row);
  return DOCUMENT_KEYS.every((key) => positions.has(key));
}
