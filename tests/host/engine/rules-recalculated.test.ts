import { IOtherFormulaManagerService } from "@univerjs/engine-formula";
import { ConditionalFormattingRuleModel, SetCfCommand } from "@univerjs/sheets-conditional-formatting";
import { shownFill } from "../../../src/host/engine/cells/shown-format";
import { calculateRules } from "../../../src/host/engine/workarounds/rules/unseen-rules";
import { openEmbeddedExcel, type EmbeddedExcel } from "../../../src/host/node/embedded-excel";

let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
afterAll(() => excel.close());

/** The row's number, from 0, in ten columns of 50 rows, red where the formula holds. */
function colourRows(formula: string): Promise<void> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:J50");
    range.values = Array.from({ length: 50 }, (_row, row) => Array<number>(10).fill(row));
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
}

it("an edit recalculates the conditional formats that read the cell, and no others", async () => {
  const { workbook } = excel.host;
  calculateRules(workbook.injector);
  // Absolute in no direction: it is calculated in every cell.
  await colourRows("=A1+$A1>5");
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

it("a format that pasting has cut up is calculated once per row, and what it was before not at all", async () => {
  excel.host.newWorkbook();
  const { workbook } = excel.host;
  const { injector, unitId } = workbook;
  await colourRows("=$A1>5");
  const sheetId = workbook.facade.getActiveSheet().getSheetId();
  const calculated = (): number[] => {
    const data = injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId]?.[sheetId] ?? {};
    return Object.values(data).map((one) =>
      one.ranges.reduce(
        (sum, { startRow, endRow, startColumn, endColumn }) =>
          sum + (endRow - startRow + 1) * (endColumn - startColumn + 1),
        0,
      ),
    );
  };
  // Around D20, as after a paste there; then as it was, as after Ctrl+Z; then around it once more.
  const whole = { startRow: 0, endRow: 49, startColumn: 0, endColumn: 9 };
  const around = [
    { ...whole, endRow: 18 },
    { ...whole, startRow: 19, endRow: 19, endColumn: 2 },
    { ...whole, startRow: 19, endRow: 19, startColumn: 4 },
    { ...whole, startRow: 20 },
  ];
  for (const ranges of [around, [whole], around]) {
    const [rule] = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
    workbook.commands.syncExecuteCommand(SetCfCommand.id, {
      unitId,
      subUnitId: sheetId,
      cfId: rule?.cfId,
      rule: { ...rule, ranges },
    });
    const inTheGap = ranges === around ? null : "#FF0000";
    for (const [row, column, fill] of [
      [4, 0, null],
      [18, 9, "#FF0000"],
      [19, 2, "#FF0000"],
      [19, 3, inTheGap],
      [19, 9, "#FF0000"],
      [49, 5, "#FF0000"],
    ] as const)
      expect([row, column, await shownFill(workbook, sheetId, row, column)]).toEqual([row, column, fill]);
    expect(calculated()).toEqual([50]);
  }
});

it("nothing is waited for when nothing is to be calculated", async () => {
  const { workbook } = excel.host;
  await workbook.calculate();
  // Univer alone waits half a second for a calculation that never begins.
  const winner = await Promise.race([
    workbook.calculate().then(() => "calculated"),
    new Promise((resolve) => setTimeout(resolve, 100)).then(() => "waited"),
  ]);
  expect(winner).toBe("calculated");
});
