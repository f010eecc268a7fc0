import { embeddedTable } from "./embedded-tables";

const { onTable } = embeddedTable();

test("the cells that are shown, blank, typed or calculated", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("C4").clear("Contents");
    sheet.getRange("F4:F5").formulas = [["=1/0"], ['="文"']];
    sheet.getRange("3:3").rowHidden = true;
    await context.sync();
    type Kind = "Visible" | "Blanks" | "Constants" | "Formulas";
    const found = (address: string, kind: Kind, values?: "Numbers" | "Errors") =>
      sheet.getRange(address).getSpecialCells(kind, values).load("address");
    const areas = [
      found("B2:D4", "Visible"),
      found("B2:D4", "Blanks"),
      found("A:Z", "Constants", "Numbers"),
      found("A:Z", "Formulas"),
      found("A:Z", "Formulas", "Errors"),
    ];
    const none = sheet.getRange("B2:D2").getSpecialCellsOrNullObject("Blanks");
    await context.sync();
    expect(areas.map(({ address }) => address.replaceAll("Sheet1!", ""))).toEqual([
      "B2:D2,B4:D4",
      "C4",
      "B3:C3,B4",
      "F3:F5",
      "F4",
    ]);
    expect(none.isNullObject).toBe(true);
  });
  const missing = onTable(async (_table, sheet, context) => {
    sheet.getRange("B2:D2").getSpecialCells("Blanks").load("address");
    await context.sync();
  });
  await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("a view holds the rows and columns that are shown", async () => {
  await onTable(async (table, sheet, context) => {
    table.columns.getItem("单位").filter.applyValuesFilter(["甲局"]);
    sheet.getRange("C:C").columnHidden = true;
    await context.sync();
    const view = table.getRange().getVisibleView().load("values,text,cellAddresses,rowCount,columnCount");
    view.rows.load("items/values,items/index");
    await context.sync();
    expect(view.values).toEqual([
      ["序号", "单位"],
      [2, "甲局"],
    ]);
    expect(view.cellAddresses[1]).toEqual(["Sheet1!B4", "Sheet1!D4"]);
    expect([view.rowCount, view.columnCount]).toEqual([2, 2]);
    expect(view.rows.items.map(({ index, values }) => [index, values])).toEqual([
      [0, [["序号", "单位"]]],
      [1, [[2, "甲局"]]],
    ]);
  });
});
