import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("what several ranges are given, each of them has", async () => {
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges("A1,C3:D4");
    areas.format.borders.getItem("EdgeBottom").style = "Continuous";
    areas.style = "Good";
    areas.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    areas.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    const border = sheet.getRange("C4:D4").format.borders.getItem("EdgeBottom").load("style");
    const cell = sheet.getRange("C3").load("style,dataValidation/type");
    const formats = sheet.getRange("D4").conditionalFormats.getCount();
    const same = areas.load("style");
    await context.sync();
    expect([border.style, cell.style, cell.dataValidation.type]).toEqual([
      "Continuous",
      "Good",
      "WholeNumber",
    ]);
    expect([formats.value, same.style]).toEqual([1, "Good"]);
    areas.conditionalFormats.clearAll();
    areas.dataValidation.clear();
    const left = sheet.getRange("A1").conditionalFormats.getCount();
    const validation = sheet.getRange("C3").dataValidation.load("type");
    await context.sync();
    expect([left.value, validation.type]).toEqual([0, "None"]);
  });
});

it("special cells and tables are found on several ranges", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["名", "数"],
      ["甲", 1],
      ["乙", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "表";
    const areas = sheet.getRanges("A2:A3,B1:B3,F9");
    const texts = areas.getSpecialCells("Constants", "Text").load("address");
    const none = areas.getSpecialCellsOrNullObject("Formulas").load("address");
    const tables = areas.getTables().load("items/name");
    const whole = areas.getTables(true).getCount();
    await context.sync();
    expect(texts.address).toBe("Sheet1!A2:A3,Sheet1!B1");
    expect(none.isNullObject).toBe(true);
    expect(tables.items.map((table) => table.name)).toEqual(["表"]);
    expect(whole.value).toBe(0);
  });
});

it("a border that cells do not share reads null", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Double";
    const mixed = sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom").load("style,color");
    const inside = sheet.getRange("A1:B2").format.borders.getItem("InsideHorizontal").load("style");
    const top = sheet.getRange("A1:B1").format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    expect([mixed.style, inside.style, top.style]).toEqual([null, null, "None"]);
  });
});

it("formats are of a category, and formulas that spill are saved as arrays", async () => {
  await onSheet(async (sheet, context) => {
    const patterns = [
      "0%",
      "yyyy-mm-dd",
      "h:mm",
      "0.00E+00",
      "# ?/?",
      "@",
      "$#,##0.00",
      "#,##0.00",
      "General",
      "0个",
    ];
    sheet.getRange("A1:A10").numberFormat = patterns.map((pattern) => [pattern]);
    sheet.getRange("C1").formulas = [["=SEQUENCE(2)"]];
    const range = sheet.getRange("A1:A10").load("numberFormatCategories");
    const arrays = ["C1:C2", "D1", "C1:D1"].map((address) => sheet.getRange(address).load("savedAsArray"));
    await context.sync();
    expect(range.numberFormatCategories.flat()).toEqual([
      "Percentage",
      "Date",
      "Time",
      "Scientific",
      "Fraction",
      "Text",
      "Currency",
      "Number",
      "General",
      "Custom",
    ]);
    expect(arrays.map((one) => one.savedAsArray)).toEqual([true, false, null]);
  });
});

it("the values behind a name are read with their types", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [[1, "文", true]];
    const range = context.workbook.names.add("区", sheet.getRange("A1:C1")).arrayValues.load("values,types");
    const array = context.workbook.names.add("组", "={1,2;3,4}").arrayValues.load("values,types");
    await context.sync();
    expect([range.values, range.types]).toEqual([[[1, "文", true]], [["Double", "String", "Boolean"]]]);
    expect(array.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
