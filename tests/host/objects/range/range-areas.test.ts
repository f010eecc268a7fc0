import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("several ranges know their address, their cells and each one", async () => {
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges("A1:B2, D4").load("address,areaCount,cellCount,areas/items/address");
    const rows = areas.getEntireRow().load("address");
    const moved = areas.getOffsetRangeAreas(1, 1).load("address");
    const common = areas.getIntersectionOrNullObject("B2:D4").load("address");
    const apart = areas.getIntersectionOrNullObject("F9");
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5]);
    expect(areas.areas.items.map((one) => one.address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
    expect([rows.address, moved.address]).toEqual(["Sheet1!1:2,Sheet1!4:4", "Sheet1!B2:C3,Sheet1!E5"]);
    expect([common.address, apart.isNullObject]).toEqual(["Sheet1!B2,Sheet1!D4", true]);
  });
});

it("clearing them clears each", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [[1, 2, 3]];
    sheet.getRanges("A1,C1").clear("Contents");
    const cells = sheet.getRange("A1:C1").load("values");
    await context.sync();
    expect(cells.values).toEqual([["", 2, ""]]);
  });
});
