import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("where a range stands and its size in points", async () => {
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

it("hiding rows and columns of another sheet shows them no more, and selects nothing", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2").select();
    const other = context.workbook.worksheets.add("另表");
    other.getRange("C:D").columnHidden = true;
    other.getRange("2:3").rowHidden = true;
    const columns = other.getRange("B1:E1").load("columnHidden");
    const hidden = other.getRange("C2:D3").load("hidden");
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect([columns.columnHidden, hidden.hidden]).toEqual([null, true]);
    expect(selected.address).toMatch(/!B2$/);
    other.getRange("C:D").columnHidden = false;
    const shown = other.getRange("B1:E1").load("columnHidden");
    await context.sync();
    expect(shown.columnHidden).toBe(false);
  });
});
