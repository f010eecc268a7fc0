import { first, keptCharts, type Case } from "./kept-charts";

const { keep, withChart, reopen } = keptCharts();

const CASES: readonly Case[] = [
  {
    what: "columns",
    of: first,
    values: {
      name: "新名",
      gapWidth: 50,
      overlap: -20,
      invertIfNegative: true,
      showShadow: true,
      varyByCategories: true,
      hasDataLabels: true,
      axisGroup: "Primary",
    },
  },
  { what: "a name that a cell has", of: first, values: { name: "推进中" } },
  {
    what: "the border of a series",
    of: (chart) => first(chart).format.line,
    values: { color: "#0000FF", lineStyle: "Dot", weight: 1 },
  },
  {
    what: "a ring",
    kind: "Doughnut",
    of: first,
    values: { doughnutHoleSize: 40, firstSliceAngle: 90, explosion: 12 },
  },
  {
    what: "markers of a line",
    kind: "Line",
    of: first,
    values: {
      markerStyle: "Diamond",
      markerSize: 9,
      markerBackgroundColor: "#111111",
      markerForegroundColor: "#222222",
      smooth: true,
      chartType: "LineMarkers",
    },
  },
  {
    what: "a line without markers",
    kind: "LineMarkers",
    of: first,
    values: { markerStyle: "None", chartType: "Line" },
  },
  {
    what: "a smooth scatter",
    kind: "XYScatterLines",
    of: first,
    values: { smooth: true, chartType: "XYScatterSmooth" },
  },
  {
    what: "a marked point",
    kind: "LineMarkers",
    of: (chart) => first(chart).points.getItemAt(1),
    values: { markerStyle: "Star", markerSize: 12, markerBackgroundColor: "#FFCC00", value: 4 },
  },
  {
    what: "a point's own label",
    of: (chart) => first(chart).points.getItemAt(1).dataLabel,
    values: { showValue: false, showCategoryName: true, position: "Center" },
  },
  {
    what: "a label with words of its own",
    of: (chart) => first(chart).points.getItemAt(2).dataLabel,
    values: { text: "最多<1>" },
  },
  {
    what: "the border of a point",
    kind: "Pie",
    of: (chart) => first(chart).points.getItemAt(2).format.border,
    values: { color: "#FF00FF", weight: 2 },
  },
];

keep(CASES);

it("points have colours of their own, a point may be without a label, a fill may be none", async () => {
  await withChart("Pie", async (chart, context) => {
    const { points } = first(chart);
    for (const [place, colour] of ["#C00000", "#FFC000", "#00B050"].entries())
      points.getItemAt(place).format.fill.setSolidColor(colour);
    first(chart).hasDataLabels = true;
    points.getItemAt(1).hasDataLabel = false;
    chart.plotArea.format.fill.clear();
    await context.sync();
  });
  await reopen();
  await withChart(undefined, async (chart, context) => {
    const { points } = first(chart);
    points.load("count,items/hasDataLabel,items/value");
    await context.sync();
    expect([points.count, points.items.map((one): unknown[] => [one.value, one.hasDataLabel])]).toEqual([
      3,
      [
        [3, true],
        [4, false],
        [6, true],
      ],
    ]);
  });
});

it("a series goes to another axis and another kind, one is added, one goes, their order changes", async () => {
  await withChart("ColumnClustered", async (chart, context, sheet) => {
    const line = chart.series.getItemAt(1);
    line.chartType = "LineMarkers";
    line.axisGroup = "Secondary";
    chart.axes.getItem("Value", "Secondary").title.text = "右轴";
    const added = chart.series.add("又一");
    added.setValues(sheet.getRange("B2:B4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    added.plotOrder = 0;
    await context.sync();
  });
  await reopen();
  await withChart(undefined, async (chart, context) => {
    chart.series.load("items/name,items/chartType,items/axisGroup");
    const { title } = chart.axes.getItem("Value", "Secondary");
    title.load("text");
    await context.sync();
    expect(chart.series.items.map((one) => [one.name, one.chartType, one.axisGroup])).toEqual([
      ["又一", "LineMarkers", "Primary"],
      ["已完成", "ColumnClustered", "Primary"],
      ["推进中", "LineMarkers", "Secondary"],
    ]);
    expect(title.text).toBe("右轴");
    chart.series.getItemAt(0).delete();
    chart.series.load("items/name");
    await context.sync();
    expect(chart.series.items.map((one) => one.name)).toEqual(["已完成", "推进中"]);
  });
});

it("a chart becomes one of another kind: a ring without axes, and columns again", async () => {
  await withChart("ColumnStacked", async (chart, context) => {
    chart.chartType = "Doughnut";
    await context.sync();
    chart.chartType = "BarStacked100";
    chart.axes.categoryAxis.reversePlotOrder = true;
    await context.sync();
  });
  expect(await reopen()).toEqual([]);
  await withChart(undefined, async (chart, context) => {
    chart.load("chartType");
    chart.axes.categoryAxis.load("reversePlotOrder");
    await context.sync();
    expect([chart.chartType, chart.axes.categoryAxis.reversePlotOrder]).toEqual(["BarStacked100", true]);
  });
});

it("trend lines are added, read and deleted", async () => {
  await withChart("XYScatter", async (chart, context) => {
    const { trendlines } = first(chart);
    const added = trendlines.add("Polynomial");
    added.set({ polynomialOrder: 3, forwardPeriod: 2, showEquation: true, name: "趋势" });
    added.format.line.color = "#0000FF";
    trendlines.add("MovingAverage");
    await context.sync();
  });
  await reopen();
  await withChart(undefined, async (chart, context) => {
    const { trendlines } = first(chart);
    trendlines.load("items/type,items/polynomialOrder,items/forwardPeriod,items/showEquation,items/name");
    await context.sync();
    expect(trendlines.items[0]?.toJSON()).toMatchObject({
      type: "Polynomial",
      polynomialOrder: 3,
      forwardPeriod: 2,
      showEquation: true,
      name: "趋势",
    });
    trendlines.getItem(0).delete();
    trendlines.load("items/type");
    await context.sync();
    expect(trendlines.items.map((one) => one.type)).toEqual(["MovingAverage"]);
  });
});
