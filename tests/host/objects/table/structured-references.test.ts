import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

/** A table of three columns and two rows in B2:D4; what formulas give in F3 (a row of it) downwards, or in `cell`. */
async function calculated(
  name: string,
  headers: readonly [string, string, string],
  formulas: readonly string[],
  cell = "F3",
): Promise<{ readonly formulas: unknown[]; readonly values: unknown[] }> {
  return onSheet(async (sheet, context) => {
    sheet.getRange("B2:D4").numberFormat = [
      ["@", "@", "@"],
      ...[1, 2].map(() => ["General", "General", "General"]),
    ];
    sheet.getRange("B2:D4").values = [[...headers], [1, 10, 100], [2, 20, 200]];
    sheet.tables.add("B2:D4", true).name = name;
    const range = sheet.getRange(cell).getResizedRange(formulas.length - 1, 0);
    range.formulas = formulas.map((formula) => [formula]);
    await context.sync();
    range.load("formulas,values");
    await context.sync();
    return { formulas: range.formulas.flat(), values: range.values.flat() };
  });
}

const HEADERS = ["甲", "b", "c d"] as const;

it.each([
  "Task_Table",
  "_表",
  "\\Tbl",
  "Tbl.一",
  "任务表",
  "Table2021",
  "Grösse_é",
  "a\\b",
  "表?x",
  "Ｔ１",
  "TRUE_1",
  "e",
])("a table called %s is referred to, in any case", async (name) => {
  const { values } = await calculated(name, HEADERS, [
    `=SUM(${name}[甲])`,
    `=SUM(${name}[[甲]:[b]])+1`,
    `=COUNTA(${name}[#Headers])`,
    `=ROWS(${name})*COLUMNS(${name.toUpperCase()})`,
    `=SUM(${name}[[#All],[c d]])`,
    `=SUM(${name.toUpperCase()}[甲])-1`,
  ]);
  expect(values).toEqual([3, 34, 3, 6, 300, 2]);
});

it.each([
  ["#x", "'#x"],
  ["a#b", "a'#b"],
  ["[x]", "'[x']"],
  ["it's", "it''s"],
  ["a]b[c", "a']b'[c"],
  ["'", "''"],
  ["a@b", "a'@b"],
  ["@x", "'@x"],
  ['a"b', 'a"b'],
  ["a,b", "a,b"],
  ["a:b", "a:b"],
  ["a(b)", "a(b)"],
  ["a-b+c", "a-b+c"],
  ["50%", "50%"],
  ["{a;b}", "{a;b}"],
  ["a!b", "a!b"],
  ["1", "1"],
  ["2021年", "2021年"],
  ["两\n行", "两\n行"],
])("a column called %j is referred to as %j", async (header, spelled) => {
  const { values } = await calculated(
    "Tbl",
    ["甲", header, "z"],
    [
      `=Tbl[[#This Row],[${spelled}]]+1`,
      `=Tbl[@[${spelled}]]`,
      `=SUM(Tbl[[${spelled}]])`,
      `=SUM(Tbl[[甲]:[${spelled}]])`,
      `=Tbl[[#Headers],[${spelled}]]&""`,
    ],
  );
  expect(values).toEqual([11, 20, 30, 33, header]);
});

it("parts of a table, and parts together, mean what Excel means by them", async () => {
  const expected: [formula: string, value: unknown][] = [
    ["=SUM(Tbl[@])", 111],
    ["=SUM(Tbl[#This Row])", 111],
    ["=SUM(Tbl[@[b]:[c d]])", 110],
    ["=SUM(Tbl[#All])", 333],
    ["=SUM(Tbl[#Data])", 333],
    ["=SUM(Tbl[])", 333],
    ["=COUNTA(Tbl[[#Headers],[#Data],[甲]])", 3],
    ["=SUM(Tbl[[#All],[甲]:[b]])", 33],
    ["=SUM(Tbl[ [#Data] , [甲] : [b] ])", 33],
    ["=SUM(tbl[#data])", 333],
    ["=SUM(Tbl[[#all],[B]])", 30],
    ["=SUM(Tbl[[b]:[甲]])", 33],
    ['="Tbl[甲]"&Tbl[[#Headers],[b]]', "Tbl[甲]b"],
    ["=SUM(Tbl[甲],-Tbl[b])", -27],
    ["=SUM(Tbl[甲]*2)", 6],
    ['=SUMIF(Tbl[甲],">1",Tbl[b])', 20],
    ["=INDEX(Tbl[c d],2)", 200],
    ["=SUM(INDEX(Tbl[甲],1):INDEX(Tbl[b],2))", 33],
    ["=LET(x,Tbl[甲],SUM(x)+MAX(x))", 5],
    ["=SUM(Tbl[没有])", "#REF!"],
    ["=IFERROR(SUM(Tbl[没有]),7)", 7],
    ["=SUM(Tbl[#Totals])", "#REF!"],
    ["=SUM(没有[甲])", "#NAME?"],
  ];
  await calculated("Tbl", HEADERS, ["=1"]);
  await onSheet(async (sheet, context) => {
    const row = sheet.getRange("H3").getResizedRange(0, expected.length - 1);
    row.formulas = [expected.map(([formula]) => formula)];
    await context.sync();
    row.load("values");
    await context.sync();
    expect(expected.map(([formula], i) => [formula, row.values[0]?.[i] as unknown])).toEqual(expected);
  });
});

