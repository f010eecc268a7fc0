import { readHeaders } from "../../ledger/rows/headers";
import type { CellValue, Ledger } from "../../ledger/cells/ledger";
import type { FormerCell, WrittenRow } from "../../ledger/repair/taking-back";
import type { LedgerTable } from "../reading/ledger-table";
import { RowReading, withFewerRows, type RequestedRows } from "../reading/row-reading";
import { formulaOf } from "../excel/cell-text";
import { untracked } from "../requests/untracked";
import { filtersOf, requestFilters, type TableFilters } from "../excel/table-filters";

/** What has to be known of a ledger that is about to be written to, so that it can be put back. */
export interface BeforeWriting {
  readonly filters: TableFilters;
  /** A cell of one of the columns that were asked for; positions are those of the ledger. */
  readonly cell: (row: number, column: number) => FormerCell;
}

/** Reads filters, and the formulas and number formats of these columns (0-based). One request where a message holds it. */
export async function readBeforeWriting(
  context: Excel.RequestContext,
  ledger: LedgerTable,
  columns: ReadonlySet<number>,
): Promise<BeforeWriting> {
  const { asked, reading, former } = await withFewerRows(async (firstRows) => {
    const table = context.workbook.tables.getItem(ledger.tableName);
    const asked = requestFilters(table);
    const reading = new RowReading(context.workbook.worksheets.getItem(ledger.sheetName), firstRows);
    const former = new Map<number, RequestedRows>();
    for (const column of columns) {
      const cells = untracked(table.columns.getItemAt(column).getDataBodyRange());
      former.set(column, reading.request(cells, "formulas", "numberFormat"));
    }
    await context.sync();
    return { asked, reading, former };
  });
  await reading.complete(context);
  const found = new Map(
    [...former].map(([column, rows]) => [
      column,
      { formulas: rows.cells("formulas"), formats: rows.cells("numberFormat") },
    ]),
  );
  return {
    filters: filtersOf(asked),
    cell(row, column) {
      const value = ledger.rows[row]?.[column] ?? "";
      const formula = found.get(column)?.formulas[row]?.[0];
      const format = found.get(column)?.formats[row]?.[0];
      return {
        value,
        formula: formulaOf(formula, value),
        numberFormat: typeof format === "string" ? format : "General",
      };
    },
  };
}

/** A row as it stands in a ledger that was written to. */
export function writtenRow(ledger: Ledger, index: number): WrittenRow {
  const { positions } = readHeaders(ledger.headers);
  const cell = (key: "no" | "measure"): CellValue => ledger.rows[index]?.[positions.get(key) ?? -1] ?? "";
  return { no: cell("no"), measure: cell("measure"), index };
}
