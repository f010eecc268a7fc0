import fc from "fast-check";
import { openWithout } from "./demonstrate";

/** What makes Univer quicker changes no value of what summaries are made of. */
const QUICKER = ["shared-parts", "shared-formulas", "quick-values", "known-matches"];
const ROWS = 7;

const word = fc.constantFrom("甲", "甲乙", "a", "A", "12", "*", "", "?");
const cell = fc.oneof(
  word,
  fc.constantFrom<string | number | boolean>(0, 1, 12, 0.1, -2, 44477, true, false),
  fc.constantFrom("=1/0", "=NA()", '=""'),
);
const column = fc.constantFrom("表[号]", "表[名]", "表[数]", "表[日]");
const one = fc.oneof(
  word.map((text) => `"${text}"`),
  fc.constantFrom("1", "12", "0.1", "$A2", "B3", '">0"', '"<>"', '"甲*"', '">="&B2', "TRUE"),
);
const { part } = fc.letrec<{ part: string }>((tie) => {
  const within = tie("part");
  return {
    part: fc.oneof(
      { depthSize: "small" },
      fc.tuple(column, one).map(([range, wanted]) => `COUNTIFS(${range},${wanted})`),
      fc.tuple(column, one, column, one).map(([a, x, b, y]) => `COUNTIFS(${a},${x},${b},${y})`),
      fc.tuple(column, column, one).map(([sum, range, wanted]) => `SUMIFS(${sum},${range},${wanted})`),
      fc
        .tuple(column, column, one)
        .map(([of, range, wanted]) => `IFERROR(AVERAGEIFS(${of},${range},${wanted}),-1)`),
      fc
        .tuple(column, one, column)
        .map(([a, x, b]) => `SUMPRODUCT(ISNUMBER(1/((${a}=${x})*ISNUMBER(${b})))*1)`),
      fc
        .tuple(column, one, column)
        .map(([of, x, range]) => `IFERROR(INDEX(${of},MATCH(${x},${range},0)),"无")`),
      column.map(
        (range) =>
          `SUMPRODUCT(ISNUMBER(1/(MATCH(${range}&"",${range}&"",0)=ROW(${range})-MIN(ROW(${range}))+1))*1)`,
      ),
      column.map((range) => `SUMPRODUCT(--EXACT(${range},$A2))`),
      fc.tuple(within, within).map(([a, b]) => `IFERROR(${a}+${b},${a})`),
      fc.tuple(within, within).map(([a, b]) => `IF(${a}=${b},1,${b})`),
    ),
  };
});
const workbook = fc.record({
  rows: fc.array(fc.tuple(cell, cell, cell, cell), { minLength: ROWS, maxLength: ROWS }),
  /** A formula and how it goes on down the rows. */
  parts: fc.array(part, { minLength: 3, maxLength: 3 }),
  edit: cell,
});
const WORKBOOKS = fc.sample(workbook, { numRuns: 8, seed: 17 });

/** All values, as calculated at first and after a cell of the table was changed. */
async function valuesWithout(name: string | null): Promise<unknown[]> {
  const excel = await openWithout(name);
  try {
    const all: unknown[] = [];
    for (const { rows, parts, edit } of WORKBOOKS) {
      excel.host.newWorkbook();
      await excel.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const data = worksheets.add("数据");
        data.getRange(`A1:D${String(ROWS + 1)}`).formulas = [["号", "名", "数", "日"], ...rows];
        data.tables.add(`A1:D${String(ROWS + 1)}`, true).name = "表";
        const sheet = worksheets.getItem("Sheet1");
        sheet.getRange("A1:B4").values = [
          ["x", 1],
          ["甲", 0],
          ["a", 12],
          ["", 0.1],
        ];
        const cells = sheet.getRange("D2:F4");
        cells.formulas = [2, 3, 4].map((row) =>
          parts.map(
            (text) => `=${text.replaceAll("$A2", `$A${String(row)}`).replaceAll("B3", `B${String(row)}`)}`,
          ),
        );
        cells.load("values");
        await context.sync();
        all.push(cells.values);
        data.getRange("C3").formulas = [[edit]];
        cells.load("values");
        await context.sync();
        all.push(cells.values);
      });
    }
    return all;
  } finally {
    await excel.close();
  }
}

let expected: unknown[] = [];
beforeAll(async () => {
  expected = await valuesWithout(null);
});

it.each(QUICKER)("every formula gives the same without %s", async (name) => {
  expect(await valuesWithout(name)).toEqual(expected);
});

it("the formulas are no empty test: they have numbers, texts and errors for values", () => {
  const values = new Set((expected as unknown[][][]).flat(2).map((value) => typeof value));
  expect([...values]).toEqual(expect.arrayContaining(["number", "string"]));
  expect(new Set((expected as unknown[][][]).flat(2)).size).toBeGreaterThan(5);
});
