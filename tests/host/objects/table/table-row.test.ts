import { CellValueType } from "@univerjs/core";
import { embeddedTable } from "./embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

async function tableValues(): Promise<{ address: string; formulas: unknown[][] }> {
  return onTable(async (table, _sheet, context) => {
    const range = table.getRange().load("address,formulas");
    await context.sync();
    return { address: range.address, formulas: range.formulas };
  });
}

it("rows are added at the end and pushed in between", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("B8").values = [["下"]];
    table.rows.add(undefined, [
      [4, 1, "丁局"],
      [5, 0, "戊局"],
    ]);
    const row = table.rows.add(1, [[3, 0.1, "丙局"]]).load("index,values");
    const count = table.rows.getCount();
    const below = sheet.getRange("B8:B12").load("values");
    await context.sync();
    expect([row.index, row.values, count.value]).toEqual([1, [[3, 0.1, "丙局"]], 5]);
    expect(below.values.flat()).toEqual(["", "", "", "下", ""]);
  });
  const { address, formulas } = await tableValues();
  expect(address).toBe("Sheet1!B2:D7");
  expect(formulas.map((row) => row[0])).toEqual(["序号", 1, 3, 2, 4, 5]);
});

it("a new row gets the formula that all other rows have in a column, and their formats", async () => {
  await onTable(async (table, sheet, context) => {
    table.columns.add(undefined, [["两倍"], ["=C3*2"], ["=C4*2"]]);
    sheet.getRange("C3:C4").numberFormat = [["0%"], ["0%"]];
    table.rows.add(undefined, [[3, 1, "丙局", null as unknown as string]]);
    const last = sheet.getRange("C5:E5").load("formulas,values,numberFormat");
    await context.sync();
    expect(last.formulas).toEqual([[1, "丙局", "=C5*2"]]);
    expect([last.values[0]?.[2], last.numberFormat[0]?.[0]]).toEqual([2, "0%"]);
  });
});

it("the first rows of a table without data take the place of its blank row", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H1:I1").values = [["甲", "乙"]];
    const empty = sheet.tables.add("H1:I1", true);
    empty.rows.add(undefined, [
      [1, 2],
      [3, 4],
    ]);
    const range = empty.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!H1:I3");
  });
});

it("a deleted row pulls up what is below; the last one only becomes blank", async () => {
  await onTable(async (table, _sheet, context) => {
    table.rows.getItemAt(0).delete();
    await context.sync();
  });
  expect((await tableValues()).formulas).toEqual([
    ["序号", "进度", "单位"],
    [2, 0.25, "甲局"],
  ]);
  await onTable(async (table, _sheet, context) => {
    table.rows.getItemAt(0).delete();
    await context.sync();
  });
  expect((await tableValues()).formulas[1]).toEqual(["", "", ""]);
});

it.each([
  ["stays where it is", "B7", "B7"],
  ["makes room where it is in the way", "D5", "D6"],
])("of rows that are added without insertion, what stands below %s", async (_what, at, then) => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange(at).values = [["注"]];
    table.rows.add(0, [[3, 0.75, "丙局"]], false);
    const note = sheet.getRange(then).load("values");
    await context.sync();
    expect(note.values).toEqual([["注"]]);
  });
  const { address, formulas } = await tableValues();
  expect([address, formulas[3]]).toEqual(["Sheet1!B2:D5", [3, 0.75, "丙局"]]);
});

it("what the user types right below or beside the table becomes part of it", async () => {
  const { workbook } = excel().host;
  const sheet = workbook.facade.getActiveSheet();
  await byUser(() => sheet.getRange("B5").setValue({ v: 3, t: CellValueType.NUMBER }));
  expect((await tableValues()).address).toBe("Sheet1!B2:D5");
  await byUser(() => sheet.getRange("E2").setValue({ v: "备注", t: CellValueType.STRING }));
  expect((await tableValues()).address).toBe("Sheet1!B2:E5");
  await byUser(() => workbook.facade.undo());
  expect((await tableValues()).address).toBe("Sheet1!B2:D5");
});

