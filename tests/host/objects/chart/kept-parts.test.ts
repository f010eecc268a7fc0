import { first, keptCharts, type Case } from "./kept-charts";

const { keep, withChart, reopen } = keptCharts();

const font = { bold: true, italic: true, underline: "Single", color: "#123456", name: "仿宋", size: 12.5 };

const CASES: readonly Case[] = [
  {
    what: "the chart",
    of: (chart) => chart,
    values: { name: "图<1>", plotVisibleOnly: false, displayBlanksAs: "Zero" },
  },
  {
    what: "its title",
    of: (chart) => chart.title,
    values: { text: "甲&乙\n第二行", visible: true, overlay: true, textOrientation: 30, showShadow: true },
  },
  { what: "letters of its title", of: (chart) => chart.title.format.font, values: font },
  { what: "letters of all of it", of: (chart) => chart.format.font, values: font },
  {
    what: "its border",
    of: (chart) => chart.format.border,
    values: { color: "#ABCDEF", lineStyle: "DashDot", weight: 2.25 },
  },
  {
    what: "the legend",
    of: (chart) => chart.legend,
    values: { position: "Right", visible: true, overlay: true, showShadow: true },
  },
  { what: "letters of the legend", of: (chart) => chart.legend.format.font, values: font },
  {
    what: "labels of all series",
    of: (chart) => chart.dataLabels,
    values: {
      showValue: true,
      showCategoryName: true,
      showSeriesName: true,
      showLegendKey: true,
      separator: "\n",
      position: "InsideEnd",
      numberFormat: '0.0"个"',
      linkNumberFormat: false,
    },
  },
  {
    what: "shares of a pie",
    kind: "Pie",
    of: (chart) => first(chart).dataLabels,
    values: { showValue: false, showPercentage: true, position: "OutsideEnd" },
  },
  { what: "letters of labels", of: (chart) => first(chart).dataLabels.format.font, values: font },
  {
    what: "the axis of values",
    of: (chart) => chart.axes.valueAxis,
    values: {
      minimum: -2,
      maximum: 12.5,
      majorUnit: 2,
      minorUnit: 0.5,
      numberFormat: "#,##0",
      linkNumberFormat: false,
      reversePlotOrder: true,
      displayUnit: "TenThousands",
      showDisplayUnitLabel: false,
      majorTickMark: "Outside",
      minorTickMark: "Cross",
      tickLabelPosition: "High",
      scaleType: "Logarithmic",
      logBase: 2,
      position: "Maximum",
      textOrientation: -45,
      type: "Value",
    },
  },
  {
    what: "the axis of categories",
    of: (chart) => chart.axes.categoryAxis,
    values: {
      visible: false,
      reversePlotOrder: true,
      isBetweenCategories: false,
      tickLabelSpacing: 2,
      tickMarkSpacing: 3,
      tickLabelPosition: "Low",
      type: "Category",
    },
  },
  {
    what: "titles of axes",
    of: (chart) => chart.axes.valueAxis.title,
    values: { text: "项", visible: true, textOrientation: 90 },
  },
  { what: "gridlines", of: (chart) => chart.axes.categoryAxis.minorGridlines, values: { visible: true } },
  {
    what: "lines of the grid",
    of: (chart) => chart.axes.valueAxis.majorGridlines.format.line,
    values: { color: "#FF0000", lineStyle: "RoundDot", weight: 3 },
  },
  {
    what: "the line of an axis",
    of: (chart) => chart.axes.categoryAxis.format.line,
    values: { color: "#00FF00", weight: 1.25 },
  },
];

keep(CASES);

it("letters of a part of a title look otherwise, also of one that shows its own words", async () => {
  await withChart("Line", async (chart, context) => {
    chart.title.format.font.size = 14;
    chart.title.getSubstring(0, 2).font.color = "#FF0000";
    const { font: part } = chart.title.getSubstring(2, 2);
    part.bold = true;
    part.load("bold,size");
    await context.sync();
    expect([part.bold, part.size]).toEqual([true, 14]);
  });
  expect(await reopen()).toEqual([]);
  await withChart(undefined, async (chart, context) => {
    const parts = [chart.title.getSubstring(0, 2).font, chart.title.getSubstring(2, 2).font];
    for (const part of parts) part.load("color,bold,size");
    chart.title.load("text");
    await context.sync();
    expect(chart.title.text).toBe("图表标题");
    expect(parts.map(({ color, bold, size }) => [color, bold, size])).toEqual([
      ["#FF0000", false, 14],
      ["#595959", true, 14],
    ]);
    chart.title.text = "新的标题";
    const { font: again } = chart.title.getSubstring(0, 2);
    again.load("color");
    await context.sync();
    expect(again.color).toBe("#595959");
  });
});

it("a data table is shown, a pie has none", async () => {
  await withChart("ColumnClustered", async (chart, context) => {
    const table = chart.getDataTable();
    table.visible = true;
    table.showHorizontalBorder = false;
    table.format.font.color = "#FF0000";
    await context.sync();
  });
  await reopen();
  await withChart(undefined, async (chart, context) => {
    const table = chart.getDataTableOrNullObject();
    table.load("visible,showHorizontalBorder,showLegendKey");
    table.format.font.load("color");
    await context.sync();
    expect([table.visible, table.showHorizontalBorder, table.showLegendKey, table.format.font.color]).toEqual(
      [true, false, true, "#FF0000"],
    );
  });
  await withChart("Pie", async (chart, context) => {
    const none = chart.getDataTableOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});
