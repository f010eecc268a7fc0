import { COLUMNS } from "../../ledger/columns";
import { hasLedgerColumns } from "../../ledger/ledger-columns";
import { LEDGER_TABLE } from "../../ledger/light-formula";
import type { CellValue, LedgerSheet, Settings } from "../../ledger/ledger-sheet";
import { readSettings, SETTINGS } from "../../ledger/settings";
import { cellValues } from "../cell-text";
import { SHEETS } from "../places";
import { FIRST_ROWS, isTooLarge, RowReading, type RequestedRows } from "./row-reading";
import { isSettingsTitle } from "../ledger/settings-sheet";
import { untracked } from "../untracked";

/** The workbook as one reading saw it, without a Range in it. */
export interface WorkbookLook {
  /** The table 任务表, or where there is none the first that has the ledger's columns; null where there is neither. */
  readonly ledger: LedgerTable | null;
  /** Further tables that have the ledger's columns. */
  readonly otherLedgers: readonly NamedTable[];
  /** What stands on a sheet 任务台账 where there is no ledger. */
  readonly ledgerSheet: SheetWithoutTable;
  readonly settingsSheet: "absent" | "ours" | "empty" | "foreign";
  readonly settings: Settings;
  /** Names of settings that the workbook lacks. */
  readonly missingSettings: readonly string[];
  /** Those of them that name nothing any more: their cells were deleted. */
  readonly brokenSettings: readonly string[];
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
  readonly settingsSheet: Excel.Worksheet;
  readonly settingsUsed: Excel.Range;
  readonly settingsTitle: Excel.Range;
  readonly names: ReadonlyMap<string, Excel.NamedItem>;
  readonly settings: ReadonlyMap<string, Excel.Range>;
}

/** Asks for everything at once; the caller syncs, once. */
function requestLook(context: Excel.RequestContext, tableName: string, firstRows: number): RequestedLook {
  const { tables, worksheets, names } = context.workbook;
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

  const settingsSheet = worksheets.getItemOrNullObject(SHEETS.settings);
  settingsSheet.load("name,id");
  const settingsUsed = untracked(settingsSheet.getUsedRangeOrNullObject(true));
  settingsUsed.load("address");
  const settingsTitle = untracked(settingsSheet.getRange("A1"));
  settingsTitle.load("values");
  const namedItems = new Map(
    SETTINGS.map(({ name }) => {
      const item = names.getItemOrNullObject(name);
      item.load("name");
      return [name, item] as const;
    }),
  );
  const settings = new Map(
    [...namedItems].map(([name, item]) => {
      const range = untracked(item.getRangeOrNullObject());
      range.load("values,valueTypes");
      return [name, range] as const;
    }),
  );
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
    settingsSheet,
    settingsUsed,
    settingsTitle,
    names: namedItems,
    settings,
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
  const ledger = asked.table.isNullObject ? null : ledgerTable(asked);
  const ledgerSheet = ledger ? ({ kind: "absent" } as const) : await sheetWithoutTable(context, asked);
  const missingSettings = SETTINGS.map(({ name }) => name).filter(
    (name) => asked.settings.get(name)?.isNullObject,
  );
  const look = {
    ledger,
    otherLedgers: candidates.filter(({ tableName }) => tableName !== ledger?.tableName),
    ledgerSheet,
    settingsSheet: settingsSheetOf(asked),
    settings: readSettings(settingValues(asked)),
    missingSettings,
    brokenSettings: missingSettings.filter((name) => asked.names.get(name)?.isNullObject === false),
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

function ledgerTable({
  table,
  tableSheet,
  settingsSheet,
  protection,
  header,
  body,
}: RequestedLook): LedgerTable {
  return {
    tableName: table.name,
    sheetIds: settingsSheet.isNullObject ? [tableSheet.id] : [tableSheet.id, settingsSheet.id],
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
): Promise<SheetWithoutTable> {
  if (asked.ledgerSheet.isNullObject) return { kind: "absent" };
  if (asked.ledgerUsed.isNullObject) return { kind: "empty" };
  const cells = await usedCells(context, FIRST_ROWS);
  const header = cells.slice(0, 10).findIndex(isHeaderRow);
  if (header < 0) return { kind: "foreign" };
  const ledger = {
    sheetName: SHEETS.ledger,
    headerRow: asked.ledgerUsed.rowIndex + header + 1,
    firstColumn: asked.ledgerUsed.columnIndex,
    headers: cells[header] ?? [],
    rows: cells.slice(header + 1),
  };
  // Only a header, or a header over blank rows: there is nothing to lose, it is written as if new.
  if (ledger.rows.every((row) => row.every((value) => value === ""))) return { kind: "empty" };
  return {
    kind: "loose",
    ledger,
    isProtected: asked.ledgerProtection.protected,
    tableName: asked.ledgerTables.items[0]?.name ?? null,
  };
}

/** Everything on the sheet 任务台账. */
async function usedCells(context: Excel.RequestContext, firstRows: number): Promise<LedgerSheet["rows"]> {
  const sheet = context.workbook.worksheets.getItem(SHEETS.ledger);
  const reading = new RowReading(firstRows);
  const used = reading.request(untracked(sheet.getUsedRange(true)), "values", "valueTypes");
  try {
    await context.sync();
  } catch (error) {
    if (firstRows === 1 || !isTooLarge(error)) throw error;
    return usedCells(context, Math.ceil(firstRows / 4));
  }
  await reading.complete(context, SHEETS.ledger);
  return cellValues(used.cells("values"), used.cells("valueTypes"));
}

/** Every header that the plan writes stands in this row: it was a ledger of ours. */
function isHeaderRow(row: readonly CellValue[]): boolean {
  return COLUMNS.every(({ header, writtenBy }) => writtenBy !== "plan" || row.includes(header));
}

function settingsSheetOf({
  settingsSheet,
  settingsUsed,
  settingsTitle,
  settings,
}: RequestedLook): WorkbookLook["settingsSheet"] {
  if (settingsSheet.isNullObject) return "absent";
  if (settingsUsed.isNullObject) return "empty";
  const named = [...settings.values()].some((range) => !range.isNullObject);
  return named || isSettingsTitle((settingsTitle.values as CellValue[][])[0]?.[0]) ? "ours" : "foreign";
}

function settingValues({ settings }: RequestedLook): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const [name, range] of settings) {
    if (range.isNullObject) continue;
    const value = cellValues(range.values, range.valueTypes)[0]?.[0];
    if (value !== undefined) values.set(name, value);
  }
  return values;
}
