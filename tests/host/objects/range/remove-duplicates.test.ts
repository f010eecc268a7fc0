import { embeddedTable } from "../table/embedded-tables";

const { onTable } = embeddedTable();

it("rows that look the same are removed, the others move up", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H1:J6").formulas = [
      ["名", "数", "倍"],
      ["a", 1, "=I2*2"],
      ["A", 1, "=I3*2"],
      ["b", 1, "=I4*2"],
      ["a", 1, "=I5*2"],
      ["c", 2, "=I6*2"],
    ];
    sheet.getRange("K6").values = [["旁"]];
    await context.sync();
    const result = sheet.getRange("H1:J6").removeDuplicates([0, 1], true).load();
    await context.sync();
    const range = sheet.getRange("H1:K6").load("formulas,values");
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([2, 3]);
    expect(range.formulas).toEqual([
      ["名", "数", "倍", ""],
      ["a", 1, "=I2*2", ""],
      ["b", 1, "=I3*2", ""],
      ["c", 2, "=I4*2", ""],
      ["", "", "", ""],
      ["", "", "", "旁"],
    ]);
    expect(range.values[3]).toEqual(["c", 2, 4, ""]);
  });
});

it("a column outside of the range", async () => {
  await expect(
    onTable(async (_table, sheet, context) => {
      sheet.getRange("H1:J6").removeDuplicates([3], true);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});
