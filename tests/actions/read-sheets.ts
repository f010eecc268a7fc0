import { cellValues } from "../../src/workbook/excel/cell-text";
import type { Sheets } from "../summaries/sheet-differences";

/** Every sheet of the open workbook, from A1 on, as the real client reads it. */
export async function readSheets(): Promise<Sheets> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("name");
    await context.sync();
    const read = worksheets.items.map((sheet) => {
      const used = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true));
      used.load("values,valueTypes");
      return { name: sheet.name, used };
    });
    await context.sync();
    return new Map(read.map(({ name, used }) => [name, cellValues(used.values, used.valueTypes)]));
  });
}
