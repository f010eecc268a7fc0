import { embeddedSheet } from "../embedded-sheet";

/** What formulas say of a sheet that is gone. */
const { excel, onSheet } = embeddedSheet();

async function withTableElsewhere(): Promise<unknown[][]> {
  return onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add("账");
    other.getRange("A1:A3").values = [["量"], [1], [2]];
    other.tables.add("A1:A3", true).name = "甲";
    context.workbook.names.add("合计", "=SUM(甲[量])");
    sheet.getRange("A1:A6").formulas = [
      ["=SUM(甲[量])"],
      ["=SUM(账!A2:A3)"],
      ['=IFERROR(SUM(甲[量]),"没有")'],
      ["=ROWS(甲)+账!$A$2"],
      ["=合计"],
      ['="甲[量]"'],
    ];
    const cells = sheet.getRange("A1:A6").load("values");
    await context.sync();
    return cells.values;
  });
}
const read = (): Promise<{ values: unknown[][]; formulas: unknown[][] }> =>
  excel().Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A6").load("values,formulas");
    await context.sync();
    return { values: cells.values, formulas: cells.formulas };
  });
const deleteSheet = (): Promise<void> =>
  excel().Excel.run(async (context) => {
    context.workbook.worksheets.getItem("账").delete();
    await context.sync();
  });

it("references to its cells and to its tables are #REF!, and what stands in strings stays", async () => {
  expect(await withTableElsewhere()).toEqual([[3], [3], [3], [3], [3], ["甲[量]"]]);
  await deleteSheet();
  const { values, formulas } = await read();
  expect(values).toEqual([["#REF!"], ["#REF!"], ["没有"], ["#REF!"], ["#REF!"], ["甲[量]"]]);
  expect(formulas.flat()).toEqual([
    "=SUM(#REF!)",
    "=SUM(#REF!)",
    '=IFERROR(SUM(#REF!),"没有")',
    "=ROWS(#REF!)+#REF!",
    "=合计",
    '="甲[量]"',
  ]);
});

it("the file that is saved then opens with the same values", async () => {
  await withTableElsewhere();
  await deleteSheet();
  const { values } = await read();
  const { host } = excel();
  await host.open(await host.save(), "簿.xlsx");
  expect((await read()).values).toEqual(values);
});
