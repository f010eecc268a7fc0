import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it.each<[type: `${Excel.AutoFillType}`, seeds: number[], next: number[]]>([
  ["FillDays", [45321], [45322, 45323]],
  ["FillDays", [45321, 45323], [45325, 45327]],
  ["FillWeekdays", [45324], [45327, 45328]],
  ["FillMonths", [45322], [45351, 45382]],
  ["FillYears", [45351], [45716, 46081]],
  ["LinearTrend", [1, 3], [5, 7]],
  ["GrowthTrend", [2, 4], [8, 16]],
])("%s goes on from %j with %j", async (type, seeds, next) => {
  await onSheet(async (sheet, context) => {
    const last = seeds.length + next.length;
    sheet.getRange(`B1:B${seeds.length}`).values = seeds.map((seed) => [seed]);
    sheet.getRange(`B1:B${seeds.length}`).autoFill(`B1:B${last}`, type);
    const range = sheet.getRange(`B1:B${last}`).load("values");
    await context.sync();
    expect(range.values.flat().map((value) => Math.round(Number(value) * 1e6) / 1e6)).toEqual([
      ...seeds,
      ...next,
    ]);
  });
});

it("a series goes on to the right, too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], ["文"]];
    sheet.getRange("A1:A2").autoFill("A1:C2", "FillDays");
    const range = sheet.getRange("A1:C2").load("values");
    await context.sync();
    expect(range.values).toEqual([
      [1, 2, 3],
      ["文", "文", "文"],
    ]);
  });
});

it("columns are sorted by a row, with their formulas", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:D2").formulas = [
      ["序", 3, 1, 2],
      ["倍", "=B1*2", "=C1*2", "=D1*2"],
    ];
    sheet.getRange("A1:D2").sort.apply([{ key: 0, ascending: true }], false, true, "Columns");
    const range = sheet.getRange("A1:D2").load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([
      ["序", 1, 2, 3],
      ["倍", 2, 4, 6],
    ]);
    expect(range.formulas[1]).toEqual(["倍", "=B1*2", "=C1*2", "=D1*2"]);
  });
});

it("rows are sorted by the colour of cells or of their text", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["一"], ["二"], ["三"]];
    sheet.getRange("A3").format.fill.color = "#FF0000";
    sheet.getRange("A2").format.font.color = "#0000FF";
    sheet.getRange("A1:A3").sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000" }]);
    const byFill = sheet.getRange("A1:A3").load("values");
    await context.sync();
    sheet.getRange("A1:A3").sort.apply([{ key: 0, sortOn: "FontColor", color: "blue", ascending: false }]);
    const byFont = sheet.getRange("A1:A3").load("values");
    await context.sync();
    expect([byFill.values.flat(), byFont.values.flat()]).toEqual([
      ["三", "一", "二"],
      ["三", "一", "二"],
    ]);
  });
});
