import { linkedRange } from "../../../src/host/engine/formulas/linked-range";
import { embeddedSheet } from "./embedded-sheet";

const { excel, onSheet } = embeddedSheet();

it("a link to a cell shows its text and leads there", async () => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "Sheet1!C5:D6", textToDisplay: "查看", screenTip: "到第 5 行" };
    cell.load("hyperlink,values");
    const beside = sheet.getRange("A2").load("hyperlink");
    await context.sync();
    expect(cell.values).toEqual([["查看"]]);
    expect(cell.hyperlink).toEqual({
      documentReference: "Sheet1!C5:D6",
      textToDisplay: "查看",
      screenTip: "到第 5 行",
    });
    expect(beside.hyperlink).toBeNull();
  });
  const { workbook } = excel().host;
  const sheetId = workbook.facade.getActiveSheet().getSheetId();
  const area = { row: 4, column: 2, rows: 2, columns: 2 };
  expect(linkedRange(workbook, sheetId, 0, 0)).toEqual({ sheetId, area });
  expect(linkedRange(workbook, sheetId, 1, 0)).toBeNull();
});

it("what HYPERLINK makes leads to its cell of the workbook; a link to elsewhere, or to a sheet that is not there, nowhere", async () => {
  await onSheet(async (sheet, context) => {
    context.workbook.worksheets.add("另一张 表");
    sheet.getRange("A1:A4").formulas = [
      [`=IFERROR(HYPERLINK("#'另一张 表'!"&ADDRESS(5,2),"B5"),"")`],
      [`=HYPERLINK("#A7","本表")`],
      [`=HYPERLINK("https://www.gov.cn/","网站")`],
      [`=HYPERLINK("#没有的表!A1","无")`],
    ];
    await context.sync();
  });
  const { workbook } = excel().host;
  await workbook.calculate();
  const here = workbook.facade.getActiveSheet().getSheetId();
  const there = workbook.facade.getSheetByName("另一张 表")?.getSheetId();
  const cell = { rows: 1, columns: 1 };
  expect([0, 1, 2, 3].map((row) => linkedRange(workbook, here, row, 0))).toEqual([
    { sheetId: there, area: { row: 4, column: 1, ...cell } },
    { sheetId: here, area: { row: 6, column: 0, ...cell } },
    null,
    null,
  ]);
});

it("a link without a text keeps what the cell shows, or shows where it leads", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[5]];
    sheet.getRange("A1:A2").hyperlink = { address: "https://www.gov.cn/" };
    const cells = sheet.getRange("A1:A2").load("values");
    await context.sync();
    expect(cells.values).toEqual([[5], ["https://www.gov.cn/"]]);
  });
});

it("a link that leads nowhere is refused", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.getRange("A1").hyperlink = { textToDisplay: "空" };
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});
