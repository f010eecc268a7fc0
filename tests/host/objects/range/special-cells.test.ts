import { embeddedTable } from "../table/embedded-tables";

const { onTable } = embeddedTable();

it("the cells that are shown, blank, typed or calculated", async () => {
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

it("cells that conditional formats and typing rules are on, filled or not, and those with the first cell's", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("C3:C9").conditionalFormats.add("DataBar");
    sheet.getRange("E3:E4").conditionalFormats.add("DataBar");
    sheet.getRange("D4:E5").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    sheet.getRange("H9").dataValidation.rule = { wholeNumber: { formula1: 5, operator: "GreaterThan" } };
    await context.sync();
    type Kind = "ConditionalFormats" | "DataValidations" | "SameConditionalFormat" | "SameDataValidation";
    const found = (address: string, kind: Kind) =>
      sheet.getRange(address).getSpecialCellsOrNullObject(kind).load("address");
    const areas = [
      found("A1:H9", "ConditionalFormats"),
      found("B4:E5", "DataValidations"),
      found("A1", "DataValidations"),
      found("E3:H9", "SameConditionalFormat"),
      found("D4", "SameDataValidation"),
    ];
    const none = found("A1:B9", "SameDataValidation");
    await context.sync();
    expect(areas.map(({ address }) => address.replaceAll("Sheet1!", ""))).toEqual([
      "C3:C9,E3:E4",
      "D4:E5",
      "D4:E5,H9",
      "E3:E4",
      "D4:E5",
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

describe("in one column of a table", () => {
  const COLUMN = [[1], ["=1+1"], ["文"], [""], ["=1/0"], [true], [""]];

  /** Seven rows 序号 1 to 7 with 进度 as above, 单位 blank. */
  const filled = (work: (column: Excel.Range, context: Excel.RequestContext) => Promise<void>) =>
    onTable(async (table, _sheet, context) => {
      table.rows.add(undefined, Array<unknown[]>(5).fill(["", "", ""]) as string[][]);
      await context.sync();
      table.columns.getItem("序号").getDataBodyRange().values = [[1], [2], [3], [4], [5], [6], [7]];
      const column = table.columns.getItem("进度").getDataBodyRange();
      column.formulas = COLUMN;
      await context.sync();
      await work(column, context);
    });

  type Kind = "Constants" | "Blanks" | "Formulas";
  it.each([
    ["Constants", ["C3", "C5", "C8"]],
    ["Blanks", ["C6", "C9"]],
    ["Formulas", ["C4", "C7"]],
  ] as const)("%s are found, those of the rows between them left out", async (kind: Kind, places) => {
    await filled(async (column, context) => {
      const found = column.getSpecialCellsOrNullObject(kind).load("address,areaCount,cellCount");
      found.areas.load("items/rowIndex,items/rowCount,items/columnIndex,items/address");
      await context.sync();
      expect(found.isNullObject).toBe(false);
      expect(found.address).toBe(places.map((place) => `Sheet1!${place}`).join(","));
      expect([found.areaCount, found.cellCount]).toEqual([places.length, places.length]);
      expect(
        found.areas.items.map(({ rowIndex, rowCount, columnIndex, address }) => [
          rowIndex,
          rowCount,
          columnIndex,
          address,
        ]),
      ).toEqual(places.map((place) => [Number(place.slice(1)) - 1, 1, 2, `Sheet1!${place}`]));
    });
  });

  it("runs of cells below each other are one area", async () => {
    await filled(async (column, context) => {
      column.values = [[1], [2], ["=A1"], [3], [4], [5], [6]];
      const found = column.getSpecialCellsOrNullObject("Constants");
      found.areas.load("items/rowIndex,items/rowCount");
      await context.sync();
      expect(found.areas.items.map(({ rowIndex, rowCount }) => [rowIndex, rowCount])).toEqual([
        [2, 2],
        [5, 4],
      ]);
    });
  });

  it("a column without one answers a null object, and its areas may be asked for with it in the same request", async () => {
    await filled(async (column, context) => {
      column.formulas = COLUMN.map(() => ["=ROW()"]);
      const found = column.getSpecialCellsOrNullObject("Constants");
      found.load("address,areas/items/rowIndex,areas/items/rowCount,areas/items/address");
      const blanks = column.getSpecialCellsOrNullObject("Blanks");
      await context.sync();
      expect([found.isNullObject, blanks.isNullObject]).toEqual([true, true]);
    });
  });

  it("a column of one cell stands for the whole sheet, as does any single cell", async () => {
    await onTable(async (table, sheet, context) => {
      table.rows.getItemAt(0).delete();
      await context.sync();
      const column = table.columns.getItem("进度").getDataBodyRange();
      const found = [
        column.getSpecialCells("Constants").load("address"),
        column.getSpecialCells("Formulas").load("address"),
        sheet.getRange("H20").getSpecialCells("Constants", "Numbers").load("address"),
      ];
      await context.sync();
      expect(found.map(({ address }) => address)).toEqual(["Sheet1!B2:D3", "Sheet1!F3", "Sheet1!B3:C3"]);
    });
  });
});

it("a view holds the rows and columns that are shown", async () => {
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
