import type { CellValue } from "../../src/ledger/cells/ledger";
import { textOf } from "../../src/ledger/cells/cell-value";
import { cellValues } from "../../src/workbook/excel/cell-text";
import { LEDGER, TABLE } from "./opened-excel";

/** The rows of 校验结果 by header, as the real client reads them; null where there is no such sheet. */
export async function listedRows(): Promise<readonly Readonly<Record<string, CellValue>>[] | null> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("校验结果");
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return null;
    const used = sheet.getUsedRange(true);
    used.load("values,valueTypes");
    await context.sync();
    const [, , headers = [], ...rows] = cellValues(used.values, used.valueTypes);
    return rows.map((row) =>
      Object.fromEntries(headers.map((header, column) => [textOf(header), row[column] ?? ""])),
    );
  });
}

/** Types into cells of the ledger, by 序号 and header, as another program would: straight into the sheet. */
export async function type(
  cells: readonly (readonly [no: number, header: string, entry: unknown])[],
): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    const numbers = table.columns.getItem("序号").getDataBodyRange();
    numbers.load("values");
    await context.sync();
    for (const [no, header, entry] of cells) {
      const row = numbers.values.findIndex(([value]) => Number(value) === no);
      table.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[entry]];
    }
    await context.sync();
  });
}

/** Changes the ledger's table or sheet in one request. */
export async function change(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.tables.getItem(TABLE), context.workbook.worksheets.getItem(LEDGER), context);
    await context.sync();
  });
}
