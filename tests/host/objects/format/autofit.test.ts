import { embeddedSheet } from "../embedded-sheet";

const { onSheet, excel } = embeddedSheet();

const LONG = "很长的文字".repeat(30);
const heights = (): Promise<number[]> =>
  onSheet(async (sheet, context) => {
    const rows = [1, 2].map((row) => sheet.getRange(`A${row}`).format.load("rowHeight"));
    await context.sync();
    return rows.map(({ rowHeight }) => rowHeight);
  });
const fit = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").format.autofitRows();
    await context.sync();
  });

it("a row is fitted to its longest text, and not to merged cells, whose texts Excel leaves out", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      [LONG, ""],
      ["短", LONG],
    ];
    sheet.getRange("A1:B2").format.wrapText = true;
    sheet.getRange("A1:C1").merge();
    await context.sync();
  });
  await fit();
  const [merged = 0, plain = 0] = await heights();
  expect(merged).toBeLessThan(30);
  expect(plain).toBeGreaterThan(100);
});

it("a row whose text has become shorter is fitted again, in a workbook that was opened too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A2").values = [[LONG]];
    sheet.getRange("A2").format.wrapText = true;
    await context.sync();
  });
  await fit();
  expect((await heights())[1]).toBeGreaterThan(100);
  await excel().host.open(await excel().host.save(), "行高.xlsx");
  await onSheet(async (sheet, context) => {
    sheet.getRange("A2").values = [["短"]];
    await context.sync();
  });
  await fit();
  expect((await heights())[1]).toBeLessThan(30);
  await excel().host.open(await excel().host.save(), "行高.xlsx");
  expect((await heights())[1]).toBeLessThan(30);
});
