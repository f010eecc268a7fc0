import type { CellValue } from "../../ledger/cells/ledger";
import { columnPositions } from "../../ledger/rows/headers";
import { readNo } from "../../ledger/rows/ledger-rows";
import { isDateSetting, readSettings } from "../../ledger/settings/settings";
import type { TaskRow } from "../../ledger/task/task-row";
import { cellValues, formulaOf } from "../excel/cell-text";
import { dayFromCell, rowsFromCells } from "../excel/date-system";
import { untracked } from "../requests/untracked";
import type { KnownLedger } from "./known-ledger";

/** A task's row as one reading saw it, without a Range in it. */
export interface SeenRow extends TaskRow {
  readonly known: KnownLedger;
  /** Sheet row, from 1. */
  readonly sheetRow: number;
  /** Position in the table, from 0. */
  readonly position: number;
  readonly isProtected: boolean;
  /** With their `=`, by position in the row; null: a constant. */
  readonly formulas: readonly (string | null)[];
  readonly numberFormats: readonly string[];
}

/** A row that is on its way. */
export interface RequestedRow {
  readonly known: KnownLedger;
  readonly sheetRow: number;
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly row: Excel.Range;
  readonly settings: ReadonlyMap<string, Excel.Range>;
}

/** Asks for the ledger's cells in this row of its sheet, its headers and the settings; the caller syncs. */
export function requestRow(
  { workbook }: Excel.RequestContext,
  known: KnownLedger,
  sheetRow: number,
): RequestedRow {
  const table = workbook.tables.getItem(known.tableName);
  const { worksheet: sheet } = table;
  sheet.load("id,name");
  sheet.protection.load("protected");
  const header = untracked(table.getHeaderRowRange());
  header.load("values,rowIndex,columnIndex");
  const body = untracked(table.getDataBodyRange());
  body.load("rowIndex,rowCount");
  const wholeRow = untracked(sheet.getRange(`${sheetRow}:${sheetRow}`));
  const row = untracked(body.getIntersectionOrNullObject(wholeRow));
  row.load("values,valueTypes,formulas,numberFormat");
  const settings = new Map(
    known.settings.map((name) => {
      const range = untracked(workbook.names.getItem(name).getRangeOrNullObject());
      range.load("values,valueTypes");
      return [name, range] as const;
    }),
  );
  return { known, sheetRow, sheet, table, header, body, row, settings };
}

/** What was asked, after the sync; null: this row is no task's. */
export function seenRow(asked: RequestedRow): SeenRow | null {
  const { known, sheetRow, sheet, header, body, row } = asked;
  if (row.isNullObject) return null;
  const headers = (header.values as CellValue[][])[0] ?? [];
  const values = cellValues(row.values, row.valueTypes);
  const cells = rowsFromCells(headers, values, known.uses1904)[0] ?? [];
  const no = readNo(cells[columnPositions(headers).get("no") ?? -1] ?? "");
  if (no === null) return null;
  const formulas = (row.formulas as unknown[][])[0] ?? [];
  return {
    no,
    known: { ...known, sheetId: sheet.id },
    sheetRow,
    position: sheetRow - 1 - body.rowIndex,
    isProtected: sheet.protection.protected,
    formulas: formulas.map((formula, at) => formulaOf(formula, values[0]?.[at] ?? "")),
    numberFormats: ((row.numberFormat as unknown[][])[0] ?? []).map(String),
    settings: settingsOf(asked),
    ledger: {
      sheetName: sheet.name,
      // The row above this one, so that addresses are those of the sheet.
      headerRow: sheetRow - 1,
      firstColumn: header.columnIndex,
      headers,
      rows: [cells],
      uses1904: known.uses1904,
    },
  };
}

function settingsOf({ settings, known }: RequestedRow): TaskRow["settings"] {
  const values = new Map<string, CellValue>();
  for (const [name, range] of settings) {
    if (range.isNullObject) continue;
    const value = cellValues(range.values, range.valueTypes)[0]?.[0] ?? "";
    values.set(name, isDateSetting(name) ? dayFromCell(value, known.uses1904) : value);
  }
  return readSettings(values);
}