it("rules that reach the last row go on into the row that the user adds", async () => {
  await onTable(async (_table, sheet, context) => {
    const rule = sheet.getRange("C3:C4").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$C3>0.3";
    sheet.getRange("C3:C4").dataValidation.rule = {
      decimal: { formula1: 0, formula2: 1, operator: "Between" },
    };
    await context.sync();
  });
  await byUser(() =>
    excel().host.workbook.facade.getActiveSheet().getRange("B5").setValue({ v: 3, t: CellValueType.NUMBER }),
  );
  await onTable(async (_table, sheet, context) => {
    const rules = sheet.getRange("C5").conditionalFormats.getCount();
    const validation = sheet.getRange("C5").dataValidation.load("type");
    await context.sync();
    expect([rules.value, validation.type]).toEqual([1, "Decimal"]);
  });
});

it("what an add-in writes below the table stays outside", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("B5").values = [[3]];
    await context.sync();
  });
  expect((await tableValues()).address).toBe("Sheet1!B2:D4");
});

it("a note below the table keeps the table from growing over it", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("D5").values = [["注：截至12月31日"]];
    await context.sync();
  });
  await byUser(() =>
    excel().host.workbook.facade.getActiveSheet().getRange("B5").setValue({ v: 3, t: CellValueType.NUMBER }),
  );
  expect((await tableValues()).address).toBe("Sheet1!B2:D4");
});

it("sheet rows and columns that are inserted and deleted move the table with all its columns", async () => {
  const { workbook } = excel().host;
  const sheet = workbook.facade.getActiveSheet();
  const start = await tableValues();
  const acts: [act: () => unknown, address: string][] = [
    [() => sheet.insertColumns(0, 1), "Sheet1!C2:E4"],
    [() => sheet.insertColumns(2, 1), "Sheet1!B2:E4"],
    [() => sheet.insertRows(0, 2), "Sheet1!B4:D6"],
    [() => sheet.insertRows(3, 1), "Sheet1!B2:D5"],
    [() => sheet.deleteColumns(2, 1), "Sheet1!B2:C4"],
    [() => sheet.deleteRows(3, 9), "Sheet1!B2:D3"],
    [() => sheet.deleteRows(2, 2), "Sheet1!B2:D3"],
  ];
  for (const [act, address] of acts) {
    await byUser(act);
    expect((await tableValues()).address).toBe(address);
    await byUser(() => workbook.facade.undo());
    expect(await tableValues()).toEqual(start);
  }
});

it("on another sheet than the active one rows are added just the same", async () => {
  await onTable(async (table, sheet, context) => {
    context.workbook.worksheets.add("二").activate();
    await context.sync();
    sheet.getRange("B7").values = [["下"]];
    sheet.getRange("F5").formulas = [["=B7"]];
    table.rows.add(0, [[9, 0, "丁局"]]);
    const formula = sheet.getRange("F3:F5").load("formulas,values");
    await context.sync();
    expect(formula.formulas[2]).toEqual(["=B8"]);
    expect(formula.values[2]).toEqual(["下"]);
  });
});

it("several rows are deleted by their places as they stand", async () => {
  await onTable(async (table, _sheet, context) => {
    table.rows.add(undefined, [
      [3, 0, "丙局"],
      [4, 0, "丁局"],
      [5, 0, "戊局"],
    ]);
    table.rows.deleteRows([0, 3]);
    table.rows.deleteRowsAt(1, 1);
    const data = table.getDataBodyRange().load("values");
    await context.sync();
    expect(data.values.map((row): unknown => row[0])).toEqual([2, 5]);
  });
  const outside = onTable(async (table, _sheet, context) => {
    table.rows.deleteRows([0, 9]);
    await context.sync();
  });
  await expect(outside).rejects.toMatchObject({ code: "InvalidArgument" });
});
