import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

const written = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1:C4").values = [
    ["序号", "单位", "倍"],
    [2, "乙局", ""],
    [3, "甲局", ""],
    [1, "丙局", ""],
  ];
  sheet.getRange("C2:C4").formulas = [["=A2*10"], ["=A3*10"], ["=A4*10"]];
};

it("a range's rows are sorted under its header, formulas with their row", async () => {
  await onSheet(async (sheet, context) => {
    written(sheet);
    sheet.getRange("A1:C4").sort.apply([{ key: 0, ascending: false }], false, true);
    const cells = sheet.getRange("A1:C4").load("values,formulas");
    await context.sync();
    expect(cells.values).toEqual([
      ["序号", "单位", "倍"],
      [3, "甲局", 30],
      [2, "乙局", 20],
      [1, "丙局", 10],
    ]);
    expect(cells.formulas.map((row): unknown => row[2])).toEqual(["倍", "=A2*10", "=A3*10", "=A4*10"]);
  });
});

it("without headers, on a sheet that is not on top, by pinyin", async () => {
  await onSheet(async (_sheet, context) => {
    const other = context.workbook.worksheets.add("另表");
    written(other);
    other.getRange("A2:C4").sort.apply([{ key: 1 }]);
    const cells = other.getRange("B2:B4").load("values");
    await context.sync();
    expect(cells.values.flat()).toEqual(["丙局", "甲局", "乙局"]);
  });
});

it("columns are sorted by a colour, too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C2").values = [
      [1, 2, 3],
      ["甲", "乙", "丙"],
    ];
    sheet.getRange("C1").format.fill.color = "#FF0000";
    sheet
      .getRange("A1:C2")
      .sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000" }], false, false, "Columns");
    const cells = sheet.getRange("A2:C2").load("values");
    await context.sync();
    expect(cells.values).toEqual([["丙", "甲", "乙"]]);
  });
});

it("icons, a key outside, a protected sheet: refused", async () => {
  const sort = (apply: (range: Excel.Range) => void, guarded = false) =>
    onSheet(async (sheet, context) => {
      if (guarded) sheet.protection.protect();
      apply(sheet.getRange("A1:C4"));
      await context.sync();
    });
  await expect(
    sort((range) => {
      range.sort.apply([{ key: 0, sortOn: "Icon" }]);
    }),
  ).rejects.toMatchObject({ code: "NotImplemented" });
  await expect(
    sort((range) => {
      range.sort.apply([{ key: 3 }]);
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(
    sort((range) => {
      range.sort.apply([{ key: 0 }]);
    }, true),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});
