import { embeddedSheet } from "./embedded-sheet";

const { onSheet } = embeddedSheet();

type Result = Pick<Excel.FunctionResult<unknown>, "value" | "error">;

/** What functions give over A1:B3, of which the last row holds no number. */
const given = (
  call: (functions: Excel.Functions, range: Excel.Range) => readonly Excel.FunctionResult<unknown>[],
): Promise<readonly Result[]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B3");
    range.formulas = [
      ["甲", 2],
      ["乙", "=B1*10"],
      ['说"是"', "无"],
    ];
    const results = call(context.workbook.functions, range).map((one) => one.load("value,error"));
    await context.sync();
    return results.map(({ value, error }) => ({ value, error }));
  });

it("functions calculate with ranges, values, lists of both, and with each other", async () => {
  const results = await given((functions, range) => [
    functions.vlookup("乙", range, 2, false),
    functions.sum(range, 3, functions.max(range, 100)),
    functions.countIf(range.getColumn(1), ">=2"),
    functions.percentile_Inc(range.getColumn(1), 0.5),
    functions.upper('a"b'),
    functions.exact(range.getCell(2, 0), '说"是"'),
    functions.if(true, "对", "错"),
  ]);
  expect(results.map(({ value }) => value)).toEqual([20, 125, 2, 11, 'A"B', true, "对"]);
});

it("an error of a function is told apart from its value", async () => {
  expect(await given((functions, range) => [functions.vlookup("丙", range, 2, false)])).toEqual([
    { value: null, error: "#N/A" },
  ]);
});

it("a function that the engine has not is refused by name", async () => {
  await expect(given((functions) => [functions.usdollar(1)])).rejects.toMatchObject({
    code: "NotImplemented",
    message: "The embedded host does not calculate USDOLLAR.",
  });
});
