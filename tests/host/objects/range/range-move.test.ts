import { embeddedTable } from "../table/embedded-tables";

const { onTable } = embeddedTable();

it("moved cells take values and formats along, and formulas follow them", async () => {
  await onTable(async (_table, sheet, context) => {
    const other = context.workbook.worksheets.add("另表");
    sheet.getRange("H1:I2").formulas = [
      [5, "=H1*2"],
      [7, "=H2+$H$1"],
    ];
    sheet.getRange("H1").format.fill.color = "#FF0000";
    sheet.getRange("K1").formulas = [["=SUM(H1:H2)+I2"]];
    other.getRange("A1").formulas = [["=Sheet1!I2"]];
    await context.sync();
    sheet.getRange("H1:I2").moveTo("H2");
    await context.sync();
    const moved = sheet.getRange("H1:I3").load("formulas,values");
    const refers = [sheet.getRange("K1"), other.getRange("A1")].map((one) => one.load("formulas,values"));
    const fills = ["H1", "H2"].map((address) => sheet.getRange(address).format.fill.load("color"));
    await context.sync();
    expect(moved.formulas).toEqual([
      ["", ""],
      [5, "=H2*2"],
      [7, "=H3+$H$2"],
    ]);
    expect(moved.values[2]).toEqual([7, 12]);
    expect(refers.map(({ formulas, values }) => [formulas, values])).toEqual([
      [[["=SUM(H2:H3)+I3"]], [[24]]],
      [[["=Sheet1!I3"]], [[12]]],
    ]);
    expect(fills.map(({ color }) => color)).toEqual(["#FFFFFF", "#FF0000"]);
  });
});

it("cells moved to another sheet", async () => {
  await onTable(async (_table, sheet, context) => {
    const other = context.workbook.worksheets.add("另表");
    sheet.getRange("H1:I1").formulas = [[5, "=H1*2+K2"]];
    sheet.getRange("K1").formulas = [["=I1"]];
    sheet.getRange("K2").values = [[1]];
    await context.sync();
    sheet.getRange("H1:I1").moveTo(other.getRange("B2"));
    await context.sync();
    const moved = other.getRange("B2:C2").load("formulas,values");
    const refers = sheet.getRange("K1").load("formulas,values");
    await context.sync();
    expect([moved.formulas, moved.values]).toEqual([[[5, "=B2*2+Sheet1!K2"]], [[5, 11]]]);
    expect([refers.formulas, refers.values]).toEqual([[["=另表!C2"]], [[11]]]);
  });
});

it("cells of tables stay", async () => {
  await expect(
    onTable(async (_table, sheet, context) => {
      sheet.getRange("H1").moveTo("C3");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "NotImplemented" });
});
