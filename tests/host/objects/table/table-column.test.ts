import { embeddedTable } from "./embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

async function columnNames(): Promise<string[]> {
  return onTable(async (table, _sheet, context) => {
    const columns = table.columns.load("items/name");
    await context.sync();
    return columns.items.map(({ name }) => name);
  });
}

it("a column is found by name and by id, and gives its parts", async () => {
  await onTable(async (table, _sheet, context) => {
    const column = table.columns.getItem("进度").load("id,index,name,values");
    const parts = [column.getRange(), column.getHeaderRowRange(), column.getDataBodyRange()];
    for (const part of parts) part.load("address");
    await context.sync();
    const byId = table.columns.getItem(column.id).load("name");
    await context.sync();
    expect([column.index, byId.name]).toEqual([1, "进度"]);
    expect(column.values).toEqual([["进度"], [0.5], [0.25]]);
    expect(parts.map(({ address }) => address)).toEqual(["Sheet1!C2:C4", "Sheet1!C2", "Sheet1!C3:C4"]);
  });
});

it("an added column moves cells on in the table's rows only", async () => {
  excel().host.modes.apiVersion = "1.20";
  await onTable(async (table, sheet, context) => {
    sheet.getRange("D6").values = [["下"]];
    const added = table.columns.add(1, [["新"], [7], ["=任务表[[#This Row],[序号]]*10"]]).load("name,index");
    const range = table.getRange().load("address,values");
    const around = sheet.getRange("D6:G6").load("values");
    const sum = sheet.getRange("G3").load("formulas,values");
    await context.sync();
    expect([added.name, added.index, range.address]).toEqual(["新", 1, "Sheet1!B2:E4"]);
    expect(range.values).toEqual([
      ["序号", "新", "进度", "单位"],
      [1, 7, 0.5, "乙局"],
      [2, 20, 0.25, "甲局"],
    ]);
    expect(around.values).toEqual([["下", "", "", ""]]);
    expect([sum.formulas, sum.values]).toEqual([[["=SUM(任务表[进度])"]], [[0.75]]]);
  });
  await byUser(() => excel().host.workbook.facade.undo());
  expect(await columnNames()).toEqual(["序号", "进度", "单位"]);
});

it("an added column without a name is called 列1; a taken name is refused", async () => {
  await onTable(async (table, _sheet, context) => {
    const added = table.columns.add().load("name,values");
    await context.sync();
    expect([added.name, added.values]).toEqual(["列1", [["列1"], [""], [""]]]);
  });
  const done = onTable(async (table, _sheet, context) => {
    table.columns.add(-1, undefined, "单位");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("a deleted column leaves #REF! behind", async () => {
  await onTable(async (table, sheet, context) => {
    table.columns.getItem("进度").delete();
    const range = table.getRange().load("address");
    const formula = sheet.getRange("E3").load("formulas");
    await context.sync();
    expect([range.address, formula.formulas]).toEqual(["Sheet1!B2:C4", [["=SUM(#REF!)"]]]);
  });
});

it("renaming a column rewrites its header cell and the formulas", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("G3:G4").formulas = [["=任务表[@进度]"], ["=SUM(任务表[[序号]:[进度]])"]];
    table.columns.getItem("进度").name = "完成进度";
    const header = table.getHeaderRowRange().load("values");
    const formulas = sheet.getRange("G3:G4").load("formulas,values");
    await context.sync();
    expect(header.values).toEqual([["序号", "完成进度", "单位"]]);
    expect(formulas.formulas).toEqual([["=任务表[@完成进度]"], ["=SUM(任务表[[序号]:[完成进度]])"]]);
    expect(formulas.values).toEqual([[0.5], [3.75]]);
  });
});

it("writing over a header renames the column; a repeated one gets a number", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("C2:D2").values = [["序号", "单位"]];
    await context.sync();
    const formula = sheet.getRange("F3").load("formulas,values");
    const header = table.getHeaderRowRange().load("values");
    await context.sync();
    expect(header.values).toEqual([["序号", "序号2", "单位"]]);
    expect([formula.formulas, formula.values]).toEqual([[["=SUM(任务表[序号2])"]], [[0.75]]]);
  });
});

it("a header that the user empties is called 列1, and undo gives the old name back", async () => {
  const { workbook } = excel().host;
  await byUser(() => workbook.facade.getActiveSheet().getRange("C2").clearContent());
  expect(await columnNames()).toEqual(["序号", "列1", "单位"]);
  await byUser(() => workbook.facade.undo());
  expect(await columnNames()).toEqual(["序号", "进度", "单位"]);
});

it("within the table a formula may leave out the table's name", async () => {
  await onTable(async (table, sheet, context) => {
    table.columns.add(undefined, [["甲"], ["=[@进度]*2"], ["=SUM([进度])"]]);
    const outside = sheet.getRange("H3");
    outside.formulas = [["=任务表[@进度]"]];
    const cells = sheet.getRange("E3:E4").load("formulas,values");
    outside.load("values");
    await context.sync();
    expect(cells.formulas).toEqual([["=任务表[@进度]*2"], ["=SUM(任务表[进度])"]]);
    expect([cells.values, outside.values]).toEqual([[[1], [0.75]], [[0.5]]]);
  });
});
