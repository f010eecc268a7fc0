import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

type Derive = (sheet: Excel.Worksheet) => Excel.Range;

/** The addresses of ranges that are asked for one by one, or the error's code. */
function addresses(derive: readonly Derive[]): Promise<string[]> {
  return onSheet(async (sheet, context) => {
    const found: string[] = [];
    for (const one of derive) {
      try {
        const range = one(sheet).load("address");

        await context.sync();
        found.push(range.isNullObject ? "null" : range.address.replace("Sheet1!", ""));
      } catch (error) {
        found.push((error as OfficeExtension.Error).code);
      }
    }
    return found;
  });
}

it("rows and columns beside a range, and for a negative count within it", async () => {
  expect(
    await addresses([
      (sheet) => sheet.getRange("C3:F9").getRowsAbove(),
      (sheet) => sheet.getRange("C3:F9").getRowsAbove(2),
      (sheet) => sheet.getRange("C3:F9").getRowsAbove(-2),
      (sheet) => sheet.getRange("C3:F9").getRowsBelow(2),
      (sheet) => sheet.getRange("C3:F9").getRowsBelow(-2),
      (sheet) => sheet.getRange("C3:F9").getColumnsBefore(2),
      (sheet) => sheet.getRange("C3:F9").getColumnsBefore(-1),
      (sheet) => sheet.getRange("C3:F9").getColumnsAfter(),
      (sheet) => sheet.getRange("C3:F9").getColumnsAfter(-3),
    ]),
  ).toEqual(["C2:F2", "C1:F2", "C3:F4", "C10:F11", "C8:F9", "A3:B9", "C3:C9", "G3:G9", "D3:F9"]);
});

it("nothing is beyond the sheet's edges, and no more within a range than it has", async () => {
  expect(
    await addresses([
      (sheet) => sheet.getRange("A1:B2").getRowsAbove(),
      (sheet) => sheet.getRange("A1:B2").getColumnsBefore(1),
      (sheet) => sheet.getRange("A1048576").getRowsBelow(),
      (sheet) => sheet.getRange("XFD1").getColumnsAfter(),
      (sheet) => sheet.getRange("C3:F9").getRowsAbove(-8),
      (sheet) => sheet.getRange("C3:F9").getRowsAbove(0),
      (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0),
      (sheet) => sheet.getRange("A1").getOffsetRange(0, 16_384),
      (sheet) => sheet.getRange("A1:B2").getResizedRange(-2, 0),
      (sheet) => sheet.getRange("A1:B2").getResizedRange(1_048_576, 0),
      (sheet) => sheet.getRange("A1:B2").getCell(0, -1),
      (sheet) => sheet.getCell(-1, 0),
    ]),
  ).toEqual(Array.from({ length: 12 }, () => "InvalidArgument"));
});

it("ranges made from a range", async () => {
  expect(
    await addresses([
      (sheet) => sheet.getRange("B2:D5").getOffsetRange(1, -1),
      (sheet) => sheet.getRange("B2:D5").getResizedRange(-1, 2),
      (sheet) => sheet.getRange("B2:D5").getAbsoluteResizedRange(1, 1),
      (sheet) => sheet.getRange("B2:D5").getLastCell(),
      (sheet) => sheet.getRange("B2:D5").getLastRow(),
      (sheet) => sheet.getRange("B2:D5").getLastColumn(),
      (sheet) => sheet.getRange("B2:D5").getEntireRow(),
      (sheet) => sheet.getRange("B2:D5").getEntireColumn(),
      (sheet) => sheet.getRange("B2:D5").getRow(1),
      (sheet) => sheet.getRange("B2:D5").getColumn(2),
      (sheet) => sheet.getRange("B2:D5").getCell(5, 5),
      (sheet) => sheet.getRange("B2:C5").getBoundingRect("D10:E15"),
      (sheet) => sheet.getRange("B2:D5").getIntersection("C3:Z99"),
      (sheet) => sheet.getRange("B2:D5").getIntersection("F9"),
      (sheet) => sheet.getRange("B2:D5").getIntersectionOrNullObject("F9"),
    ]),
  ).toEqual([
    "A3:C6",
    "B2:F4",
    "B2",
    "D5",
    "B5:D5",
    "D2:D5",
    "2:5",
    "B:D",
    "B3:D3",
    "D2:D5",
    "G7",
    "B2:E15",
    "C3:D5",
    "ItemNotFound",
    "null",
  ]);
});

it("what is used of a sheet and of a range", async () => {
  const [empty, ...filled] = await addresses([
    (sheet) => sheet.getUsedRange(),
    (sheet) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E6").format.fill.color = "#FFFF00";
      return sheet.getUsedRange();
    },
    (sheet) => sheet.getUsedRange(true),
    (sheet) => sheet.getUsedRangeOrNullObject(true),
    (sheet) => sheet.getRange("C:XFD").getUsedRange(true),
    (sheet) => sheet.getRange("2:2").getUsedRange(),
    (sheet) => sheet.getRange("H1:H9").getUsedRange(),
    (sheet) => sheet.getRange("H1:H9").getUsedRangeOrNullObject(),
    (sheet) => sheet.getRange("E1:E9").getUsedRangeOrNullObject(),
    (sheet) => sheet.getRange("E1:E9").getUsedRangeOrNullObject(true),
  ]);
  expect(empty).toBe("A1");
  expect(filled).toEqual(["B2:E6", "B2:C3", "B2:C3", "C2:C3", "B2:C2", "ItemNotFound", "null", "E6", "null"]);
});

it("a sheet without a cell has no used range, or its first cell", async () => {
  expect(
    await addresses([
      (sheet) => sheet.getUsedRangeOrNullObject(),
      (sheet) => sheet.getUsedRange(true),
      (sheet) => sheet.getRange().getUsedRangeOrNullObject(),
    ]),
  ).toEqual(["null", "A1", "null"]);
});

it("the region around a cell ends at blank rows and columns", async () => {
  expect(
    await addresses([
      (sheet) => {
        sheet.getRange("B2:C3").values = [
          [1, ""],
          ["", 4],
        ];
        sheet.getRange("E2").values = [[5]];
        return sheet.getRange("C3").getSurroundingRegion();
      },
      (sheet) => sheet.getRange("D4").getSurroundingRegion(),
      (sheet) => sheet.getRange("H9").getSurroundingRegion(),
    ]),
  ).toEqual(["B2:C3", "B2:E4", "H9"]);
});

it("the view of a range without its hidden rows and columns", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const view = sheet.getRange("A1:C3").getVisibleView().load("values,rowCount,columnCount,cellAddresses");
    await context.sync();
    expect(view.values).toEqual([
      [1, 3],
      [7, 9],
    ]);
    expect([view.rowCount, view.columnCount, view.cellAddresses[1]]).toEqual([
      2,
      2,
      ["Sheet1!A3", "Sheet1!C3"],
    ]);
  });
});

it("a range that is made smaller than one cell goes on to the other side", async () => {
  await onSheet(async (sheet, context) => {
    const ranges = [
      sheet.getRange("D5").getResizedRange(0, -2),
      sheet.getRange("D5:E6").getResizedRange(-3, 0),
      sheet.getRange("D5:E6").getResizedRange(-1, -1),
    ].map((range) => range.load("address"));
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual(["Sheet1!B5:D5", "Sheet1!D3:E5", "Sheet1!D5"]);
    sheet.getRange("A1").getResizedRange(-1, 0).load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
