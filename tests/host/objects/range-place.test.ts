import { embeddedSheet } from "./embedded-sheet";

const { onSheet } = embeddedSheet();

test("where a range stands and its size in points", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("1:3").format.rowHeight = 30;
    sheet.getRange("A:C").format.columnWidth = 60;
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet.getRange("B3:C3").load("top,left,height,width");
    const rows = sheet.getRange("A1:A3").load("top,left,height,width");
    await context.sync();
    expect([range.top, range.left, range.height, range.width]).toEqual([30, 60, 30, 120]);
    expect([rows.top, rows.left, rows.height, rows.width]).toEqual([0, 0, 60, 60]);
  });
});
