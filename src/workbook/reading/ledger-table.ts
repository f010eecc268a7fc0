import type { CellValue, Ledger } from "../../ledger/cells/ledger";
import { hasLedgerColumns } from "../../ledger/rows/ledger-columns";
import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import { cellValues } from "../excel/cell-text";
import { rowsFromCells } from "../excel/date-system";
import { untracked } from "../requests/untracked";
import type { PresentTable, Presence } from "./presence";
import { RowReading, type RequestedRows } from "./row-reading";

/** The ledger in its table, as one reading saw it. */
export interface LedgerTable extends Ledger {
  /** 任务表, unless somebody renamed it: what is written goes to the table of this name. */
  readonly tableName: string;
  readonly isProtected: boolean;
}

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

/** The tables that are ledgers: 任务表 first, then tables with the ledger's columns: on the sheet 任务台账 first, then in the workbook's order. */
export function ledgersAmong({ tables }: Presence): readonly PresentTable[] {
  const rank = ({ tableName, sheetName }: PresentTable): number =>
    tableName === TABLES.ledger ? 0 : sheetName === SHEETS.ledger ? 1 : 2;
  return tables
    .filter(({ tableName, headers }) => tableName === TABLES.ledger || hasLedgerColumns(headers))
    .sort((a, b) => rank(a) - rank(b));
}

/** Asks for the ledger in this table. */
export function requestLedger(
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

/** What was asked, after the sync. */
export function ledgerTable(
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
