import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

const PART = "xl/tables/table1.xml";

/** A file's table of two columns and three rows, A2:B4, without a header row. */
beforeEach(async () => {
  const { host } = excel();
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B4").values = [
      ["甲", "乙"],
      [1, 10],
      [2, 20],
      [3, 30],
    ];
    sheet.tables.add("A1:B4", true).name = "表";
    sheet.getRange("D1:D4").formulas = [
      ["=SUM(表[甲])"],
      ["=ROWS(表)+表[@乙]"],
      ["=SUM(表[#All])"],
      ["=COUNTA(表[#Headers])"],
    ];
    await context.sync();
  });
  const parts = unzipSync(await host.save());
  const table = strFromU8(parts[PART] ?? new Uint8Array())
    .replace('ref="A1:B4"', 'ref="A2:B4" headerRowCount="0"')
    .replace(/<autoFilter[^>]*\/>/, "");
  await host.open(zipSync({ ...parts, [PART]: strToU8(table) }), "无标题行.xlsx");
});

it("its first row is data, to Office.js and to formulas", async () => {
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.getItem("表").load("showHeaders");
    const body = table.getDataBodyRange().load("address");
    const rows = table.rows.load("items/values");
    const column = table.columns.getItem("甲").load("values,name");
    const formulas = sheet.getRange("D1:D4").load("values");
    await context.sync();
    expect([table.showHeaders, body.address, column.name]).toEqual([false, "Sheet1!A2:B4", "甲"]);
    expect(rows.items.map(({ values }): unknown => values[0])).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    expect(column.values).toEqual([[1], [2], [3]]);
    expect(formulas.values).toEqual([[6], [13], [66], [1]]);
    table.getHeaderRowRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

it("what is written into its first row renames no column, and rows are added", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A2").values = [["丙"]];
    const table = sheet.tables.getItem("表");
    table.rows.add(undefined, [[4, 40]]);
    const columns = table.columns.load("items/name");
    const range = table.getRange().load("values,address");
    await context.sync();
    expect(columns.items.map(({ name }) => name)).toEqual(["甲", "乙"]);
    expect([range.address, range.values[0], range.values[3]]).toEqual(["Sheet1!A2:B5", ["丙", 10], [4, 40]]);
  });
});

it.each<[what: string, act: (table: Excel.Table) => unknown]>([
  ["renamed", (table) => (table.columns.getItem("甲").name = "丙")],
  ["added", (table) => table.columns.add()],
  [
    "resized away",
    (table) => {
      table.resize("A2:C4");
    },
  ],
])("its columns are not %s, for there is no cell for their names", async (_what, act) => {
  await onSheet(async (sheet, context) => {
    act(sheet.tables.getItem("表"));
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  });
});
