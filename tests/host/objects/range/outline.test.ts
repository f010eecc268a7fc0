import { embeddedSheet } from "../embedded-sheet";
import { reopenTwice } from "../saved-twice";

const { onSheet, excel } = embeddedSheet();

type Context = Excel.RequestContext;
const hiddenRows = async (sheet: Excel.Worksheet, context: Context, rows: number): Promise<number[]> => {
  const ranges = Array.from({ length: rows }, (_row, r) =>
    sheet.getRange(`${r + 1}:${r + 1}`).load("rowHidden"),
  );
  await context.sync();
  return ranges.flatMap((range, r) => (range.rowHidden ? [r + 1] : []));
};

it("rows are grouped in levels, which are shown and hidden, in the file too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A8").values = [[1], [2], [3], [4], [5], [6], [7], [8]];
    sheet.getRange("2:6").group("ByRows");
    sheet.getRange("A3:A4").group("ByRows");
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    sheet.showOutlineLevels(2, 0);
    expect(await hiddenRows(sheet, context, 8)).toEqual([3, 4]);
    sheet.showOutlineLevels(1, 0);
    expect(await hiddenRows(sheet, context, 8)).toEqual([2, 3, 4, 5, 6]);
    sheet.showOutlineLevels(3, 0);
    expect(await hiddenRows(sheet, context, 8)).toEqual([]);
    sheet.getRange("3:3").hideGroupDetails("ByRows");
    expect(await hiddenRows(sheet, context, 8)).toEqual([3, 4]);
    sheet.getRange("3:3").showGroupDetails("ByRows");
    sheet.getRange("2:6").ungroup("ByRows");
    sheet.showOutlineLevels(1, 0);
    expect(await hiddenRows(sheet, context, 8)).toEqual([3, 4]);
  });
});

it("columns are grouped likewise", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B:D").group("ByColumns");
    sheet.showOutlineLevels(0, 1);
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const columns = ["A", "B", "D", "E"].map((name) =>
      sheet.getRange(`${name}:${name}`).load("columnHidden"),
    );
    await context.sync();
    expect(columns.map((column) => column.columnHidden)).toEqual([false, true, true, false]);
    sheet.showOutlineLevels(0, 2);
    const shown = sheet.getRange("B:D").load("columnHidden");
    await context.sync();
    expect(shown.columnHidden).toBe(false);
  });
});

it("an outline has eight levels", async () => {
  const done = onSheet(async (sheet, context) => {
    for (let level = 0; level < 8; level++) sheet.getRange("2:3").group("ByRows");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidOperation" });
});
