import { embeddedCharts } from "./embedded-charts";

const { excel, onSheet, reopen } = embeddedCharts();

const REFERENCES = ["Values", "Categories"] as const;
const references = (chart: Excel.Chart, context: Excel.RequestContext): Promise<string[]> => {
  const series = chart.series.getItemAt(0);
  const found = REFERENCES.map((dimension) => series.getDimensionDataSourceString(dimension));
  return context.sync().then(() => found.map(({ value }) => value));
};

const MOVES: readonly [what: string, move: (sheet: Excel.Worksheet) => unknown, after: string[]][] = [
  [
    "rows inserted above",
    (sheet) => sheet.getRange("1:2").insert("Down"),
    ["=Sheet1!$B$4:$B$6", "=Sheet1!$A$4:$A$6"],
  ],
  [
    "a row inserted within",
    (sheet) => sheet.getRange("3:3").insert("Down"),
    ["=Sheet1!$B$2:$B$5", "=Sheet1!$A$2:$A$5"],
  ],
  [
    "a row deleted",
    (sheet) => {
      sheet.getRange("3:3").delete("Up");
    },
    ["=Sheet1!$B$2:$B$3", "=Sheet1!$A$2:$A$3"],
  ],
  [
    "a column inserted",
    (sheet) => sheet.getRange("B:B").insert("Right"),
    ["=Sheet1!$C$2:$C$4", "=Sheet1!$A$2:$A$4"],
  ],
  [
    "all values deleted",
    (sheet) => {
      sheet.getRange("B:B").delete("Left");
    },
    ["=#REF!", "=Sheet1!$A$2:$A$4"],
  ],
  [
    "cells inserted",
    (sheet) => sheet.getRange("A1:C1").insert("Down"),
    ["=Sheet1!$B$3:$B$5", "=Sheet1!$A$3:$A$5"],
  ],
  [
    "the sheet renamed",
    (sheet) => {
      sheet.name = "新 名's";
    },
    ["='新 名''s'!$B$2:$B$4", "='新 名''s'!$A$2:$A$4"],
  ],
];

it.each(MOVES)("series follow their cells: %s", async (_what, move, after) => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    await context.sync();
    move(sheet);
    await context.sync();
    await expect(references(chart, context)).resolves.toEqual(after);
  });
  await reopen();
  await onSheet(async (sheet, context) => {
    await expect(references(sheet.charts.getItemAt(0), context)).resolves.toEqual(after);
  });
});

it("a chart stands at the cells that it stood at when rows come above it, and grows with rows under it", async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    chart.setPosition("E3", "H10");
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("6:7").insert("Down");
    const cells = sheet.getRange("E4:H13");
    cells.load("top,height");
    chart.load("top,height");
    await context.sync();
    expect([chart.top, chart.height]).toEqual([cells.top, cells.height]);
  });
});

it("what a series of another sheet refers to is #REF! when that sheet goes, and the chart stays", async () => {
  await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add("将删");
    other.getRange("A1:B3").values = [
      ["a", "b"],
      ["甲", 1],
      ["乙", 2],
    ];
    const chart = sheet.charts.add("Pie", other.getRange("A1:B3"));
    await context.sync();
    other.delete();
    await context.sync();
    await expect(references(chart, context)).resolves.toEqual(["=#REF!", "=#REF!"]);
  });
  expect(await reopen()).toEqual([]);
});

it("the charts of a copied sheet are copied with it, and show the copy's cells", async () => {
  await onSheet(async (sheet, context) => {
    sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns").name = "趋势";
    await context.sync();
  });
  await reopen();
  await onSheet(async (sheet, context) => {
    const copy = sheet.copy("End");
    copy.name = "副本";
    await context.sync();
    copy.charts.getItem("趋势").title.text = "副本的";
    await context.sync();
    await expect(references(copy.charts.getItem("趋势"), context)).resolves.toEqual([
      "=副本!$B$2:$B$4",
      "=副本!$A$2:$A$4",
    ]);
    sheet.charts.getItem("趋势").title.load("text");
    const { title } = sheet.charts.getItem("趋势");
    title.load("text");
    await context.sync();
    expect(title.text).toBe("图表标题");
  });
  expect(await reopen()).toEqual([]);
  await onSheet(async (_sheet, context) => {
    const { charts } = context.workbook.worksheets.getItem("副本");
    charts.load("items/name");
    await context.sync();
    expect(charts.items.map((one) => one.name)).toEqual(["趋势"]);
  });
});

it("rows that are inserted by a user and taken back take the references along", async () => {
  await onSheet(async (sheet, context) => {
    sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    await context.sync();
  });
  const { facade } = excel().host.workbook;
  facade.getActiveSheet().insertRows(0, 2);
  await onSheet(async (sheet, context) => {
    await expect(references(sheet.charts.getItemAt(0), context)).resolves.toEqual([
      "=Sheet1!$B$4:$B$6",
      "=Sheet1!$A$4:$A$6",
    ]);
  });
  facade.undo();
  await onSheet(async (sheet, context) => {
    await expect(references(sheet.charts.getItemAt(0), context)).resolves.toEqual([
      "=Sheet1!$B$2:$B$4",
      "=Sheet1!$A$2:$A$4",
    ]);
  });
});
