import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

async function filled(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
  const other = context.workbook.worksheets.add("另表");
  other.getRange("A1:A2").values = [[1], [2]];
  sheet.getRange("A1:A3").values = [[1], [2], [3]];
  context.workbook.names.add("税率", sheet.getRange("G1"));
  sheet.getRange("B1:B3").formulas = [["=A1*2"], ["=SUM(A1:A3)+另表!A1"], ["=B1+B2*税率"]];
  other.getRange("C1").formulas = [["=Sheet1!B3"]];
  sheet.activate();
  await context.sync();
}

it("a cell's precedents are what its formula refers to, and what these refer to in turn", async () => {
  await onSheet(async (sheet, context) => {
    await filled(sheet, context);
    const direct = sheet.getRange("B2").getDirectPrecedents().load("addresses");
    const named = sheet.getRange("B3").getDirectPrecedents().load("addresses");
    const all = sheet.getRange("B3").getPrecedents().load("addresses");
    const areas = sheet.getRange("B2").getDirectPrecedents().areas.load("items/address");
    const there = sheet.getRange("B2").getDirectPrecedents().getRangeAreasBySheet("另表").load("address");
    await context.sync();
    expect(direct.addresses).toEqual(["Sheet1!A1:A3", "另表!A1"]);
    expect(named.addresses).toEqual(["Sheet1!B1:B2,Sheet1!G1"]);
    expect(all.addresses[1]).toBe("另表!A1");
    expect(areas.items.map((one) => one.address)).toEqual(["Sheet1!A1:A3", "另表!A1"]);
    expect(there.address).toBe("另表!A1");
  });
});

it("a cell's dependents are the formulas that refer to it", async () => {
  await onSheet(async (sheet, context) => {
    await filled(sheet, context);
    const direct = sheet.getRange("A1").getDirectDependents().load("addresses");
    const ofTotal = sheet.getRange("B3").getDirectDependents().load("addresses");
    await context.sync();
    expect(direct.addresses).toEqual(["Sheet1!B1:B2"]);
    expect(ofTotal.addresses).toEqual(["另表!C1"]);
  });
});

it("references to a table count", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["数"], [1], [2]];
    sheet.tables.add("A1:A3", true).name = "表";
    sheet.getRange("C1").formulas = [["=SUM(表[数])"]];
    const direct = sheet.getRange("C1").getDirectPrecedents().load("addresses");
    await context.sync();
    expect(direct.addresses).toEqual(["Sheet1!A2:A3"]);
  });
});

it("a cell without any answers ItemNotFound", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.getRange("A1").getDirectPrecedents().load("addresses");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "ItemNotFound" });
});

it("formulas turn when rows and columns change places", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*2"],
      ["=A1+$B$1", "=SUM(A1:A2)"],
    ];
    sheet.getRange("D1").copyFrom("A1:B2", "All", false, true);
    const range = sheet.getRange("D1:E2").load("formulas");
    await context.sync();
    expect(range.formulas).toEqual([
      [1, "=D1+$B$1"],
      ["=D1*2", "=SUM(D1:E1)"],
    ]);
  });
});
