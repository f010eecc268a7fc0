import { embeddedTable } from "./table/embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

it("a renamed column is renamed in all sheets, in names and in every spelling", async () => {
  await onTable(async (table, sheet, context) => {
    const other = context.workbook.worksheets.add("另表");
    context.workbook.names.add("进度列", "=任务表[进度]");
    other.getRange("A1:A4").formulas = [
      ["=SUM(任务表[[序号]:[进度]])"],
      ["=任务表[[#Headers],[进度]]"],
      ["=SUM(进度列)"],
      ['="任务表[进度]"'],
    ];
    table.columns.getItem("进度").name = "a'b [c]";
    const cells = other.getRange("A1:A4").load("formulas,values");
    const named = context.workbook.names.getItem("进度列").load("formula");
    const sum = sheet.getRange("F3").load("formulas,values");
    await context.sync();
    expect(cells.formulas.flat()).toEqual([
      "=SUM(任务表[[序号]:[a''b '[c']]])",
      "=任务表[[#Headers],[a''b '[c']]]",
      "=SUM(进度列)",
      '="任务表[进度]"',
    ]);
    expect(cells.values.flat()).toEqual([3.75, "a'b [c]", 0.75, "任务表[进度]"]);
    expect(named.formula).toBe("=任务表[[a''b '[c']]]");
    expect([sum.formulas, sum.values]).toEqual([[["=SUM(任务表[[a''b '[c']]])"]], [[0.75]]]);
  });
});

it("two headers that are exchanged exchange their names in formulas", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("G3").formulas = [["=SUM(任务表[序号])"]];
    sheet.getRange("B2:C2").values = [["进度", "序号"]];
    await context.sync();
    const cells = sheet.getRange("F3:G3").load("formulas,values");
    await context.sync();
    expect(cells.formulas).toEqual([["=SUM(任务表[序号])", "=SUM(任务表[进度])"]]);
    expect(cells.values).toEqual([[0.75, 3]]);
  });
});

it("a renamed table is renamed in names and on other sheets", async () => {
  await onTable(async (table, _sheet, context) => {
    const other = context.workbook.worksheets.add("另表");
    context.workbook.names.add("全表", "=任务表");
    other.getRange("A1:A2").formulas = [["=ROWS(全表)"], ["=SUM(任务表[进度])"]];
    table.name = "Task_1";
    const cells = other.getRange("A1:A2").load("formulas,values");
    const named = context.workbook.names.getItem("全表").load("formula");
    await context.sync();
    expect([cells.formulas[1], named.formula]).toEqual([["=SUM(Task_1[进度])"], "=Task_1"]);
    expect(cells.values).toEqual([[2], [0.75]]);
  });
});

it("what a user types below and beside a table is taken in, and formulas follow", async () => {
  const { workbook } = excel().host;
  await byUser(() => workbook.facade.getActiveSheet().getRange("C5").setValue(0.125));
  await byUser(() => workbook.facade.getActiveSheet().getRange("E2").setValue("备注"));
  await onTable(async (table, sheet, context) => {
    const area = table.getRange().load("address");
    const columns = table.columns.load("items/name");
    const sum = sheet.getRange("F3").load("values");
    await context.sync();
    expect(area.address).toBe("Sheet1!B2:E5");
    expect(columns.items.map(({ name }) => name)).toEqual(["序号", "进度", "单位", "备注"]);
    expect(sum.values).toEqual([[0.875]]);
  });
});

it("a table that is made smaller leaves its cells, and formulas follow", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("G3").formulas = [["=SUM(任务表[单位])"]];
    table.resize("B2:C3");
    const cells = sheet.getRange("F3:G3").load("formulas,values");
    const left = sheet.getRange("D4").load("values");
    await context.sync();
    expect(cells.values[0]?.[0]).toBe(0.5);
    expect(cells.formulas).toEqual([["=SUM(任务表[进度])", "=SUM(#REF!)"]]);
    expect(left.values).toEqual([["甲局"]]);
  });
});

