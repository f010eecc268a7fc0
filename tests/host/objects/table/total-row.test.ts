import { strFromU8, unzipSync } from "fflate";
import { embeddedTable } from "./embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

async function seen(address: string): Promise<{ formulas: unknown[][]; values: unknown[][] }> {
  return onTable(async (_table, sheet, context) => {
    const range = sheet.getRange(address).load("formulas,values");
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
  });
}

const setTotals = (shown: boolean): Promise<void> =>
  onTable(async (table, _sheet, context) => {
    table.showTotals = shown;
    await context.sync();
  });

it("a total row has 汇总 and counts the last column, or sums one of numbers", async () => {
  await setTotals(true);
  expect((await seen("B5:D5")).formulas).toEqual([["汇总", "", "=SUBTOTAL(103,任务表[单位])"]]);
  await setTotals(false);
  expect((await seen("B5:D5")).values).toEqual([["", "", ""]]);
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H1:I3").values = [
      ["甲", "it's"],
      ["a", 1],
      ["b", 2],
    ];
    const other = sheet.tables.add("H1:I3", true);
    other.showTotals = true;
    const row = other.getTotalRowRange().load("address,values,formulas");
    const all = other.getRange().load("address");
    const data = other.getDataBodyRange().load("address");
    const column = other.columns.getItemAt(1).getTotalRowRange().load("values");
    other.load("showTotals");
    await context.sync();
    expect([row.address, all.address, data.address]).toEqual([
      "Sheet1!H4:I4",
      "Sheet1!H1:I4",
      "Sheet1!H2:I3",
    ]);
    expect(row.formulas).toEqual([["汇总", "=SUBTOTAL(109,表1[it''s])"]]);
    expect([other.showTotals, row.values, column.values]).toEqual([true, [["汇总", 3]], [[3]]]);
  });
});

it("references to the total row give its cells, and #REF! while there is none", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H1:H4").formulas = [
      ["=任务表[[#Totals],[单位]]"],
      ["=COUNTA(任务表[#Totals])"],
      ["=ROWS(任务表[#All])"],
      ["=COUNTA(任务表[[#Data],[#Totals],[序号]])"],
    ];
    await context.sync();
  });
  const off = [["#REF!"], [1], [3], [2]];
  expect((await seen("H1:H4")).values).toEqual(off);
  await setTotals(true);
  expect((await seen("H1:H4")).values).toEqual([[2], [2], [4], [3]]);
  await setTotals(false);
  expect((await seen("H1:H4")).values).toEqual(off);
});

it("what stands below the table makes room and comes back, only in its columns", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("A5:E6").values = [
      ["a", "b", "c", "d", "e"],
      [1, 2, 3, 4, 5],
    ];
    sheet.getRange("H1").formulas = [["=C6"]];
    await context.sync();
  });
  await setTotals(true);
  expect((await seen("A5:E7")).values).toEqual([
    ["a", "汇总", "", 2, "e"],
    [1, "b", "c", "d", 5],
    ["", 2, 3, 4, ""],
  ]);
  expect((await seen("H1")).formulas).toEqual([["=C7"]]);
  await setTotals(false);
  expect((await seen("A5:E6")).values).toEqual([
    ["a", "b", "c", "d", "e"],
    [1, 2, 3, 4, 5],
  ]);
  expect((await seen("H1")).formulas).toEqual([["=C6"]]);
});

it("hidden and shown again it has what it had", async () => {
  await setTotals(true);
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("B5:D5").formulas = [["合计", "=SUBTOTAL(101,任务表[进度])", "=MAX(任务表[序号])*10"]];
    await context.sync();
  });
  await setTotals(false);
  await onTable(async (table, _sheet, context) => {
    table.columns.getItem("进度").name = "完成_进度";
    await context.sync();
  });
  await setTotals(true);
  const { formulas, values } = await seen("B5:D5");
  expect(formulas).toEqual([["合计", "=SUBTOTAL(101,任务表[完成_进度])", "=MAX(任务表[序号])*10"]]);
  expect(values).toEqual([["合计", 0.375, 20]]);
});

