import { shownFill } from "embedded-excel/testing";
import { embeddedSheet } from "../embedded-sheet";
import { reopenTwice } from "../saved-twice";

const { onSheet, excel } = embeddedSheet();

it("cells a standard deviation above the average are highlighted, and the file says so in its own words", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A5").values = [[1], [2], [3], [4], [100]];
    const format = sheet.getRange("A1:A5").conditionalFormats.add("PresetCriteria");
    format.preset.format.fill.color = "#FF0000";
    format.preset.rule = { criterion: "OneStdDevAboveAverage" };
    const below = sheet.getRange("A1:A5").conditionalFormats.add("PresetCriteria");
    below.preset.rule = { criterion: "TwoStdDevBelowAverage" };
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange("A1:A5").conditionalFormats.load("items/type");
    await context.sync();
    expect(formats.items.map((format) => format.type)).toEqual(["PresetCriteria", "PresetCriteria"]);
    const rules = formats.items.map((format) => format.preset.load("rule"));
    await context.sync();
    expect(rules.map((preset) => preset.rule.criterion)).toEqual([
      "TwoStdDevBelowAverage",
      "OneStdDevAboveAverage",
    ]);
  });
  const { workbook } = excel().host;
  const sheetId = workbook.facade.getActiveSheet().getSheetId();
  const fills = [];
  for (const row of [3, 4]) fills.push(await shownFill(workbook, sheetId, row, 0));
  expect(fills).toEqual([null, "#FF0000"]);
});

it("what a data bar says of its direction, axis and borders stays in the file", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [-2], [3]];
    const bar = sheet.getRange("A1:A3").conditionalFormats.add("DataBar").dataBar;
    bar.barDirection = "RightToLeft";
    bar.axisFormat = "CellMidPoint";
    bar.axisColor = "#00FF00";
    bar.positiveFormat.borderColor = "#0000FF";
    bar.negativeFormat.matchPositiveBorderColor = false;
    bar.negativeFormat.borderColor = "#FF00FF";
    bar.negativeFormat.matchPositiveFillColor = true;
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const bar = sheet.getRange("A1:A3").conditionalFormats.getItemAt(0).dataBar;
    bar.load("barDirection,axisFormat,axisColor");
    bar.positiveFormat.load("borderColor,fillColor");
    bar.negativeFormat.load("borderColor,fillColor,matchPositiveBorderColor,matchPositiveFillColor");
    await context.sync();
    expect([bar.barDirection, bar.axisFormat, bar.axisColor]).toEqual([
      "RightToLeft",
      "CellMidPoint",
      "#00FF00",
    ]);
    expect(bar.positiveFormat.borderColor).toBe("#0000FF");
    expect(bar.negativeFormat.toJSON()).toMatchObject({
      borderColor: "#FF00FF",
      fillColor: bar.positiveFormat.fillColor,
      matchPositiveBorderColor: false,
      matchPositiveFillColor: true,
    });
  });
});
