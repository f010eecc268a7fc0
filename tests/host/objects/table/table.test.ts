import { embeddedTable } from "./embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

it("a new table has Excel's default looks and is found by name, in any case, and by id", async () => {
  await onTable(async (table, sheet, context) => {
    table.load("id,name,style,showHeaders,showTotals,showBandedRows,showFilterButton");
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      name: "任务表",
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
    const byId = sheet.tables.getItem(table.id).load("name");
    const missing = context.workbook.tables.getItemOrNullObject("没有");
    const count = sheet.tables.getCount();
    await context.sync();
    expect([byId.name, missing.isNullObject, count.value]).toEqual(["任务表", true, 1]);
  });
});

it("headers become unique texts; without headers a row of them is inserted above the data", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H1:K1").values = [["部门", "", "部门", 2022]];
    const first = sheet.tables.add("H1:K2", true).load("name");
    sheet.getRange("H10:I11").values = [
      [1, 2],
      [3, 4],
    ];
    const second = sheet.tables.add("H10:I11", false).load("name");
    const headers = first.getHeaderRowRange().load("values");
    const all = second.getRange().load("address,values");
    await context.sync();
    expect([first.name, second.name]).toEqual(["表1", "表2"]);
    expect(headers.values).toEqual([["部门", "列1", "部门2", "2022"]]);
    expect(all.address).toBe("Sheet1!H10:I12");
    expect(all.values).toEqual([
      ["列1", "列2"],
      [1, 2],
      [3, 4],
    ]);
  });
});

it.each(["C3:H5", "B4:C9"])("a table over %s would overlap another", async (address) => {
  const done = onTable(async (_table, sheet, context) => {
    sheet.tables.add(address, true);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("a table holds no merged cells", async () => {
  const done = onTable(async (_table, sheet, context) => {
    sheet.getRange("H5:I5").merge();
    sheet.tables.add("H4:I6", true);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "MergedRangeConflict" });
});

it("a renamed table keeps its style and is renamed in formulas; it may be called like a sheet", async () => {
  await onTable(async (table, sheet, context) => {
    table.style = "TableStyleLight9";
    table.name = "Sheet1";
    const renamed = sheet.tables.getItem("sheet1").load("name,style");
    const formula = sheet.getRange("F3").load("formulas,values");
    await context.sync();
    expect([renamed.name, renamed.style]).toEqual(["Sheet1", "TableStyleLight9"]);
    expect([formula.formulas, formula.values]).toEqual([[["=SUM(Sheet1[进度])"]], [[0.75]]]);
  });
});

it.each(["表 一", "A1", "R1C1", "c", "1表", ""])("%p is no table's name", async (name) => {
  const done = onTable(async (table, _sheet, context) => {
    table.name = name;
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("a name that another table or a defined name has is taken", async () => {
  for (const taken of ["部门表", "统计截止日"]) {
    const done = onTable(async (table, sheet, context) => {
      sheet.tables.add("H1:I2", true).name = "部门表";
      context.workbook.names.add("统计截止日", "=Sheet1!$A$1");
      await context.sync();
      table.name = taken;
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await onTable(async (_table, _sheet, context) => {
      context.workbook.tables.getItem("部门表").delete();
      context.workbook.names.getItem("统计截止日").delete();
      await context.sync();
    });
  }
});

it("converted to a range, a table leaves cell references behind", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("G3").formulas = [["=任务表[@进度]*2"]];
    const range = table.convertToRange().load("address,values");
    const formulas = sheet.getRange("F3:G3").load("formulas,values");
    const gone = context.workbook.tables.getItemOrNullObject("任务表");
    await context.sync();
    expect([range.address, gone.isNullObject]).toEqual(["Sheet1!B2:D4", true]);
    expect(formulas.formulas).toEqual([["=SUM(Sheet1!$C$3:$C$4)", "=Sheet1!$C3*2"]]);
    expect(formulas.values).toEqual([[0.75, 1]]);
  });
});

it("a deleted table takes its cells along, and undo brings all of it back", async () => {
  excel().host.modes.apiVersion = "1.20";
  await onTable(async (table, _sheet, context) => {
    table.delete();
    await context.sync();
  });
  await byUser(() => excel().host.workbook.facade.undo());
  await onTable(async (table, sheet, context) => {
    const range = table.getRange().load("address,values");
    const formula = sheet.getRange("F3").load("formulas,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!B2:D4");
    expect(range.values[0]).toEqual(["序号", "进度", "单位"]);
    expect([formula.formulas, formula.values]).toEqual([[["=SUM(任务表[进度])"]], [[0.75]]]);
  });
});

it("a table is resized to cells below and beside it, under the same header row", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("E2:E2").values = [["备注"]];
    sheet.getRange("C5").values = [[1]];
    table.resize("B2:E5");
    const columns = table.columns.load("items/name");
    const sum = sheet.getRange("F3").load("values");
    await context.sync();
    expect(columns.items.map(({ name }) => name)).toEqual(["序号", "进度", "单位", "备注"]);
    expect(sum.values).toEqual([[1.75]]);
  });
  const done = onTable(async (table, _sheet, context) => {
    table.resize("B3:E5");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("tables and columns come back from a saved file", async () => {
  await onTable(async (table, _sheet, context) => {
    table.columns.add(1, undefined, "牵头单位");
    table.style = "TableStyleDark3";
    await context.sync();
  });
  const { host } = excel();
  await host.open(await host.save(), "台账.xlsx");
  await onTable(async (table, _sheet, context) => {
    table.load("style");
    const columns = table.columns.load("items/name");
    await context.sync();
    expect(table.style).toBe("TableStyleDark3");
    expect(columns.items.map(({ name }) => name)).toEqual(["序号", "牵头单位", "进度", "单位"]);
  });
});

it("the table of a sheet that the user copies has a name and formulas of its own", async () => {
  await onTable(async (table, _sheet, context) => {
    table.style = "TableStyleLight2";
    await context.sync();
  });
  const { facade } = excel().host.workbook;
  await byUser(() => facade.duplicateSheet(facade.getActiveSheet()));
  await onTable(async (table, _sheet, context) => {
    const copied = context.workbook.tables.getItem("任务表2").load("name,style");
    const copy = copied.worksheet;
    copied.getDataBodyRange().getCell(0, 1).values = [[10]];
    table.load("style");
    const formulas = [table.worksheet, copy].map((one) => one.getRange("F3").load("formulas,values"));
    await context.sync();
    expect([copied.style, table.style]).toEqual(["TableStyleLight2", "TableStyleLight2"]);
    expect(formulas.map((one): unknown => one.formulas[0]?.[0])).toEqual([
      "=SUM(任务表[进度])",
      "=SUM(任务表2[进度])",
    ]);
    expect(formulas.map((one): unknown => one.values[0]?.[0])).toEqual([0.75, 10.25]);
  });
});
