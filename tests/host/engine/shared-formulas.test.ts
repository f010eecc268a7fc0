import { sheetCells } from "./sheet-cells";

/** Formulas that differ in their row alone are parsed once, and each reads its own row all the same. */
const { excel, run, values: column } = sheetCells();

it.each([
  ["a cell of the row", (row: number) => `=A${row}*10`, [10, 20, 30]],
  [
    "a cell of the row before, and one that stays",
    (row: number) => `=IF(A${row}=1,$A$4,A${row - 1})`,
    [3, 1, 2],
  ],
  ["a column that stays", (row: number) => `=SUM($A${row},B$2)`, [101, 102, 103]],
  ["a range that stays", (row: number) => `=A${row}+SUM($A$2:$A$4)`, [7, 8, 9]],
  ["a range that grows", (row: number) => `=SUM($A$2:A${row})`, [1, 3, 6]],
  ["a cell by its distance", (row: number) => `=OFFSET(A${row},0,1)`, [100, 200, 300]],
  ["a cell of another sheet", (row: number) => `=旁!A${row}+A${row}`, [11, 22, 33]],
])("%s", async (_what, formula, expected) => {
  await run((sheet, context) => {
    const other = context.workbook.worksheets.add("旁");
    other.getRange("A2:A4").values = [[10], [20], [30]];
    sheet.getRange("A2:B4").values = [
      [1, 100],
      [2, 200],
      [3, 300],
    ];
    sheet.getRange("D2:D4").formulas = [2, 3, 4].map((row) => [formula(row)]);
  });
  expect(await column("D2:D4")).toEqual(expected);
});

it("follows the edits of its own row, also after a row was inserted between", async () => {
  await run((sheet) => {
    sheet.getRange("A2:A4").values = [[1], [2], [3]];
    sheet.getRange("C2:C4").formulas = [["=A2*10"], ["=A3*10"], ["=A4*10"]];
  });
  await run((sheet) => sheet.getRange("3:3").insert("Down"));
  await run((sheet) => {
    sheet.getRange("A5").values = [[7]];
  });
  expect(await column("C2:C5")).toEqual([10, "", 20, 70]);
  await run((sheet) => {
    sheet.getRange("A2").values = [[5]];
  });
  expect(await column("C2:C5")).toEqual([50, "", 20, 70]);
});

it("a name that stands for a cell that is not fixed means the same as where nothing is shared", async () => {
  const named = async (formula: (row: number) => string): Promise<unknown[]> => {
    excel().host.newWorkbook();
    await run((sheet, context) => {
      sheet.getRange("A1:A4").values = [[7], [1], [2], [3]];
      context.workbook.names.addFormulaLocal("格", "=Sheet1!A1");
      sheet.getRange("C2:C4").formulas = [2, 3, 4].map((row) => [formula(row)]);
    });
    return column("C2:C4");
  };
  // A range that moves is never shared.
  expect(await named((row) => `=格+A${row}`)).toEqual(await named((row) => `=格+SUM(A${row}:A${row})`));
});
