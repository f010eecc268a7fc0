import type { LedgerWithFormulas } from "../../ledger/repair/taking-back";
import { cellValues, formulaOf } from "../excel/cell-text";
import { countsFrom1904, rowsFromCells, TELLING_DAY } from "../excel/date-system";
import { filtersOf, requestFilters, type TableFilters } from "../excel/table-filters";
import { untracked } from "../requests/untracked";
import type { LedgerTable } from "../reading/ledger-table";
import { RowReading, withFewerRows } from "../reading/row-reading";

/** A ledger that the add-in wrote to, as it stands. */
export interface SeenWritten {
  readonly ledger: LedgerTable & LedgerWithFormulas;
  readonly filters: TableFilters;
  /** Names of the workbook's sheets. */
  readonly sheets: ReadonlySet<string>;
}

/** The ledger with its formulas, and its filters, in one request: its table is known by name. */
export async function readWritten(context: Excel.RequestContext, tableName: string): Promise<SeenWritten> {
  const asked = await withFewerRows(async (firstRows) => {
    const requested = requestWritten(context, tableName, firstRows);
    await context.sync();
    return requested;
  });
  await asked.reading.complete(context);
  const { day, worksheet, worksheets, header, body, columns } = asked;
  const uses1904 = countsFrom1904(day.value);
  const headers = (header.values as LedgerTable["headers"][])[0] ?? [];
  const rows = rowsFromCells(headers, cellValues(body.cells("values"), body.cells("valueTypes")), uses1904);
  const ledger = {
    tableName,
    sheetName: worksheet.name,
    isProtected: worksheet.protection.protected,
    headerRow: header.rowIndex + 1,
    firstColumn: header.columnIndex,
    headers,
    rows,
    uses1904,
    formulas: body
      .cells("formulas")
      .map((row, index) => row.map((formula, column) => formulaOf(formula, rows[index]?.[column] ?? ""))),
  };
  return {
    ledger,
    filters: filtersOf(columns),
    sheets: new Set(worksheets.items.map(({ name }) => name)),
  };
}

function requestWritten(context: Excel.RequestContext, tableName: string, firstRows: number) {
  const { functions, tables, worksheets } = context.workbook;
  const day = functions.date(...TELLING_DAY);
  day.load("value");
  worksheets.load("name");
  const table = tables.getItem(tableName);
  const { worksheet } = table;
  worksheet.load("name");
  worksheet.protection.load("protected");
  const header = untracked(table.getHeaderRowRange());
  header.load("values,rowIndex,columnIndex");
  const reading = new RowReading(worksheet, firstRows);
  const body = reading.request(untracked(table.getDataBodyRange()), "values", "valueTypes", "formulas");
  return { day, worksheet, worksheets, header, reading, body, columns: requestFilters(table) };
}
