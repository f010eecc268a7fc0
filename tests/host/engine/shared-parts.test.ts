import { sheetCells } from "./sheet-cells";

/** Parts of formulas that look alike are calculated once where they mean the same, and only there. */
const { run, values, write } = sheetCells();

const A = [[1], [2], [3], [2]];

it("a part that moves with its formula has the value of each place", async () => {
  await write("A1:A4", A);
  await write("C1:C3", [["=SUM(A1:A2)+SUM(A1:A2)"], ["=SUM(A2:A3)+SUM(A2:A3)"], ["=SUM(A3:A4)+SUM(A3:A4)"]]);
  await write(
    "D1:D3",
    ["A1", "A2", "A3"].map((own) => [`=SUMPRODUCT(($A$1:$A$4=${own})*1)+SUMPRODUCT(($A$1:$A$4=${own})*1)`]),
  );
  expect(await values("C1:C3")).toEqual([6, 10, 10]);
  expect(await values("D1:D3")).toEqual([2, 4, 2]);
});

it("a part of a table's row has the value of each row, the same in several columns", async () => {
  await run((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["号", "位", "又"],
      [3, "", ""],
      [9, "", ""],
      [1, "", ""],
    ];
    sheet.tables.add("A1:C4", true).name = "账";
    const found = "=IFERROR(MATCH(账[@号],$F$1:$F$3,0),0)+IFERROR(MATCH(账[@号],$F$1:$F$3,0),0)";
    sheet.getRange("F1:F3").values = [[1], [2], [3]];
    sheet.getRange("B2:C4").formulas = [1, 2, 3].map(() => [found, found]);
  });
  expect(await values("B2:C4")).toEqual([6, 6, 0, 0, 2, 2]);
});

it("a part that several formulas share follows the edits of what it reads", async () => {
  await write("A1:A4", A);
  await write(
    "C1:C4",
    [1, 2, 3, 4].map((times) => [`=SUMPRODUCT(--($A$1:$A$4*2>2))*${times}`]),
  );
  expect(await values("C1:C4")).toEqual([3, 6, 9, 12]);
  await write("A1", [[5]]);
  expect(await values("C1:C4")).toEqual([4, 8, 12, 16]);
});

it("a part that reads calculated cells reads them once they are calculated", async () => {
  await write("A1:A4", A);
  await write("E1:E3", [["=SUM($C$1:$C$4)*1"], ["=SUM($C$1:$C$4)*2"], ["=SUM($C$1:$C$4)*3"]]);
  await write("C1:C4", [["=A1"], ["=A2"], ["=A3"], ["=A4"]]);
  expect(await values("E1:E3")).toEqual([8, 16, 24]);
  await write("A1", [[11]]);
  expect(await values("E1:E3")).toEqual([18, 36, 54]);
});

it("the same part on another sheet reads that sheet", async () => {
  await write("A1:A4", A);
  await write("C1:C2", [["=SUM($A$1:$A$4)"], ["=SUM($A$1:$A$4)"]]);
  await run((_sheet, context) => {
    const other = context.workbook.worksheets.add("另");
    other.getRange("A1:A4").values = [[10], [20], [30], [20]];
    other.getRange("C1:C2").formulas = [["=SUM($A$1:$A$4)"], ["=SUM($A$1:$A$4)"]];
    other.activate();
  });
  expect(await values("C1:C2")).toEqual([80, 80]);
});
