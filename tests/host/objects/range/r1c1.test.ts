import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("formulas are read in R1C1 notation, from the cell that holds them", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("C3:C8").formulas = [
      ["=A1+$B$2*C$4"],
      ["=SUM(A:A)+SUM($2:$2)"],
      ["=SUM(A1:B2)"],
      ['="A1"&Sheet1!B7'],
      ["=LOG10(100)"],
      [5],
    ];
    const range = sheet.getRange("C3:C8").load("formulasR1C1");
    await context.sync();
    expect(range.formulasR1C1.flat()).toEqual([
      "=R[-2]C[-2]+R2C2*R4C",
      "=SUM(C[-2])+SUM(R2)",
      "=SUM(R[-4]C[-2]:R[-3]C[-1])",
      '="A1"&Sheet1!R[1]C[-1]',
      "=LOG10(100)",
      5,
    ]);
  });
});

it("one formula in R1C1 notation means another cell in each row", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1:B3").formulasR1C1 = [["=RC[-1]*2"], ["=RC[-1]*2"], ["=SUM(R1C1:RC[-1])"]];
    sheet.getRange("C1").formulasR1C1 = [["=SUM(C1)+MAX(R)"]];
    const range = sheet.getRange("B1:B3").load("formulas,values");
    const lines = sheet.getRange("C1").load("formulas");
    await context.sync();
    expect(range.formulas.flat()).toEqual(["=A1*2", "=A2*2", "=SUM($A$1:A3)"]);
    expect(range.values.flat()).toEqual([2, 4, 6]);
    expect(lines.formulas).toEqual([["=SUM($A:$A)+MAX(1:1)"]]);
  });
});