it("new rows, sheet rows and columns leave the total row at the end", async () => {
  await setTotals(true);
  await onTable(async (table, sheet, context) => {
    table.rows.add(undefined, [[3, 0.5, "丙局"]]);
    await context.sync();
    sheet.getRange("6:6").insert("Down");
    sheet.getRange("B6:D6").values = [[4, 1, "丁局"]];
    table.columns.add(1, undefined, "新");
    table.columns.getItem("序号").delete();
    const totals = table.getTotalRowRange().load("address,formulas,values");
    const data = table.getDataBodyRange().load("address");
    await context.sync();
    expect([data.address, totals.address]).toEqual(["Sheet1!B3:D6", "Sheet1!B7:D7"]);
    expect(totals.formulas).toEqual([["", "", "=SUBTOTAL(103,任务表[单位])"]]);
    expect(totals.values).toEqual([["", "", 4]]);
  });
});

it("a deleted total row is gone", async () => {
  await setTotals(true);
  await onTable(async (table, sheet, context) => {
    sheet.getRange("5:5").delete("Up");
    table.load("showTotals");
    const all = table.getRange().load("address");
    await context.sync();
    expect([table.showTotals, all.address]).toEqual([false, "Sheet1!B2:D4"]);
  });
});

it("no other table takes the place of the total row, and deleting the table takes it along", async () => {
  await setTotals(true);
  const over = onTable(async (_table, sheet, context) => {
    sheet.tables.add("B5:C6", true);
    await context.sync();
  });
  await expect(over).rejects.toMatchObject({ code: "InvalidArgument" });
  await onTable(async (table, _sheet, context) => {
    table.delete();
    await context.sync();
  });
  const all = await excel().Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:D5").load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(all.flat().every((value) => value === "")).toBe(true);
});

it("a total row comes back from a saved file, and the file says what its cells are", async () => {
  await setTotals(true);
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("C5").formulas = [["=SUBTOTAL(109,任务表[进度])"]];
    sheet.getRange("H1").formulas = [["=任务表[[#Totals],[进度]]"]];
    await context.sync();
  });
  const { host } = excel();
  for (let time = 0; time < 2; time++) {
    const bytes = await host.save();
    const table = strFromU8(unzipSync(bytes)["xl/tables/table1.xml"] ?? new Uint8Array());
    expect(table).toContain('ref="B2:D5"');
    expect(table).toContain('totalsRowLabel="汇总"');
    expect(table).toContain('totalsRowFunction="sum"');
    expect(table).toContain('totalsRowFunction="count"');
    await host.open(bytes, "台账.xlsx");
    await onTable(async (one, sheet, context) => {
      one.load("showTotals");
      const cells = sheet.getRange("B5:D5").load("values");
      const refers = sheet.getRange("H1").load("values");
      await context.sync();
      expect([one.showTotals, cells.values, refers.values]).toEqual([true, [["汇总", 0.75, 2]], [[0.75]]]);
    });
  }
  await setTotals(false);
  expect((await seen("H1")).values).toEqual([["#REF!"]]);
});

it("undo takes a total row away again", async () => {
  excel().host.modes.apiVersion = "1.20";
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("B5").values = [["下"]];
    await context.sync();
  });
  await setTotals(true);
  await byUser(() => excel().host.workbook.facade.undo());
  await onTable(async (table, sheet, context) => {
    table.load("showTotals");
    const below = sheet.getRange("B5:D6").load("values");
    await context.sync();
    expect([table.showTotals, below.values[0]]).toEqual([false, ["下", "", ""]]);
  });
});

it("a total row goes along with the end of a table that is resized, and what stood below becomes data or stays below", async () => {
  await setTotals(true);
  await onTable(async (table, sheet, context) => {
    sheet.getRange("B5:D5").formulas = [
      ["合计", "=SUBTOTAL(101,任务表[进度])", "=SUBTOTAL(103,任务表[单位])"],
    ];
    sheet.getRange("B6:D7").values = [
      [3, 0.75, "丙局"],
      ["注", "", ""],
    ];
    await context.sync();
    table.resize("B2:D6");
    const all = table.getRange().load("address");
    const row = table.getTotalRowRange().load("address,values");
    const data = table.getDataBodyRange().load("values");
    const note = sheet.getRange("B7").load("values");
    await context.sync();
    expect([all.address, row.address, row.values]).toEqual([
      "Sheet1!B2:D6",
      "Sheet1!B6:D6",
      [["合计", 0.5, 3]],
    ]);
    expect(data.values[2]).toEqual([3, 0.75, "丙局"]);
    expect(note.values).toEqual([["注"]]);
    table.resize("B2:C5");
    const smaller = table.getTotalRowRange().load("address,formulas");
    await context.sync();
    expect([smaller.address, smaller.formulas]).toEqual([
      "Sheet1!B5:C5",
      [["合计", "=SUBTOTAL(101,任务表[进度])"]],
    ]);
  });
});
