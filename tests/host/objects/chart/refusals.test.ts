import { embeddedCharts, refusal } from "./embedded-charts";

const { onSheet } = embeddedCharts();

const CASES: readonly [
  what: string,
  kind: `${Excel.ChartType}`,
  act: (chart: Excel.Chart, sheet: Excel.Worksheet) => unknown,
  code: string,
][] = [
  [
    "an axis of a pie",
    "Pie",
    (chart) => {
      chart.axes.valueAxis.minimum = 0;
    },
    "InvalidOperation",
  ],
  [
    "a label where its kind has none",
    "ColumnStacked",
    (chart) => {
      chart.dataLabels.position = "OutsideEnd";
    },
    "InvalidArgument",
  ],
  [
    "a label of a ring beside it",
    "Doughnut",
    (chart) => {
      chart.dataLabels.position = "OutsideEnd";
    },
    "InvalidArgument",
  ],
  [
    "a gap between points of a line",
    "Line",
    (chart) => {
      chart.series.getItemAt(0).gapWidth = 10;
    },
    "InvalidArgument",
  ],
  [
    "a hole beyond what Excel has",
    "Doughnut",
    (chart) => {
      chart.series.getItemAt(0).doughnutHoleSize = 95;
    },
    "InvalidArgument",
  ],
  [
    "markers of columns",
    "ColumnClustered",
    (chart) => {
      chart.series.getItemAt(0).markerStyle = "X";
    },
    "InvalidArgument",
  ],
  [
    "a pie among columns",
    "ColumnClustered",
    (chart) => {
      chart.series.getItemAt(0).chartType = "Pie";
    },
    "NotImplemented",
  ],
  [
    "a kind that is not drawn",
    "ColumnClustered",
    (chart) => {
      chart.chartType = "Waterfall";
    },
    "NotImplemented",
  ],
  [
    "the last series at the second axis",
    "Pie",
    (chart) => {
      chart.series.getItemAt(0).axisGroup = "Secondary";
    },
    "InvalidArgument",
  ],
  [
    "a legend at a place of its own",
    "Line",
    (chart) => {
      chart.legend.position = "Custom";
    },
    "NotImplemented",
  ],
  [
    "a colour that is none",
    "Line",
    (chart) => {
      chart.format.fill.setSolidColor("nocolour");
    },
    "InvalidArgument",
  ],
  [
    "a point beyond the last",
    "Line",
    (chart) => chart.series.getItemAt(0).points.getItemAt(3).load("value"),
    "InvalidArgument",
  ],
  [
    "an empty name",
    "Line",
    (chart) => {
      chart.name = "";
    },
    "InvalidArgument",
  ],
  [
    "a trend line of a pie",
    "Pie",
    (chart) => chart.series.getItemAt(0).trendlines.add("Linear"),
    "InvalidArgument",
  ],
  [
    "a place on another sheet",
    "Line",
    (chart, sheet) => {
      chart.setPosition(sheet.context.workbook.worksheets.add().getRange("A1"));
    },
    "InvalidArgument",
  ],
  [
    "a place of its own for the title",
    "Line",
    (chart) => {
      chart.title.left = 5;
    },
    "ApiNotFound",
  ],
  [
    "letters that the title has not",
    "Line",
    (chart) => {
      chart.title.text = "四个字的";
      chart.title.getSubstring(3, 2).font.bold = true;
    },
    "InvalidArgument",
  ],
  ["an image of it", "Line", (chart) => chart.getImage(), "ApiNotFound"],
];

it.each(CASES)("%s is refused", async (_what, kind, act, code) => {
  const done = onSheet(async (sheet, context) => {
    act(sheet.charts.add(kind, sheet.getRange("A1:C4"), "Columns"), sheet);
    await context.sync();
  });
  await expect(refusal(done)).resolves.toMatchObject({ code });
});
