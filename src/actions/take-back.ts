import { SHEETS } from "../ledger/settings/sheet-names";
import { textOf } from "../ledger/cells/cell-value";
import type { CellValue } from "../ledger/cells/ledger-sheet";
import { planTakingBack, type SheetWithFormulas, type Written } from "../ledger/repair/taking-back";
import { cellValues } from "../workbook/excel/cell-text";
import { countsFrom1904, rowsFromCells, TELLING_DAY } from "../workbook/excel/date-system";
import { inExcel } from "../workbook/excel/in-excel";
import { queueFormerVersion } from "../workbook/ledger/settings-sheet";

import {
  filtersOf,
  liftFilters,
  putBackFilters,
  requestFilters,
  type TableFilters,
} from "../workbook/excel/table-filters";
import { queueTakingBack } from "../workbook/ledger/write-back";
import type { LedgerTable } from "../workbook/reading/look";
import { FIRST_ROWS, isTooLarge, RowReading } from "../workbook/reading/row-reading";
import { untracked } from "../workbook/excel/untracked";
import type { ActionSetup } from "./outcome/action-setup";
import { NOTHING_SHORT, type Outcome } from "./outcome/outcome";
import { DOING } from "./outcome/progress";
import { settled } from "./outcome/settled";

/**
 * 撤回: what a fix or a repair wrote is put back as it was, without Excel's undo. One request reads, one writes; cells
 * that were changed since are left alone and named. Merged cells are not merged again, blank rows do not come back.
 */
export function takeBack(setup: ActionSetup, written: Written): Promise<Outcome> {
  const { plan, onProgress, patienceMs } = setup;
  onProgress({ sentence: DOING.look });
  return settled(() =>
    inExcel<Outcome>(patienceMs, async (context, mark) => {
      const { ledger, sheet, filters, sheets } = await readWritten(context, written.tableName);
      if (ledger.isProtected)
        return { kind: "refused", reason: "sheet-protected", sheets: [ledger.sheetName] };
      const taking = planTakingBack(written, sheet, plan);
      mark.stage = "writing";
      onProgress({ sentence: DOING["take-back"] });
      await liftFilters(context, ledger.tableName, filters);
      queueTakingBack(context, ledger, taking);
      if (written.formerVersion !== null && sheets.has(SHEETS.settings))
        queueFormerVersion(context, written.formerVersion);
      await context.sync();
      const renamed = new Map(
        taking.headers.map(({ position, was }) => [textOf(sheet.headers[position] ?? ""), was] as const),
      );
      const name = taking.tableName ?? ledger.tableName;
      const filtersOff = await putBackFilters(context, name, filters, renamed);
      return {
        kind: "taken-back",
        written,
        cells: taking.cells.length + taking.headers.length + (taking.tableName === null ? 0 : 1),
        rows: taking.rows.length,
        columns: taking.columns.length,
        left: taking.left,
        short: { ...NOTHING_SHORT, filtersOff },
      };
    }),
  );
}

interface SeenWritten {
  readonly ledger: LedgerTable;
  readonly sheet: SheetWithFormulas;
  readonly filters: TableFilters;
  /** Names of the workbook's sheets. */
  readonly sheets: ReadonlySet<string>;
}

/** The ledger with its formulas, and its filters, in one request: its table is known by name. */
async function readWritten(
  context: Excel.RequestContext,
  tableName: string,
  firstRows = FIRST_ROWS,
): Promise<SeenWritten> {
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
  const asked = requestFilters(table);
  try {
    await context.sync();
  } catch (error) {
    if (firstRows === 1 || !isTooLarge(error)) throw error;
    return readWritten(context, tableName, Math.ceil(firstRows / 4));
  }
  await reading.complete(context);
  const uses1904 = countsFrom1904(day.value);
  const headers = (header.values as LedgerTable["headers"][])[0] ?? [];
  const rows = rowsFromCells(headers, cellValues(body.cells("values"), body.cells("valueTypes")), uses1904);
  const ledger: LedgerTable = {
    tableName,
    sheetName: worksheet.name,
    isProtected: worksheet.protection.protected,
    headerRow: header.rowIndex + 1,
    firstColumn: header.columnIndex,
    headers,
    rows,
    uses1904,
  };
  const formulas = body
    .cells("formulas")
    .map((row, index) => row.map((formula, column) => formulaOf(formula, rows[index]?.[column])));
  return {
    ledger,
    sheet: { ...ledger, formulas },
    filters: filtersOf(asked),
    sheets: new Set(worksheets.items.map(({ name }) => name)),
  };
}

/** A text that begins with = is told from a formula by the cell's value. */
function formulaOf(formula: unknown, value: CellValue | undefined): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
