import { embeddedSheet } from "./embedded-sheet";

const { excel, onSheet } = embeddedSheet();

it("a name refers to a range, a constant or a formula", async () => {
  await onSheet(async (sheet, context) => {
    const { names } = context.workbook;
    names.add("统计截止日", sheet.getRange("B1"), "注");
    names.add("数", "=1+2");
    names.add("文", "你好");
    names.add("错", "=1/0");
    names.load("items/name,items/type,items/value,items/formula,items/comment,items/scope");
    await context.sync();
    const shown = Object.fromEntries(names.items.map((item) => [item.name, item.toJSON()]));
    expect(shown).toMatchObject({
      统计截止日: {
        type: "Range",
        value: "Sheet1!$B$1",
        formula: "=Sheet1!$B$1",
        comment: "注",
        scope: "Workbook",
      },
      数: { type: "Double", value: 3 },
      文: { type: "String", value: "你好", formula: '="你好"' },
      错: { type: "Error", value: "#DIV/0!" },
    });
  });
});

it("names are found in any case, used in formulas, changed and deleted", async () => {
  await onSheet(async (sheet, context) => {
    context.workbook.names.add("Rate", "=2");
    sheet.getRange("A1").formulas = [["=Rate*3"]];
    const item = context.workbook.names.getItem("RATE").load("name");
    const cell = sheet.getRange("A1").load("values");
    const noRange = item.getRangeOrNullObject();
    await context.sync();
    expect([item.name, cell.values, noRange.isNullObject]).toEqual(["Rate", [[6]], true]);
    item.formula = "=Sheet1!$C$3:$C$4";
    item.visible = false;
    item.load("formula,visible");
    const range = item.getRange().load("address");
    await context.sync();
    expect([item.formula, item.visible, range.address]).toEqual(["=Sheet1!$C$3:$C$4", false, "Sheet1!C3:C4"]);
    item.delete();
    const gone = context.workbook.names.getItemOrNullObject("Rate");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

it("a sheet's own names are in its collection", async () => {
  await onSheet(async (sheet, context) => {
    const item = sheet.names.add("甲", sheet.getRange("A1:A2")).load("scope");
    const owner = item.worksheetOrNullObject.load("name");
    const ofWorkbook = context.workbook.names.getItemOrNullObject("甲");
    await context.sync();
    expect([item.scope, owner.name, ofWorkbook.isNullObject]).toEqual(["Worksheet", "Sheet1", true]);
  });
});

it.each(["XFE1", "XYZ1", "A1048577"])("%s, beyond the last cell, is a name, of a table too", async (name) => {
  const { host } = excel();
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["甲"], [2], [3]];
    sheet.tables.add("A1:A3", true).name = `${name}0`;
    context.workbook.names.add(name, sheet.getRange("A2"));
    sheet.getRange("C1:C2").formulas = [[`=${name}*10`], [`=SUM(${name}0[甲])`]];
    await context.sync();
  });
  await host.open(await host.save(), "簿.xlsx");
  await onSheet(async (sheet, context) => {
    const cells = sheet.getRange("C1:C2").load("values,formulas");
    await context.sync();
    expect(cells.values).toEqual([[20], [5]]);
    expect(cells.formulas).toEqual([[`=${name}*10`], [`=SUM(${name}0[甲])`]]);
  });
});

it.each(["A1", "XFD1048576", "R2C3", "r", "有 空格", "1a", "TRUE"])("%s is no name", async (name) => {
  const done = onSheet(async (_sheet, context) => {
    context.workbook.names.add(name, "=1");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("a name that is there already, whatever its case, is refused", async () => {
  const done = onSheet(async (_sheet, context) => {
    context.workbook.names.add("Rate", "=1");
    context.workbook.names.add("RATE", "=2");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

it("formulas that use a deleted name are right again once there is a name of that name", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B1:B2").values = [[5], [9]];
    context.workbook.names.add("上限", sheet.getRange("B1"));
    sheet.getRange("A1").formulas = [["=上限+1"]];
    await context.sync();
    context.workbook.names.getItem("上限").delete();
    await context.sync();
    context.workbook.names.add("上限", sheet.getRange("B2"));
    const cell = sheet.getRange("A1");
    cell.load("values,formulas");
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=上限+1"]], [[10]]]);
  });
});

it.each(["constructor", "toString", "__proto__"])(
  "%s, which the program's own objects have, is no name",
  async (word) => {
    await onSheet(async (sheet, context) => {
      context.workbook.names.add("数", `=${word}`);
      const cells = sheet.getRange("A1:A3");
      cells.formulas = [[`=${word}`], [`=${word}+1`], ["=数"]];
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([["#NAME?"], ["#NAME?"], ["#NAME?"]]);
    });
  },
);
