import { embeddedTable } from "./embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

it("rows are sorted with their formats; Chinese text by pinyin", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("B3:D3").format.fill.color = "#FFFF00";
    table.sort.apply([{ key: 2, ascending: true }]);
    table.sort.load("fields,matchCase,method");
    const data = table.getDataBodyRange().load("values");
    const fill = sheet.getRange("B4").load("format/fill/color");
    await context.sync();
    expect(data.values.map((row): unknown => row[2])).toEqual(["甲局", "乙局"]);
    expect(fill.format.fill.color).toBe("#FFFF00");
    expect([table.sort.fields[0]?.key, table.sort.matchCase, table.sort.method]).toEqual([
      2,
      false,
      "PinYin",
    ]);
  });
});

it("numbers come before texts before booleans, and blanks last whichever way", async () => {
  await onTable(async (table, _sheet, context) => {
    table.getDataBodyRange().clear("Contents");
    table.rows.add(undefined, [
      ["文", 1, ""],
      [true, 2, ""],
      [null as unknown as string, 3, ""],
      [5, 4, ""],
      [-1, 5, ""],
    ]);
    table.rows.getItemAt(0).delete();
    for (const ascending of [true, false]) {
      table.sort.apply([{ key: 0, ascending }]);
      const data = table.columns.getItem("序号").getDataBodyRange().load("values");
      await context.sync();
      const order = [-1, 5, "文", true];
      expect(data.values.flat()).toEqual([...(ascending ? order : order.reverse()), "", ""]);
    }
  });
});

it("formulas go with their row and still refer to it, and undo puts all back", async () => {
  excel().host.modes.apiVersion = "1.20";
  await onTable(async (table, sheet, context) => {
    table.columns.add(undefined, [["甲"], ["=B3*10"], ["=任务表[@序号]*100"]]);
    await context.sync();
    table.sort.apply([{ key: 0, ascending: false }]);
    const cells = sheet.getRange("B3:E4").load("formulas,values");
    await context.sync();
    expect(cells.formulas.map((row): unknown => row[3])).toEqual(["=任务表[@序号]*100", "=B4*10"]);
    expect(cells.values.map((row): unknown => row[3])).toEqual([200, 10]);
  });
  await byUser(() => excel().host.workbook.facade.undo());
  await onTable(async (_table, sheet, context) => {
    const cells = sheet.getRange("E3:E4").load("formulas,values");
    await context.sync();
    expect(cells.formulas).toEqual([["=B3*10"], ["=任务表[@序号]*100"]]);
    expect(cells.values).toEqual([[10], [200]]);
  });
});

it("sorting by a column that is not there, or by icons, is refused", async () => {
  const sort = (field: Excel.SortField) =>
    onTable(async (table, _sheet, context) => {
      table.sort.apply([field]);
      await context.sync();
    });
  await expect(sort({ key: 3 })).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(sort({ key: 0, sortOn: "Icon" })).rejects.toMatchObject({
    code: "NotImplemented",
  });
});
