import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

it("a protected sheet answers AccessDenied to writes, until it is unprotected", async () => {
  await onSheet(async (sheet, context) => {
    sheet.protection.protect({ allowFormatCells: true });
    sheet.protection.load("protected,options");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({
      allowFormatCells: true,
      allowSort: false,
      selectionMode: "Normal",
    });
    sheet.getRange("A1").format.fill.color = "red";
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
});

it("only the password unprotects", async () => {
  await onSheet(async (sheet, context) => {
    sheet.protection.protect({ selectionMode: "Unlocked" }, "台账");
    await context.sync();
    sheet.protection.unprotect("账台");
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect("台账");
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(false);
  });
});

it("a sheet is not protected twice", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.protection.protect();
    sheet.protection.protect();
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidOperation" });
});

it("a user's edits of a protected sheet are refused and told, other sheets stay open", async () => {
  const { workbook } = excel().host;
  const told: string[] = [];
  excel().host.editRefused = (name) => told.push(name);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    context.workbook.worksheets.add("别的");
    sheet.protection.protect();
    await context.sync();
  });
  // What a user does while a request runs counts as the add-in's.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [locked, open] = workbook.facade.getSheets();
  locked?.getRange("A1").setValue(2);
  locked?.insertRows(0, 1);
  open?.getRange("A1").setValue(3);
  expect([locked?.getRange("A1").getValue(), open?.getRange("A1").getValue()]).toEqual([1, 3]);
  expect(told).toEqual(["Sheet1"]);
});

it("formulas on a protected sheet still follow", async () => {
  const told: string[] = [];
  excel().host.editRefused = (name) => told.push(name);
  const value = await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add("别的");
    other.getRange("A1").values = [[1]];
    sheet.getRange("A1").formulas = [["=别的!A1*2"]];
    await context.sync();
    sheet.protection.protect();
    other.getRange("A1").values = [[5]];
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
  expect(value).toBe(10);
  expect(told).toEqual([]);
});
