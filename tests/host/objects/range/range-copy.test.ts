import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("a copy turned on its side, and one that leaves out blanks", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [""], [3]];
    sheet.getRange("C5:C7").values = [[7], [8], [9]];
    sheet.getRange("C1").copyFrom("A1:A3", "Values", false, true);
    sheet.getRange("C5").copyFrom("A1:A3", "All", true, false);
    const [across, over] = [sheet.getRange("C1:E1").load("values"), sheet.getRange("C5:C7").load("values")];
    await context.sync();
    expect([across.values, over.values]).toEqual([[[1, "", 3]], [[1], [8], [3]]]);
  });
});

it("links are cleared alone, or with their looks", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.hyperlink = { address: "https://example.org", textToDisplay: "链" };
    sheet.getRange("A1").clear("Hyperlinks");
    sheet.getRange("B1").clear("RemoveHyperlinks");
    const cells = ["A1", "B1"].map((address) =>
      sheet.getRange(address).load("values,hyperlink,format/font/underline"),
    );
    await context.sync();
    expect(cells.map(({ values, hyperlink, format }) => [values, hyperlink, format.font.underline])).toEqual([
      [[["链"]], null, "Single"],
      [[["链"]], null, "None"],
    ]);
  });
});

it("a range is copied to several places at once", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
    sheet.getRanges("A3:B3,D5:E6").copyFrom("A1:B1");
    const copies = ["A3:B3", "D5:E6"].map((address) => sheet.getRange(address).load("values"));
    await context.sync();
    expect(copies.map(({ values }): unknown => values)).toEqual([
      [[2, 20]],
      [
        [2, 20],
        [2, 20],
      ],
    ]);
  });
});

it("an array of one number format stands for all cells of a range", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.numberFormat = [["0.00"]];
    range.load("numberFormat");
    await context.sync();
    expect(range.numberFormat.flat()).toEqual(["0.00", "0.00", "0.00", "0.00"]);
  });
});
