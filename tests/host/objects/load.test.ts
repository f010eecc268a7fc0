import { embeddedSheet } from "./embedded-sheet";

const { onSheet } = embeddedSheet();

it.each<[how: string, load: (range: Excel.Range) => void]>([
  ["nothing", (range) => range.load()],
  ["*", (range) => range.load("*")],
  ["$all", (range) => range.load("$all" as keyof Excel.Range)],
  ["$all: true", (range) => range.load({ $all: true })],
  ["select *", (range) => range.load({ select: "*" })],
])("load with %s loads all that is plain, and nothing that leads on", async (_how, load) => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C2");
    range.values = [[1, "甲"]];
    load(range);
    await context.sync();
    expect([range.address, range.values, range.rowCount, range.formulas]).toEqual([
      "Sheet1!B2:C2",
      [[1, "甲"]],
      1,
      [[1, "甲"]],
    ]);
    expect(() => range.format.rowHeight).toThrow(
      expect.objectContaining({ code: "PropertyNotLoaded" }) as Error,
    );
  });
});

it.each<[how: string, load: (sheets: Excel.WorksheetCollection) => void]>([
  ["nothing", (sheets) => sheets.load()],
  ["items", (sheets) => sheets.load("items")],
  ["items/$all", (sheets) => sheets.load("items/$all")],
  ["items/name,items/id", (sheets) => sheets.load("items/name,items/id")],
  ["name and id", (sheets) => sheets.load(["name", "id"] as never)],
  ["name: true, id: true", (sheets) => sheets.load({ name: true, id: true })],
  ["select", (sheets) => sheets.load({ select: "name,id" })],
])("a collection loaded with %s has its items", async (_how, load) => {
  await onSheet(async (_sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.add("乙");
    load(worksheets);
    await context.sync();
    expect(worksheets.items.map(({ name, id }) => [name, typeof id])).toEqual([
      ["Sheet1", "string"],
      ["乙", "string"],
    ]);
  });
});

it("top and skip take a part of a collection", async () => {
  await onSheet(async (_sheet, context) => {
    const { worksheets } = context.workbook;
    for (const name of ["甲", "乙", "丙"]) worksheets.add(name);
    worksheets.load({ select: "name", top: 2, skip: 1 });
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["甲", "乙"]);
    worksheets.load({ name: true, $top: 1 });
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

it("paths lead through objects, by a word, an object or expand", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.tables.add("C1:D3", true).name = "甲表";
    const [byWord, byObject, byExpand] = [sheet.getRange("A1"), sheet.getRange("A1"), sheet.getRange("A1")];
    byWord.load("format/fill/color,worksheet/name");
    byObject.load({ format: { fill: { color: true }, font: { $all: true } }, address: true });
    byExpand.load({ select: "format/font/bold", expand: "format/fill" });
    const tables = sheet.tables.load("items/name,items/columns/items/name,count");
    await context.sync();
    expect([byWord.format.fill.color, byWord.worksheet.name]).toEqual(["#FF0000", "Sheet1"]);
    expect([byObject.format.fill.color, byObject.format.font.bold, byObject.address]).toEqual([
      "#FF0000",
      false,
      "Sheet1!A1",
    ]);
    expect([byExpand.format.fill.color, byExpand.format.font.bold]).toEqual(["#FF0000", false]);
    expect([tables.count, tables.items[0]?.columns.items.length]).toEqual([1, 2]);
  });
});

it("$none loads nothing but whether the object is there", async () => {
  await onSheet(async (_sheet, context) => {
    const [there, missing] = ["Sheet1", "没有"].map((name) =>
      context.workbook.worksheets.getItemOrNullObject(name).load("$none" as never),
    );
    await context.sync();
    expect([there?.isNullObject, missing?.isNullObject]).toEqual([false, true]);
    expect(() => there?.name).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }) as Error);
  });
});

it("what no object has is refused by name", async () => {
  const refused = async (load: (sheet: Excel.Worksheet) => void): Promise<string[]> => {
    try {
      await onSheet(async (sheet, context) => {
        load(sheet);
        await context.sync();
      });
    } catch (error) {
      const { code, debugInfo } = error as OfficeExtension.Error;
      return [code, debugInfo.errorLocation ?? ""];
    }
    return [];
  };
  expect(await refused((sheet) => sheet.load("nam" as never))).toEqual(["ApiNotFound", "Worksheet.nam"]);
  expect(await refused((sheet) => sheet.getRange("A1").load("format/fil/color" as never))).toEqual([
    "ApiNotFound",
    "RangeFormat.fil",
  ]);
  expect(await refused((sheet) => sheet.context.workbook.worksheets.load("items/nam" as never))).toEqual([
    "ApiNotFound",
    "Worksheet.nam",
  ]);
});
