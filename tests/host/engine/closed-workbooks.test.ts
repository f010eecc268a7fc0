import { IUndoRedoService } from "@univerjs/core";
import { IOtherFormulaManagerService } from "@univerjs/engine-formula";
import { shownFill } from "../../../src/host/engine/cells/shown-format";
import { openEmbeddedExcel, type EmbeddedExcel } from "../../../src/host/node/embedded-excel";

let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
afterAll(() => excel.close());

/** How many rules' formulas the engine calculates, by workbook. */
function rules(): Record<string, number> {
  const { injector } = excel.host.workbook;
  const data = injector.get(IOtherFormulaManagerService).getOtherFormulaData();
  const counts = Object.entries(data).map(([unitId, sheets]): [string, number] => [
    unitId,
    Object.values(sheets ?? {}).reduce((sum, formulas) => sum + Object.keys(formulas ?? {}).length, 0),
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

it("a file opened again and again is calculated alone, not with the workbooks closed before it", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const format = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A1>1";
    format.custom.format.fill.color = "#FF0000";
    sheet.getRange("B1:B3").dataValidation.rule = { custom: { formula: "=$A1>1" } };
    await context.sync();
  });
  const bytes = await excel.host.save();
  const seen = new Set<string>();
  for (let time = 0; time < 3; time++) {
    await excel.host.open(bytes, "簿.xlsx");
    await excel.host.save();
    const { unitId, model } = excel.host.workbook;
    // Rules are calculated when somebody looks.
    expect(await shownFill(excel.host.workbook, model.getSheetByIndex(0)?.getSheetId() ?? "", 1, 0)).toBe(
      "#FF0000",
    );
    expect(Object.keys(rules())).toEqual([unitId]);
    seen.add(unitId);
  }
  expect(seen.size).toBe(3);
});

it("what could be undone in a workbook is forgotten when it is closed", async () => {
  excel.host.modes.apiVersion = "1.20";
  const { unitId, injector } = excel.host.workbook;
  const { _undoStacks: stacks } = injector.get(IUndoRedoService) as unknown as {
    _undoStacks: Map<string, unknown[]>;
  };
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["甲"]];
    await context.sync();
  });
  expect(stacks.get(unitId)).toHaveLength(1);
  excel.host.newWorkbook();
  expect([...stacks.values()].flat()).toEqual([]);
});
