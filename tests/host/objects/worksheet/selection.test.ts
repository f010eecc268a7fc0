import { type IRange, RANGE_TYPE } from "@univerjs/core";
import { getPrimaryForRange, SetSelectionsOperation } from "@univerjs/sheets";
import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

interface Selection {
  readonly range: IRange;
  readonly primary: ReturnType<typeof getPrimaryForRange> | null;
}

function select(selections: readonly Selection[]): void {
  const { commands, unitId, facade } = excel().host.workbook;
  const subUnitId = facade.getActiveSheet().getSheetId();
  commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId, selections });
}

/** A user moves on within the selected B2:D5 by Tab or Enter. */
function moveActiveCell(row: number, column: number): void {
  const range = { startRow: 1, endRow: 4, startColumn: 1, endColumn: 3 };
  const primary = getPrimaryForRange(range, excel().host.workbook.facade.getActiveSheet().getSheet());
  select([{ range, primary: { ...primary, actualRow: row, actualColumn: column } }]);
}

/** A user selects A1:B2, then with Ctrl D4 and all of row 6. */
function selectWithCtrl(): void {
  const sheet = excel().host.workbook.facade.getActiveSheet().getSheet();
  const cells = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  const cell = { startRow: 3, endRow: 3, startColumn: 3, endColumn: 3 };
  const row = { startRow: 5, endRow: 5, startColumn: 0, endColumn: 25, rangeType: RANGE_TYPE.ROW };
  select(
    [cells, cell, row].map((range) => ({
      range,
      primary: range === row ? getPrimaryForRange(row, sheet) : null,
    })),
  );
}

const selected = () =>
  onSheet(async (_sheet, context) => {
    const cell = context.workbook.getActiveCell().load("address");
    const ranges = context.workbook.getSelectedRanges().load("address,areaCount");
    await context.sync();
    return [cell.address, ranges.address, ranges.areaCount];
  });

it("the active cell is the first of a selection, until one moves on within it", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2:D5").select();
    await context.sync();
  });
  expect(await selected()).toEqual(["Sheet1!B2", "Sheet1!B2:D5", 1]);
  moveActiveCell(3, 2);
  expect(await selected()).toEqual(["Sheet1!C4", "Sheet1!B2:D5", 1]);
});

it.each(["2:3", "B:C"])("%s is selected whole", async (address) => {
  const range = await onSheet(async (sheet, context) => {
    sheet.getRange(address).select();
    const asked = context.workbook.getSelectedRange().load("address,isEntireRow,isEntireColumn");
    await context.sync();
    return [asked.address.replace("Sheet1!", ""), asked.isEntireRow || asked.isEntireColumn];
  });
  expect(range).toEqual([address, true]);
});

it("several areas are no single range", async () => {
  selectWithCtrl();
  expect(await selected()).toEqual(["Sheet1!A6", "Sheet1!A1:B2,Sheet1!D4,Sheet1!6:6", 3]);
  await onSheet(async (_sheet, context) => {
    context.workbook.getSelectedRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({
      code: "InvalidSelection",
      message: "选中了几块区域，请只选一块。",
    });
  });
});

it("what several areas have in common is read, and each is formatted", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    const areas = sheet.getRanges("A1:B1,D4");
    areas.format.fill.color = "#FF0000";
    areas.format.horizontalAlignment = "Center";
    areas.load("format/fill/color,format/font/bold,format/horizontalAlignment,format/font/size");
    const cells = ["B1", "C1", "D4"].map((address) => sheet.getRange(address).load("format/fill/color"));
    await context.sync();
    const { fill, font, horizontalAlignment } = areas.format;
    expect([fill.color, font.bold, font.size, horizontalAlignment]).toEqual(["#FF0000", null, 11, "Center"]);
    expect(cells.map(({ format }) => format.fill.color)).toEqual(["#FF0000", "#FFFFFF", "#FF0000"]);
    areas.format.fill.clear();
    areas.load("format/fill/color");
    await context.sync();
    expect(areas.format.fill.color).toBe("#FFFFFF");
  });
});

it("a new workbook has its first cell selected", async () => {
  expect(await selected()).toEqual(["Sheet1!A1", "Sheet1!A1", 1]);
});

it("merged cells and cells set apart again, on this sheet or another, leave what is selected and which sheet is on top", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("B2").select();
    const other = context.workbook.worksheets.add("另一张");
    const seen: Excel.Range[] = [];
    for (const place of [other, sheet]) {
      place.getRange("A5:C5").merge();
      seen.push(context.workbook.getSelectedRange().load("address"));
      place.getRange("A5:C5").unmerge();
      seen.push(context.workbook.getSelectedRange().load("address"));
      place.getRange("A6:C7").merge(true);
      seen.push(context.workbook.getSelectedRange().load("address"));
    }
    await context.sync();
    return seen.map(({ address }) => address);
  });
  expect(found).toEqual(Array(6).fill("Sheet1!B2"));
});