it("a range lies between two references to one table, and follows what is in the midst of it", async () => {
  const { values } = await calculated("Tbl", HEADERS, [
    "=SUM(Tbl[甲]:Tbl[c d])+SUM(tbl[c d]:TBL[b])",
    "=SUM(Tbl[@甲]:Tbl[@[c d]])",
    "=COUNTA(Tbl[[#Headers],[甲]]:Tbl[b])",
    "=SUM(Tbl[甲]:Tbl[没有])",
    "=SUM(Tbl[甲]:其他[b])",
  ]);
  expect(values).toEqual([663, 222, 6, "#REF!", "#NAME?"]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("C3").values = [[11]];
    const cells = sheet.getRange("F3:F4").load("values,formulas");
    await context.sync();
    expect(cells.values).toEqual([[665], [222]]);
    expect(cells.formulas[1]).toEqual(["=SUM(Tbl[@甲]:Tbl[@[c d]])"]);
  });
});

it("headers of several columns spill", async () => {
  await calculated("Tbl", HEADERS, ["=Tbl[[#Headers],[甲]:[c d]]"]);
  await onSheet(async (sheet, context) => {
    const cells = sheet.getRange("F3:H3").load("values");
    await context.sync();
    expect(cells.values).toEqual([["甲", "b", "c d"]]);
  });
});

it("a reference to this row is #VALUE! in a row that the table has not", async () => {
  const { values } = await calculated("Tbl", HEADERS, ["=Tbl[@b]", "=Tbl[@b]"], "F4");
  expect(values).toEqual([20, "#VALUE!"]);
});

it("within the table its name may be left out", async () => {
  const made = await calculated("Task_T", HEADERS, ["=[@甲]+[@b]", "=SUM([甲],[[甲]:[b]])"], "D3");
  expect(made.formulas).toEqual(["=Task_T[@甲]+Task_T[@b]", "=SUM(Task_T[甲],Task_T[[甲]:[b]])"]);
  expect(made.values).toEqual([11, 36]);
});

it("a name stands for a column of a table, and the reference is read back as Excel writes it", async () => {
  await calculated("Task_T", ["甲", "it's", "c d"], ["=1"]);
  await onSheet(async (sheet, context) => {
    context.workbook.names.add("列名", "=Task_T[it''s]");
    const cells = sheet.getRange("F3:F4");
    cells.formulas = [["=SUM(列名)"], ["=Task_T[@[c d]]+Task_T[@甲]+SUM(Task_T[@[甲]:[it''s]])"]];
    cells.load("formulas,values");
    await context.sync();
    expect(cells.values).toEqual([[30], [224]]);
    expect(cells.formulas[1]).toEqual(["=Task_T[@[c d]]+Task_T[@甲]+SUM(Task_T[@[甲]:[it''s]])"]);
  });
});

it("references beside ones to columns with signs move with their cells", async () => {
  await calculated(
    "Tbl",
    ["甲", "it's [x]", "z"],
    ["=SUM(Tbl[it''s '[x']])+H3*2", "=Tbl[@[it''s '[x']]]-H4"],
  );
  await onSheet(async (sheet, context) => {
    sheet.getRange("H3:H4").values = [[1], [2]];
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    const cells = sheet.getRange("F4:F5").load("formulas,values");
    await context.sync();
    expect(cells.formulas).toEqual([["=SUM(Tbl[it''s '[x']])+H4*2"], ["=Tbl[@[it''s '[x']]]-H5"]]);
    expect(cells.values).toEqual([[32], [18]]);
  });
});
