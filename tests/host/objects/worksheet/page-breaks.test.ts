import { embeddedSheet } from "../embedded-sheet";
import { reopenTwice } from "../saved-twice";

const { onSheet, excel } = embeddedSheet();

it("pages break before rows and columns, in the file too, until the breaks are taken away", async () => {
  await onSheet(async (sheet, context) => {
    sheet.horizontalPageBreaks.add("A21:E21");
    sheet.horizontalPageBreaks.add("A11");
    sheet.verticalPageBreaks.add("D1");
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const rows = sheet.horizontalPageBreaks.load("items/rowIndex");
    const cell = sheet.verticalPageBreaks.getItem(0).getCellAfterBreak().load("address");
    await context.sync();
    expect(rows.items.map((one) => one.rowIndex)).toEqual([10, 20]);
    expect(cell.address).toBe("Sheet1!D1");
    rows.items[0]?.delete();
    sheet.verticalPageBreaks.removePageBreaks();
    const counts = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
    await context.sync();
    expect(counts.map((count) => count.value)).toEqual([1, 0]);
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const counts = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
    await context.sync();
    expect(counts.map((count) => count.value)).toEqual([1, 0]);
  });
});
