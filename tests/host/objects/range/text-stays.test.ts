import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("text that looks like a number stays text when its cell is formatted", async () => {
  const types = await onSheet(async (sheet, context) => {
    const cells = sheet.getRange("A1:A2");
    cells.numberFormat = [["0%"], ["0%"]];
    cells.values = [["'0.5"], ["八成"]];
    await context.sync();
    cells.format.horizontalAlignment = "Center";
    cells.format.font.bold = true;
    cells.load("values,valueTypes");
    await context.sync();
    return [cells.values, cells.valueTypes];
  });
  expect(types).toEqual([
    [["0.5"], ["八成"]],
    [["String"], ["String"]],
  ]);
});

it("a cell that formulas compare a second time is compared the same: 0 is no blank, and text no number", async () => {
  const values = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[0], ["'12"], [""]];
    const formulas = sheet.getRange("C1:F3");
    formulas.formulas = [1, 2, 3].map((row) => [
      `=$A${row}=""`,
      `=$A${row}=""`,
      `=$A${row}=12`,
      `=$A${row}=12`,
    ]);
    formulas.load("values");
    await context.sync();
    return formulas.values as unknown[][];
  });
  expect(values).toEqual([
    [false, false, false, false],
    [false, false, false, false],
    [true, true, false, false],
  ]);
});
