import { embeddedCharts } from "./embedded-charts";

const { onSheet, reopen } = embeddedCharts();

type Values = Readonly<Record<string, unknown>>;
interface Case {
  readonly what: string;
  readonly kind?: `${Excel.ChartType}`;
  /** The object that values are set on. */
  readonly of: (chart: Excel.Chart) => { set: (values: never) => void; load: (names: never) => unknown };
  readonly values: Values;
}

const first = (chart: Excel.Chart): Excel.ChartSeries => chart.series.getItemAt(0);
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

async function withChart<Result>(
  kind: `${Excel.ChartType}` | undefined,
  work: (chart: Excel.Chart, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>,
): Promise<Result> {
  return onSheet(async (sheet, context) => {
    const chart =
      kind === undefined
        ? sheet.charts.getItemAt(0)
        : sheet.charts.add(kind, sheet.getRange("A1:C4"), "Columns");
    return work(chart, context, sheet);
  });
}

/** What only reads. */
const READ_ONLY = new Set(["type", "value", "linkNumberFormat"]);

it.each(CASES.map((one) => [one.what, one] as const))(
  "what is set reads back, at once and from a saved file: %s",
  async (_what, { kind = "ColumnClustered", of, values }) => {
    const names = Object.keys(values);
    const read = (added: `${Excel.ChartType}` | undefined): Promise<Values> =>
      withChart(added, async (chart, context) => {
        const object = of(chart);
        if (added !== undefined) {
          const settable = Object.entries(values).filter(([name]) => !READ_ONLY.has(name));
          object.set(Object.fromEntries(settable) as never);
        }
        object.load(names as never);
        await context.sync();
        return Object.fromEntries(names.map((name) => [name, (object as unknown as Values)[name]]));
      });
    expect(await read(kind)).toEqual(values);
    expect(await reopen()).toEqual([]);
    expect(await read(undefined)).toEqual(values);
  },
);

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
