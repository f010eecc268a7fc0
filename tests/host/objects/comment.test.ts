import { embeddedSheet } from "./embedded-sheet";

const { onSheet } = embeddedSheet();

it("a comment is added to a cell, read, changed and deleted", async () => {
  await onSheet(async (sheet, context) => {
    const added = sheet.comments.add("B2", "请核对");
    context.workbook.comments.add("Sheet1!C3", "再议");
    await context.sync();
    added.content = "已核对";
    const all = context.workbook.comments.load("items/content");
    const byCell = sheet.comments.getItemByCell("C3").load("content");
    const location = added.getLocation().load("address");
    await context.sync();
    expect(all.items.map((one) => one.content)).toEqual(["已核对", "再议"]);
    expect([byCell.content, location.address]).toEqual(["再议", "Sheet1!B2"]);
    byCell.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

it("a cell has one comment", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.comments.add("B2", "一");
    sheet.comments.add("B2", "二");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

it("a workbook's comments need the sheet's name", async () => {
  const done = onSheet(async (_sheet, context) => {
    context.workbook.comments.add("B2", "一");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});
