import { columnPositions } from "../../ledger/headers";
import { DOCUMENT_KEYS } from "../../ledger/initial-rows";
import { hasLedgerColumns } from "../../ledger/ledger-columns";
import { readNo } from "../../ledger/ledger-rows";
import { LEDGER_TABLE } from "../../ledger/light-formula";
import type { CellValue, LedgerSheet, Settings } from "../../ledger/ledger-sheet";
import { cellValues } from "../cell-text";
import { SHEETS } from "../places";
import { FIRST_ROWS, isTooLarge, RowReading, type RequestedRows } from "./row-reading";
import { requestMerged } from "./merged-areas";
import { requestSettings, settingsLookOf, type RequestedSettings, type SettingsLook } from "./settings-look";
import { untracked } from "../untracked";

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
}

export interface LedgerTable extends LedgerSheet {
  /** 任务表, unless somebody renamed it: what is written goes to the table of this name. */
  readonly tableName: string;
  readonly isProtected: boolean;
}

/** A table and its sheet, by their names. */
export interface NamedTable {
  readonly tableName: string;
  readonly sheetName: string;
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

/** A look that is on its way: what `lookOf` reads once the request is answered. */
export interface RequestedLook {
  readonly tables: Excel.TableCollection;
  readonly table: Excel.Table;
  readonly tableSheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly header: Excel.Range;
  /** What has as many rows as the ledger is asked for here. */
  readonly reading: RowReading;
  readonly body: RequestedRows;
  readonly ledgerSheet: Excel.Worksheet;
  readonly ledgerProtection: Excel.WorksheetProtection;
  readonly ledgerUsed: Excel.Range;
  readonly ledgerTables: Excel.TableCollection;
  readonly settings: RequestedSettings;
}

/** Asks for everything at once; the caller syncs, once. */
function requestLook(context: Excel.RequestContext, tableName: string, firstRows: number): RequestedLook {
  const { tables, worksheets } = context.workbook;
  tables.load("name,columns/items/name,worksheet/name");
  const table = tables.getItemOrNullObject(tableName);
  table.load("name");
  const tableSheet = table.worksheet;
  tableSheet.load("name,id");
  const protection = tableSheet.protection;
  protection.load("protected");
  const header = untracked(table.getHeaderRowRange());
  header.load("values,rowIndex,columnIndex");
  const reading = new RowReading(firstRows);
  const body = reading.request(untracked(table.getDataBodyRange()), "values", "valueTypes");

  const ledgerSheet = worksheets.getItemOrNullObject(SHEETS.ledger);
  ledgerSheet.load("name");
  const ledgerProtection = ledgerSheet.protection;
  ledgerProtection.load("protected");
  // Only what has no table is read here; the table's own cells are read once, above.
  const ledgerUsed = untracked(ledgerSheet.getUsedRangeOrNullObject(true));
  ledgerUsed.load("rowIndex,columnIndex,rowCount,columnCount");

  const ledgerTables = ledgerSheet.tables;
  ledgerTables.load("name");

  return {
    tables,
    table,
    tableSheet,
    protection,
    header,
    reading,
    body,
    ledgerSheet,
    ledgerProtection,
    ledgerUsed,
    ledgerTables,
    settings: requestSettings(context),
  };
}

/**
 * Reads the workbook in one request, `also` with it; a ledger that a message cannot hold needs some more. A renamed
 * table needs one more, in which both are asked again with the right table; so does a sheet 任务台账 without any, for
 * its cells. Both are rare.
 */
export async function readLook<Also>(
  context: Excel.RequestContext,
  also: (asked: RequestedLook) => Also,
  firstRows = FIRST_ROWS,
): Promise<{ look: WorkbookLook; also: Also }> {
  let { asked, more } = await ask(context, LEDGER_TABLE, also, firstRows);
  const candidates = tablesLikeLedgers(asked);
  const renamed = asked.table.isNullObject ? candidates[0] : undefined;
  if (renamed) ({ asked, more } = await ask(context, renamed.tableName, also, firstRows));
  if (!asked.table.isNullObject) await asked.reading.complete(context, asked.tableSheet.name);
  const settingsSheet = settingsLookOf(asked.settings);
  const { formatVersion } = settingsSheet;
  const ledger = asked.table.isNullObject ? null : { ...ledgerTable(asked), formatVersion };
  const ledgerSheet = ledger
    ? ({ kind: "absent" } as const)
    : await sheetWithoutTable(context, asked, formatVersion);
  const look = {
    ledger,
    otherLedgers: candidates.filter(({ tableName }) => tableName !== ledger?.tableName),
    ledgerSheet,
    settingsSheet,
    settings: settingsSheet.settings,
  };
  return { look, also: more };
}

async function ask<Also>(
  context: Excel.RequestContext,
  tableName: string,
  also: (asked: RequestedLook) => Also,
  firstRows: number,
): Promise<{ asked: RequestedLook; more: Also }> {
  const asked = requestLook(context, tableName, firstRows);
  const more = also(asked);
  try {
    await context.sync();
  } catch (error) {
    // Long texts: the first rows alone are too much.
    if (firstRows === 1 || !isTooLarge(error)) throw error;
    return ask(context, tableName, also, Math.ceil(firstRows / 4));
  }
  return { asked, more };
}

/** Tables with the ledger's columns: on the sheet 任务台账 first, then in the workbook's order. */
function tablesLikeLedgers({ tables }: RequestedLook): readonly NamedTable[] {
  return tables.items
    .filter(({ columns }) => hasLedgerColumns(columns.items.map(({ name }) => name)))
    .map(({ name, worksheet }) => ({ tableName: name, sheetName: worksheet.name }))
    .sort((a, b) => Number(b.sheetName === SHEETS.ledger) - Number(a.sheetName === SHEETS.ledger));
}

function ledgerTable({ table, tableSheet, settings, protection, header, body }: RequestedLook): LedgerTable {
  return {
    tableName: table.name,
    sheetIds: settings.sheet.isNullObject ? [tableSheet.id] : [tableSheet.id, settings.sheet.id],
    sheetName: tableSheet.name,
    headerRow: header.rowIndex + 1,
    firstColumn: header.columnIndex,
    headers: (header.values as CellValue[][])[0] ?? [],
    rows: cellValues(body.cells("values"), body.cells("valueTypes")),
    isProtected: protection.protected,
  };
}

async function sheetWithoutTable(
  context: Excel.RequestContext,
  asked: RequestedLook,
  formatVersion: number | null,
): Promise<SheetWithoutTable> {
  if (asked.ledgerSheet.isNullObject) return { kind: "absent" };
  if (asked.ledgerUsed.isNullObject) return { kind: "empty" };
  const { cells, merged } = await usedCells(context, FIRST_ROWS);
  const header = cells.slice(0, 10).findIndex(isHeaderRow);
  if (header < 0) return { kind: "foreign" };
  const headers = withoutBlankEnd(cells[header] ?? []);
  const ledger = {
    sheetName: SHEETS.ledger,
    headerRow: asked.ledgerUsed.rowIndex + header + 1,
    firstColumn: asked.ledgerUsed.columnIndex,
    headers,
    rows: tasksOnly(cells.slice(header + 1), headers),
    formatVersion,
  };
  // Only a header, or a header over blank rows: there is nothing to lose, it is written as if new.
  if (ledger.rows.every((row) => row.every((value) => value === ""))) return { kind: "empty" };
  return {
    kind: "loose",
    ledger,
    isProtected: asked.ledgerProtection.protected,
    tableName: asked.ledgerTables.items[0]?.name ?? null,
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
  const reading = new RowReading(firstRows);
  const whole = untracked(sheet.getUsedRange(true));
  const used = reading.request(whole, "values", "valueTypes");
  const merged = requestMerged(whole);
  try {
    await context.sync();
  } catch (error) {
    if (firstRows === 1 || !isTooLarge(error)) throw error;
    return usedCells(context, Math.ceil(firstRows / 4));
  }
  await reading.complete(context, SHEETS.ledger);
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