it("formulas, names and rules follow rows, columns and a renamed sheet", async () => {
  await onTable(async (_table, sheet, context) => {
    const other = context.workbook.worksheets.add("另表");
    sheet.getRange("H5:I6").values = [
      [1, 2],
      [3, 4],
    ];
    context.workbook.names.add("区", "=Sheet1!$H$5:$I$6");
    other.getRange("A1:A3").formulas = [["=Sheet1!H5"], ["=SUM(Sheet1!$H$5:$I$6)"], ["=SUM(区)"]];
    other.getRange("C1:C2").dataValidation.rule = { custom: { formula: "=Sheet1!$H$5>0" } };
    const format = other.getRange("C1:C2").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=Sheet1!$H$5>0";
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("G:G").insert("Right");
    sheet.name = "改 名";
    await context.sync();
    const cells = other.getRange("A1:A3").load("formulas,values");
    const named = context.workbook.names.getItem("区").load("formula");
    const rule = other.getRange("C1").dataValidation.load("rule");
    const formats = other.getRange("C1").conditionalFormats.load("items/id");
    await context.sync();
    const custom = formats.items[0]?.custom.rule.load("formula");
    await context.sync();
    expect(cells.formulas.flat()).toEqual(["='改 名'!I6", "=SUM('改 名'!$I$6:$J$7)", "=SUM(区)"]);
    expect(cells.values.flat()).toEqual([1, 10, 10]);
    expect(named.formula).toBe("='改 名'!$I$6:$J$7");
    expect([rule.rule.custom?.formula, custom?.formula]).toEqual(["='改 名'!$H$5>0", "='改 名'!$H$5>0"]);
  });
});

it("formulas and names follow cells that are moved; deleted cells leave #REF!", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H5:I6").values = [
      [1, 2],
      [3, 4],
    ];
    context.workbook.names.add("格", "=Sheet1!$H$5");
    sheet.getRange("K1:K3").formulas = [["=格"], ["=H5+I6"], ["=SUM(H5:I6)"]];
    await context.sync();
    sheet.getRange("H5").moveTo("H9");
    await context.sync();
    const cells = sheet.getRange("K1:K3").load("formulas,values");
    const named = context.workbook.names.getItem("格").load("formula");
    await context.sync();
    expect(cells.formulas.flat()).toEqual(["=格", "=H9+I6", "=SUM(H5:I6)"]);
    expect(cells.values.flat()).toEqual([1, 5, 9]);
    expect(named.formula).toBe("=Sheet1!$H$9");
    sheet.getRange("9:9").delete("Up");
    await context.sync();
    cells.load("formulas,values");
    named.load("formula");
    await context.sync();
    expect(cells.formulas.flat()).toEqual(["=格", "=#REF!+I6", "=SUM(H5:I6)"]);
    expect(named.formula).toBe("=#REF!");
  });
});

it("a copied sheet's own references and tables are the copy's", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H1:H5").formulas = [
      [5],
      ["=H1"],
      ["=Sheet1!H1"],
      ["=SUM(Sheet1!$H$1:$H$2)"],
      ['=SUM(任务表[[序号]:[进度]])+任务表[[#Headers],[进度]]&""'],
    ];
    const copy = sheet.copy();
    copy.getRange("H1").values = [[7]];
    const cells = copy.getRange("H1:H5").load("formulas,values");
    const own = sheet.getRange("H3").load("formulas,values");
    await context.sync();
    expect(cells.formulas.flat()).toEqual([
      7,
      "=H1",
      "='Sheet1 (2)'!H1",
      "=SUM('Sheet1 (2)'!$H$1:$H$2)",
      '=SUM(任务表2[[序号]:[进度]])+任务表2[[#Headers],[进度]]&""',
    ]);
    expect(cells.values.flat().slice(0, 4)).toEqual([7, 7, 7, 14]);
    expect([own.formulas, own.values]).toEqual([[["=Sheet1!H1"]], [[5]]]);
  });
});

it("a range that is kept follows its cells", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H5").values = [["在"]];
    const kept = sheet.getRange("H5");
    context.trackedObjects.add(kept);
    kept.load("address");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
    kept.load("address,values");
    await context.sync();
    expect([kept.address, kept.values]).toEqual(["Sheet1!I7", [["在"]]]);
    sheet.getRange("1:1").delete("Up");
    sheet.getRange("G1:J2").delete("Up");
    sheet.getRange("F4").insert("Right");
    kept.load("address,values");
    await context.sync();
    expect([kept.address, kept.values]).toEqual(["Sheet1!J4", [["在"]]]);
    sheet.getRange("4:4").delete("Up");
    await context.sync();
    kept.load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});
