import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

async function fill(sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange("A1:B3").values = [
    ["国家发展改革委", "OK"],
    ["市场监管总局", "ok then"],
    ["发展改革委", "*"],
  ];
  await sheet.context.sync();
}

it.each<[string, Excel.SearchCriteria, string | null]>([
  ["发展改革委", {}, "Sheet1!A1"],
  ["发展改革委", { completeMatch: true }, "Sheet1!A3"],
  ["发展改革委", { searchDirection: "Backwards" }, "Sheet1!A3"],
  ["ok", { matchCase: true }, "Sheet1!B2"],
  ["市*局", { completeMatch: true }, "Sheet1!A2"],
  ["~*", { completeMatch: true }, "Sheet1!B3"],
  ["没有", {}, null],
])("%s is found with %j at %s", async (text, criteria, address) => {
  const found = await onSheet(async (sheet, context) => {
    await fill(sheet);
    const range = sheet.getRange("A1:B9").findOrNullObject(text, criteria).load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
  expect(found).toBe(address);
});

it.each<[string, string, Excel.SearchCriteria, string | null]>([
  ["A1", "发展", {}, "Sheet1!A3"],
  ["A3", "发展", {}, "Sheet1!A1"],
  ["B9", "ok", {}, "Sheet1!B1"],
  ["A3", "发展", { searchDirection: "Backwards" }, "Sheet1!A1"],
  ["A1", "发展", { searchDirection: "Backwards" }, "Sheet1!A3"],
  ["A1", "没有", {}, null],
])("from the cell %s the whole sheet is searched for %s, %j", async (cell, text, criteria, address) => {
  const found = await onSheet(async (sheet, context) => {
    await fill(sheet);
    const range = sheet.getRange(cell).findOrNullObject(text, criteria).load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
  expect(found).toBe(address);
});

it("? stands for one character, and a text that is not there is an error", async () => {
  await onSheet(async (sheet, context) => {
    await fill(sheet);
    const found = sheet.getRange("A1:B3").find("?场*局", { completeMatch: true }).load("address");
    await context.sync();
    expect(found.address).toBe("Sheet1!A2");
    sheet.getRange("A1:B3").find("场监?总", { completeMatch: true });
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

it("all cells with a text on a sheet", async () => {
  await onSheet(async (sheet, context) => {
    await fill(sheet);
    const all = sheet
      .findAll("发展", { completeMatch: false, matchCase: false })
      .load("address,areaCount,cellCount");
    const none = sheet.findAllOrNullObject("没有", { completeMatch: false, matchCase: false });
    await context.sync();
    expect([all.address, all.areaCount, all.cellCount]).toEqual(["Sheet1!A1,Sheet1!A3", 2, 2]);
    expect(none.isNullObject).toBe(true);
    sheet.findAll("没有", { completeMatch: false, matchCase: false });
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

it("replacing counts how often, in constants and formulas", async () => {
  await onSheet(async (sheet, context) => {
    await fill(sheet);
    sheet.getRange("C1").formulas = [['="OK"&1']];
    const count = sheet.getRange("A1:C3").replaceAll("ok", "好", { matchCase: false });
    const cells = sheet.getRange("B1:C2").load("formulas");
    await context.sync();
    expect(count.value).toBe(3);
    expect(cells.formulas).toEqual([
      ["好", '="好"&1'],
      ["好 then", ""],
    ]);
  });
});
