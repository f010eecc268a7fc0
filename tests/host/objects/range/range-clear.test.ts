import { embeddedTable } from "../table/embedded-tables";

const { onTable, byUser, excel } = embeddedTable();

it("what is cleared on one sheet leaves rules and merged cells alone where the user has selected on another", async () => {
  await onTable(async (_table, sheet, context) => {
    const other = context.workbook.worksheets.add("另表");
    other.getRange("A1:C3").values = Array.from({ length: 3 }, () => ["甲", "乙", "丙"]);
    const selected = sheet.getRange("H1:I2");
    selected.dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
    selected.merge();
    sheet.activate();
    selected.select();
    await context.sync();
    other.getRange("A1:C2").clear("All");
    other.getRange("A3:C3").clear("Formats");
    await context.sync();
    const left = other.getRange("A1:C3").load("values");
    selected.dataValidation.load("type");
    const merged = selected.getMergedAreasOrNullObject().load("address");
    await context.sync();
    expect(left.values).toEqual([
      ["", "", ""],
      ["", "", ""],
      ["甲", "乙", "丙"],
    ]);
    expect(selected.dataValidation.type).toBe("List");
    expect(merged.isNullObject ? null : merged.address).toBe("Sheet1!H1:I2");
  });
});

it("cleared cells and formats come back with one undo, formulas with their values", async () => {
  excel().host.modes.apiVersion = "1.20";
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H1:I1").formulas = [[5, "=H1*2"]];
    sheet.getRange("H1").format.fill.color = "#FF0000";
    await context.sync();
  });
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H1:I1").clear("All");
    const cleared = sheet.getRange("H1:I1").load("formulas");
    await context.sync();
    expect(cleared.formulas).toEqual([["", ""]]);
  });
  await byUser(() => excel().host.workbook.facade.undo());
  await onTable(async (_table, sheet, context) => {
    const back = sheet.getRange("H1:I1").load("formulas,values");
    const fill = sheet.getRange("H1").format.fill.load("color");
    await context.sync();
    expect([back.formulas, back.values]).toEqual([[[5, "=H1*2"]], [[5, 10]]]);
    expect(fill.color).toBe("#FF0000");
  });
});
