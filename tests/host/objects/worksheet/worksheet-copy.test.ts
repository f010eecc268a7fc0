import { embeddedTable } from "../table/embedded-tables";

const { onTable } = embeddedTable();

it("a sheet is copied to where it was asked for, its tables under names of their own", async () => {
  await onTable(async (_table, sheet, context) => {
    const other = context.workbook.worksheets.add("另表");
    const after = sheet.copy("After", other).load("name,position");
    const first = other.copy().load("name,position");
    const before = other.copy("Before", other).load("name");
    const last = other.copy("End").load("name");
    await context.sync();
    const tables = after.tables.load("items/name");
    after.getRange("C3").values = [[1]];
    const formula = after.getRange("F3").load("formulas,values");
    const original = sheet.getRange("F3").load("formulas,values");
    const sheets = context.workbook.worksheets.load("items/name");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([after.name, first.name, before.name, last.name]).toEqual([
      "Sheet1 (2)",
      "另表 (2)",
      "另表 (3)",
      "另表 (4)",
    ]);
    expect(sheets.items.map(({ name }) => name)).toEqual([
      "另表 (2)",
      "Sheet1",
      "另表 (3)",
      "另表",
      "Sheet1 (2)",
      "另表 (4)",
    ]);
    expect(tables.items.map(({ name }) => name)).toEqual(["任务表2"]);
    expect([formula.formulas, formula.values]).toEqual([[["=SUM(任务表2[进度])"]], [[1.25]]]);
    expect([original.formulas, original.values]).toEqual([[["=SUM(任务表[进度])"]], [[0.75]]]);
    expect(active.name).toBe("Sheet1");
  });
});

it("a place that is none copies nothing", async () => {
  await expect(
    onTable(async (_table, sheet, context) => {
      sheet.copy("After");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});
