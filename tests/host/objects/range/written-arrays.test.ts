import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

it("null in an array leaves a cell as it is, an empty text empties it", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.formulas = [["=1+1", 2, 3]];
    range.numberFormat = [["0.00", "0%", "0"]];
    range.values = [[null, "", 4]];
    range.numberFormat = [[null, "@", null]];
    range.formulas = [[null, null, "=A1"]];
    range.load("values,formulas,numberFormat,valueTypes");
    await context.sync();
    expect(range.values).toEqual([[2, "", 2]]);
    expect(range.formulas).toEqual([["=1+1", "", "=A1"]]);
    expect(range.numberFormat).toEqual([["0.00", "@", "0"]]);
    expect(range.valueTypes).toEqual([["Double", "Empty", "Double"]]);
  });
});

it("an empty number format means General", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[0.5, 0.25]];
    range.numberFormat = [["0%", "0%"]];
    range.numberFormat = [["", null]];
    range.load("numberFormat,text");
    await context.sync();
    expect([range.numberFormat, range.text]).toEqual([[["General", "0%"]], [["0.5", "25%"]]]);
    sheet.getRange("A1:B1").numberFormat = "" as unknown as string[][];
    const after = sheet.getRange("A1:B1").load("numberFormat");
    await context.sync();
    expect(after.numberFormat).toEqual([["General", "General"]]);
  });
});

it("one value, formula or number format is meant for every cell", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = "甲" as unknown as string[][];
    sheet.getRange("C1:C2").formulas = "=1+1" as unknown as string[][];
    sheet.getRange("C1:C2").numberFormat = "0.0" as unknown as string[][];
    range.load("values");
    const formulas = sheet.getRange("C1:C2").load("text,formulas");
    await context.sync();
    expect(range.values).toEqual([
      ["甲", "甲"],
      ["甲", "甲"],
    ]);
    expect([formulas.text, formulas.formulas]).toEqual([
      [["2.0"], ["2.0"]],
      [["=1+1"], ["=1+1"]],
    ]);
  });
});

it.each(["values", "formulas", "numberFormat"] as const)(
  "an array of %s of another shape is refused, and null for the whole",
  async (property) => {
    const codes: string[] = [];
    for (const value of [
      [[1, 2]],
      [[1], [2], [3]],
      [[1, 2], [3]],
      [[]],
      [],
      null,
      [
        [{}, 1],
        [1, 1],
      ],
    ])
      codes.push(
        await codeOf(
          onSheet(async (sheet, context) => {
            sheet.getRange("A1:B2")[property] = value as unknown[][] as string[][];
            await context.sync();
          }),
        ),
      );
    expect(codes).toEqual(Array.from({ length: 7 }, () => "InvalidArgument"));
  },
);

type Change = (sheet: Excel.Worksheet) => void;
const nothing = null as unknown as never;

it.each<[what: string, change: Change]>([
  ["fill colour", (sheet) => (sheet.getRange("A1").format.fill.color = nothing)],
  ["font colour", (sheet) => (sheet.getRange("A1").format.font.color = nothing)],
  ["bold", (sheet) => (sheet.getRange("A1").format.font.bold = nothing)],
  ["font name", (sheet) => (sheet.getRange("A1").format.font.name = nothing)],
  ["font size", (sheet) => (sheet.getRange("A1").format.font.size = nothing)],
  ["underline", (sheet) => (sheet.getRange("A1").format.font.underline = nothing)],
  ["wrapText", (sheet) => (sheet.getRange("A1").format.wrapText = nothing)],
  ["alignment", (sheet) => (sheet.getRange("A1").format.horizontalAlignment = nothing)],
  ["row height", (sheet) => (sheet.getRange("A1").format.rowHeight = nothing)],
  ["rowHidden", (sheet) => (sheet.getRange("A1").rowHidden = nothing)],
  ["gridlines", (sheet) => (sheet.showGridlines = nothing)],
  ["headings", (sheet) => (sheet.showHeadings = nothing)],
  ["a sheet's name", (sheet) => (sheet.name = nothing)],
  ["a sheet's visibility", (sheet) => (sheet.visibility = nothing)],
])("null is no %s", async (_what, change) => {
  const code = await codeOf(
    onSheet(async (sheet, context) => {
      change(sheet);
      await context.sync();
    }),
  );
  expect(code).toBe("InvalidArgument");
});

it("words and numbers are no booleans", async () => {
  const codes: string[] = [];
  for (const change of [
    (sheet) => (sheet.showGridlines = 0 as unknown as boolean),
    (sheet) => (sheet.showHeadings = "false" as unknown as boolean),
    (sheet) => (sheet.getRange("A1").format.font.bold = "yes" as unknown as boolean),
    (sheet) => (sheet.getRange("A1").columnHidden = 1 as unknown as boolean),
  ] satisfies Change[])
    codes.push(
      await codeOf(
        onSheet(async (sheet, context) => {
          (change as Change)(sheet);
          await context.sync();
        }),
      ),
    );
  expect(codes).toEqual(Array.from({ length: 4 }, () => "InvalidArgument"));
});
