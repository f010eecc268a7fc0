import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import { columnPositions } from "../../ledger/rows/headers";
import { DOCUMENT_KEYS } from "../../ledger/rows/initial-rows";
import { hasLedgerColumns } from "../../ledger/rows/ledger-columns";
import { readNo } from "../../ledger/rows/ledger-rows";

import type { CellValue, LedgerSheet, Settings } from "../../ledger/cells/ledger-sheet";
import { cellValues } from "../excel/cell-text";
import { rowsFromCells } from "../excel/date-system";

import { readPresence, type NamedTable, type PresentTable, type Presence } from "./presence";
import { FIRST_ROWS, isTooLarge, RowReading, type RequestedRows } from "./row-reading";
import { requestMerged } from "./merged-areas";
import { requestSettings, settingsLookOf, type RequestedSettings, type SettingsLook } from "./settings-look";
import { untracked } from "../excel/untracked";

/** The workbook as one reading saw it, without a Range in it. */
export interface WorkbookLook {
  /** The table 任务表, or where there is none the first that has the ledger's columns; null where there is neither. */
  readonly ledger: LedgerTable | null;
  /** Further tables that have the ledger's columns. */
  readonly otherLedgers: readonly NamedTable[];
  /** What stands on a sheet 任务台账 where there is no ledger. */
  readonly ledgerSheet: SheetWithoutTable;
  readonly settingsSheet: SettingsLook;
  /** Those of `settingsSheet`. */
  readonly settings: Settings;
  /** The workbook counts its days from 1904. */
  readonly uses1904: boolean;
}

export interface LedgerTable extends LedgerSheet {
  /** 任务表, unless somebody renamed it: what is written goes to the table of this name. */
  readonly tableName: string;
  readonly isProtected: boolean;
}

export type SheetWithoutTable =
  | { readonly kind: "absent" | "empty" | "foreign" }
  /** A ledger whose table is gone, or was never finished: header and rows stand there. */
  | {
      readonly kind: "loose";
      readonly ledger: LedgerSheet;
      readonly isProtected: boolean;
      /** The name of a table that lies there already, under another name than 任务表. */
      readonly tableName: string | null;
      /** How many merged areas it has, which no table can have; null: this Excel cannot tell. */
      readonly merged: number | null;
    };

/** A ledger that is on its way. */
export interface RequestedLedger extends PresentTable {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  /** What has as many rows as the ledger is asked for here. */
  readonly reading: RowReading;
  readonly protection: Excel.WorksheetProtection;
  readonly header: Excel.Range;
  readonly body: RequestedRows;
}

/** A look that is on its way: what is read once the request is answered. */
export interface RequestedLook {
  readonly presence: Presence;
  /** Null: the workbook has none. */
  readonly ledger: RequestedLedger | null;
  /** A sheet 任务台账 where there is no ledger. */
  readonly loose: RequestedLoose | null;
  readonly settings: RequestedSettings;
}

interface RequestedLoose {
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
}

/** Asks for everything at once; the caller syncs, once. */
function requestLook(context: Excel.RequestContext, presence: Presence, firstRows: number): RequestedLook {
  const found = ledgersAmong(presence)[0];
  const isLoose = found === undefined && presence.sheets.has(SHEETS.ledger);
  return {
    presence,
    ledger: found ? requestLedger(context, found, firstRows) : null,
    loose: isLoose ? requestLoose(context) : null,
    settings: requestSettings(context, presence),
  };
}

function requestLedger(
  context: Excel.RequestContext,
  found: PresentTable,
  firstRows: number,
): RequestedLedger {
  const table = context.workbook.tables.getItem(found.tableName);
  const sheet = context.workbook.worksheets.getItem(found.sheetName);
  const { protection } = sheet;
  protection.load("protected");
  const header = untracked(table.getHeaderRowRange());
  header.load("values,rowIndex,columnIndex");
  const reading = new RowReading(sheet, firstRows);
  const body = reading.request(untracked(table.getDataBodyRange()), "values", "valueTypes");
  return { ...found, table, sheet, reading, protection, header, body };
}

function requestLoose(context: Excel.RequestContext): RequestedLoose {
  const sheet = context.workbook.worksheets.getItem(SHEETS.ledger);
  const { protection } = sheet;
  protection.load("protected");
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { protection, used };
}

