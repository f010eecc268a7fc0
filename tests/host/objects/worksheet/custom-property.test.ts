import { embeddedSheet } from "../embedded-sheet";
import { reopenTwice } from "../saved-twice";

const { onSheet, excel } = embeddedSheet();

it("a sheet keeps an add-in's texts by their keys, in the file too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.customProperties.add("版本", "一");
    sheet.customProperties.add("Key", "<值>");
    sheet.customProperties.add("KEY", "二");
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const all = sheet.customProperties.load("items/key,items/value");
    const one = sheet.customProperties.getItem("key").load("value");
    const none = sheet.customProperties.getItemOrNullObject("没有").load("key");
    await context.sync();
    expect(all.items.map(({ key, value }) => [key, value])).toEqual([
      ["版本", "一"],
      ["Key", "二"],
    ]);
    expect([one.value, none.isNullObject]).toEqual(["二", true]);
    one.value = "三";
    sheet.customProperties.getItem("版本").delete();
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const all = sheet.customProperties.load("items/key,items/value");
    await context.sync();
    expect(all.items.map(({ key, value }) => [key, value])).toEqual([["Key", "三"]]);
  });
});

it("a very hidden sheet stays so in the file, until it is shown", async () => {
  await onSheet(async (_sheet, context) => {
    context.workbook.worksheets.add("密").visibility = "VeryHidden";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (_sheet, context) => {
    const sheet = context.workbook.worksheets.getItem("密").load("visibility");
    await context.sync();
    expect(sheet.visibility).toBe("VeryHidden");
    sheet.visibility = "Visible";
    sheet.load("visibility");
    await context.sync();
    expect(sheet.visibility).toBe("Visible");
  });
});
