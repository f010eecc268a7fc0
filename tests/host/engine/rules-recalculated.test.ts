import { shownFill } from "../../../src/host/engine/cells/shown-format";
import { calculateRules } from "../../../src/host/engine/rules/unseen-rules";
import { openEmbeddedExcel, type EmbeddedExcel } from "../../../src/host/node/embedded-excel";

let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
afterAll(() => excel.close());

test("an edit recalculates the conditional formats that read the cell, and no others", async () => {
  const { workbook } = excel.host;
  calculateRules(workbook.injector);
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:J50");
    range.values = Array.from({ length: 50 }, (_row, row) => Array<number>(10).fill(row));
    const format = range.conditionalFormats.add("Custom");
    // Absolute in no direction: it is calculated in every cell.
    format.custom.rule.formula = "=A1+$A1>5";
    format.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  const sheetId = workbook.facade.getActiveSheet().getSheetId();
  expect(await shownFill(workbook, sheetId, 49, 0)).toBe("#FF0000");
  let calculated = 0;
  const progress = workbook.engine.api.getFormula().calculationProcessing((stage) => {
    calculated = Math.max(calculated, stage.totalFormulasToCalculate);
  });
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A40").values = [[1]];
    await context.sync();
  });
  await workbook.calculate();
  progress.dispose();
  expect(calculated).toBe(10);
});

test("nothing is waited for when nothing is to be calculated", async () => {
  const { workbook } = excel.host;
  await workbook.calculate();
  // Univer alone waits half a second for a calculation that never begins.
  const winner = await Promise.race([
    workbook.calculate().then(() => "calculated"),
    new Promise((resolve) => setTimeout(resolve, 100)).then(() => "waited"),
  ]);
  expect(winner).toBe("calculated");
});