/**
 * Reads the workbook in two requests, of which the first asks what there is; `also` goes with the second. A ledger that
 * a message cannot hold needs some more; so does a sheet 任务台账 without any, for its cells. Both are rare.
 */
export async function readLook<Also>(
  context: Excel.RequestContext,
  also: (asked: RequestedLook) => Also,
  firstRows = FIRST_ROWS,
): Promise<{ look: WorkbookLook; also: Also }> {
  const presence = await readPresence(context);
  const { asked, more } = await ask(context, presence, also, firstRows);
  if (asked.ledger) await asked.ledger.reading.complete(context);
  const settingsSheet = settingsLookOf(asked.settings);
  const { formatVersion } = settingsSheet;
  const ledger = asked.ledger && { ...ledgerTable(asked.ledger, presence), formatVersion };
  const ledgerSheet = asked.loose
    ? await sheetWithoutTable(context, asked.loose, presence, formatVersion)
    : ({ kind: "absent" } as const);
  const look = {
    ledger,
    otherLedgers: ledgersAmong(presence)
      .slice(1)
      .map(({ tableName, sheetName }) => ({ tableName, sheetName })),
    ledgerSheet,
    settingsSheet,
    settings: settingsSheet.settings,
    uses1904: presence.uses1904,
  };
  return { look, also: more };
}

async function ask<Also>(
  context: Excel.RequestContext,
  presence: Presence,
  also: (asked: RequestedLook) => Also,
  firstRows: number,
): Promise<{ asked: RequestedLook; more: Also }> {
  const asked = requestLook(context, presence, firstRows);
  const more = also(asked);
  try {
    await context.sync();
  } catch (error) {
    // Long texts: the first rows alone are too much.
    if (firstRows === 1 || !isTooLarge(error)) throw error;
    return ask(context, presence, also, Math.ceil(firstRows / 4));
  }
  return { asked, more };
}

/** 任务表 first, then tables with the ledger's columns: on the sheet 任务台账 first, then in the workbook's order. */
function ledgersAmong({ tables }: Presence): readonly PresentTable[] {
  const rank = ({ tableName, sheetName }: PresentTable): number =>
    tableName === TABLES.ledger ? 0 : sheetName === SHEETS.ledger ? 1 : 2;
  return tables
    .filter(({ tableName, headers }) => tableName === TABLES.ledger || hasLedgerColumns(headers))
    .sort((a, b) => rank(a) - rank(b));
}

function ledgerTable(
  { tableName, sheetName, protection, header, body }: RequestedLedger,
  presence: Presence,
): LedgerTable {
  const { manualCalculation, uses1904 } = presence;
  const headers = (header.values as CellValue[][])[0] ?? [];
  const ids = [sheetName, SHEETS.settings].map((name) => presence.sheets.get(name));
  return {
    tableName,
    sheetIds: ids.filter((id) => id !== undefined),
    sheetName,
    headerRow: header.rowIndex + 1,
    firstColumn: header.columnIndex,
    headers,
    rows: rowsFromCells(headers, cellValues(body.cells("values"), body.cells("valueTypes")), uses1904),
    isProtected: protection.protected,
    manualCalculation,
    uses1904,
  };
}

async function sheetWithoutTable(
  context: Excel.RequestContext,
  asked: RequestedLoose,
  { tables }: Presence,
  formatVersion: number | null,
): Promise<SheetWithoutTable> {
  if (asked.used.isNullObject) return { kind: "empty" };
  const { cells, merged } = await usedCells(context, FIRST_ROWS);
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
  firstRows: number,
): Promise<{ cells: LedgerSheet["rows"]; merged: number | null }> {
  const sheet = context.workbook.worksheets.getItem(SHEETS.ledger);
  const reading = new RowReading(sheet, firstRows);
  const whole = untracked(sheet.getUsedRange(true));
  const used = reading.request(whole, "values", "valueTypes");
  const merged = requestMerged(whole);
  try {
    await context.sync();
  } catch (error) {
    if (firstRows === 1 || !isTooLarge(error)) throw error;
    return usedCells(context, Math.ceil(firstRows / 4));
  }
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
