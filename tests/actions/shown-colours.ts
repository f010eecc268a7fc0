import type { EmbeddedExcel } from "embedded-excel/node";
import { fillOfRules, shownFill } from "embedded-excel/testing";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { TABLE } from "./opened-excel";

/** A row of the ledger as it is seen: its cells by header, and the fills that conditional formats give them. */
export interface ShownRow {
  readonly cells: Readonly<Record<string, CellValue>>;
  /** `#RRGGBB` by header; null: no conditional format fills the cell. */
  readonly fills: Readonly<Record<string, string | null>>;
}

/** The ledger's table as staff see it, wherever it and its columns stand. */
export async function shownRows(excel: EmbeddedExcel): Promise<readonly ShownRow[]> {
  const table = await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(TABLE).getRange();
    range.load("values,rowIndex,columnIndex,worksheet/name");
    await context.sync();
    return range;
  });
  const { workbook } = excel.host;
  const sheetId = workbook.model.getSheetBySheetName(table.worksheet.name)?.getSheetId() ?? "";
  const [headers, ...rows] = table.values as [string[], ...CellValue[][]];
  const fillAt = (row: number, column: number): string | null =>
    fillOfRules(workbook, sheetId, table.rowIndex + 1 + row, table.columnIndex + column);
  const look = (): ShownRow[] =>
    rows.map((cells, row) => ({
      cells: Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ""])),
      fills: Object.fromEntries(headers.map((header, column) => [header, fillAt(row, column)])),
    }));
  // A look makes Univer calculate what it had not looked at yet, and that again what follows from it.
  for (let round = 0; round < 2; round++) {
    look();
    await shownFill(workbook, sheetId, table.rowIndex + 1, table.columnIndex);
  }
  return look();
}
