import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("formulas, constants and series are filled on", async () => {
  await onSheet(async (sheet, context) => {
    context.workbook.worksheets.add("另表").activate();
    sheet.getRange("A1:C2").formulas = [
      [1, "=A1*2", "甲"],
      [2, "=A2*2", "甲"],
    ];
    sheet.getRange("C2").format.fill.color = "#FF0000";
    await context.sync();
    sheet.getRange("A1:A2").autoFill("A1:A4");
    sheet.getRange("B2").autoFill("B2:B4", "FillDefault");
    sheet.getRange("C2").autoFill("C2:C4", "FillCopy");
    await context.sync();
    const range = sheet.getRange("A1:C4").load("formulas,values");
    const fill = sheet.getRange("C4").format.fill.load("color");
    await context.sync();
    expect(range.formulas.slice(2)).toEqual([
      [3, "=A3*2", "甲"],
      [4, "=A4*2", "甲"],
    ]);
    expect(range.values[3]).toEqual([4, 8, "甲"]);
    expect(fill.color).toBe("#FF0000");
  });
});

it("a destination that does not hold the range", async () => {
  await expect(
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").autoFill("B2:B4");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});
