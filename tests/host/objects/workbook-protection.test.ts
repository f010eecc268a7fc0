import { embeddedSheet } from "./embedded-sheet";
import { reopenTwice } from "./saved-twice";

const { onSheet, excel } = embeddedSheet();

it.each<[what: string, edit: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  ["adding a sheet", (_sheet, context) => context.workbook.worksheets.add("新表")],
  [
    "deleting a sheet",
    (_sheet, context) => {
      context.workbook.worksheets.getItem("另表").delete();
    },
  ],
  [
    "renaming a sheet",
    (sheet) => {
      sheet.name = "改名";
    },
  ],
  [
    "moving a sheet",
    (sheet) => {
      sheet.position = 1;
    },
  ],
  [
    "hiding a sheet",
    (sheet) => {
      sheet.visibility = "Hidden";
    },
  ],
  ["copying a sheet", (sheet) => sheet.copy()],
])("in a protected workbook %s is refused", async (_what, edit) => {
  await onSheet(async (_sheet, context) => {
    context.workbook.worksheets.add("另表");
    context.workbook.protection.protect();
    await context.sync();
  });
  const done = onSheet(async (sheet, context) => {
    edit(sheet, context);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "AccessDenied" });
});

it("a workbook stays protected in its file, until the password is given", async () => {
  await onSheet(async (sheet, context) => {
    context.workbook.protection.protect("密码");
    sheet.getRange("A1").values = [["单元格仍可编辑"]];
    await context.sync();
  });
  await reopenTwice(excel());
  const wrong = onSheet(async (_sheet, context) => {
    context.workbook.protection.unprotect("错");
    await context.sync();
  });
  await expect(wrong).rejects.toMatchObject({ code: "AccessDenied" });
  await onSheet(async (_sheet, context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    protection.unprotect("密码");
    context.workbook.worksheets.add("新表");
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(false);
  });
  await reopenTwice(excel());
  await onSheet(async (_sheet, context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(false);
  });
});
