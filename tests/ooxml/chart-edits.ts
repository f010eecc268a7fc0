import type { Edit } from "./edit";

const data = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange("A1:D5");
  range.values = [
    ["单位<1>", "已完成", "推进中", "未启动"],
    ["甲&乙", 3, 5, 1],
    ["丙", 4.5, 2, 2],
    ["丁", 6, 1, 0],
    ["戊", 2, 2, 4],
  ];
  return range;
};

const STACKINGS = ["Clustered", "Stacked", "Stacked100"] as const;
const KINDS = [
  ...[
    "Column",
    "Bar",
    "3DColumn",
    "3DBar",
    "CylinderCol",
    "CylinderBar",
    "ConeCol",
    "ConeBar",
    "PyramidCol",
    "PyramidBar",
  ].flatMap((name) => STACKINGS.map((stacking) => name + stacking)),
  ...["Line", "LineMarkers", "Area"].flatMap((name) =>
    ["", "Stacked", "Stacked100"].map((end) => name + end),
  ),
  ..."Pie Doughnut XYScatter XYScatterLines XYScatterLinesNoMarkers XYScatterSmooth XYScatterSmoothNoMarkers".split(
    " ",
  ),
  ..."Bubble Radar RadarMarkers RadarFilled 3DColumn CylinderCol ConeCol PyramidCol".split(" "),
] as readonly `${Excel.ChartType}`[];

function dress(chart: Excel.Chart): void {
  chart.name = "图<表>&1";
  chart.title.text = "标题<1>\n第二行";
  Object.assign(chart.title.format.font, {
    bold: true,
    italic: true,
    size: 16.5,
    name: "仿宋",
    color: "#123456",
  });
  chart.title.format.fill.setSolidColor("#EEEEEE");
  chart.title.format.border.lineStyle = "Dash";
  chart.title.textOrientation = 10;
  chart.title.showShadow = true;
  chart.title.getSubstring(1, 6).font.color = "yellow";
  chart.legend.showShadow = true;
  chart.legend.position = "Right";
  chart.legend.overlay = true;
  chart.legend.format.font.size = 8;
  chart.format.fill.setSolidColor("#FAFAFA");
  chart.format.border.weight = 1.5;
  chart.format.font.name = "宋体";
  chart.plotArea.format.fill.clear();
}

/** What somebody does with charts through Office.js. */
export const CHART_EDITS: readonly Edit[] = [
  {
    what: "a chart of every kind, with labels, points of other colours and titles",
    run: (_context, sheet) => {
      for (const kind of KINDS) {
        const chart = sheet.charts.add(kind, data(sheet), "Auto");
        dress(chart);
        const first = chart.series.getItemAt(0);
        first.format.fill.setSolidColor("#00AA55");
        first.hasDataLabels = true;
        first.dataLabels.showCategoryName = true;
        first.dataLabels.showSeriesName = true;
        first.dataLabels.separator = "\n";
        first.dataLabels.numberFormat = '0.0"<个>"';
        first.dataLabels.format.font.color = "#FF0000";
        first.points.getItemAt(1).format.fill.setSolidColor("#AA0055");
        first.points.getItemAt(2).hasDataLabel = false;
        first.points.getItemAt(0).dataLabel.text = "自己<的>";
      }
    },
  },
  {
    what: "axes of a chart, and where its labels stand",
    run: (_context, sheet) => {
      const chart = sheet.charts.add("ColumnClustered", data(sheet), "Columns");
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.title.text = "项<数>";
      Object.assign(valueAxis, {
        minimum: 1,
        maximum: 1000,
        scaleType: "Logarithmic",
        logBase: 10,
        numberFormat: "#,##0",
        displayUnit: "Hundreds",
        showDisplayUnitLabel: false,
        majorTickMark: "Outside",
        minorTickMark: "Cross",
        tickLabelPosition: "Low",
        reversePlotOrder: true,
        textOrientation: 45,
      });
      valueAxis.majorGridlines.format.line.color = "#CCCCCC";
      valueAxis.minorGridlines.visible = true;
      valueAxis.format.line.lineStyle = "DashDotDot";
      Object.assign(categoryAxis, {
        isBetweenCategories: false,
        tickLabelSpacing: 2,
        tickMarkSpacing: 2,
        position: "Maximum",
      });
      categoryAxis.title.setFormula(`='Sheet1'!$A$1`);
      valueAxis.setPositionAt(2);
      chart.dataLabels.position = "InsideEnd";
      chart.series.getItemAt(0).gapWidth = 40;
      chart.series.getItemAt(0).overlap = -10;
      const table = chart.getDataTableOrNullObject();
      table.visible = true;
      table.format.font.color = "#B76E79";
      table.format.border.color = "blue";
    },
  },
  {
    what: "lines beside columns, a second axis, markers, trend lines, other data",
    run: (_context, sheet) => {
      const chart = sheet.charts.add("ColumnClustered", data(sheet), "Columns");
      const line = chart.series.getItemAt(2);
      line.chartType = "LineMarkers";
      line.axisGroup = "Secondary";
      Object.assign(line, {
        markerStyle: "Diamond",
        markerSize: 9,
        markerBackgroundColor: "red",
        markerForegroundColor: "black",
        smooth: true,
      });
      const trend = chart.series.getItemAt(0).trendlines.add("Polynomial");
      Object.assign(trend, { polynomialOrder: 3, forwardPeriod: 1, showEquation: true, showRSquared: true });
      trend.format.line.color = "#0000FF";
      const added = chart.series.add("又<一>");
      added.setValues(sheet.getRange("B2:B5"));
      added.setXAxisValues(sheet.getRange("A2:A5"));
      added.plotOrder = 0;
      chart.axes.getItem("Value", "Secondary").title.text = "右";
      const other = sheet.charts.add("Pie", data(sheet), "Columns");
      other.setData(sheet.getRange("A1:B3"), "Columns");
      other.chartType = "Doughnut";
      other.series.getItemAt(0).doughnutHoleSize = 60;
      other.series.getItemAt(0).firstSliceAngle = 30;
      other.series.getItemAt(0).explosion = 10;
    },
  },
  {
    what: "charts whose cells move, whose sheet is renamed, copied or goes, and one that is deleted",
    run: (context, sheet) => {
      sheet.charts.add("Line", data(sheet), "Columns").setPosition("F2", "K12");
      sheet.charts.add("Area", data(sheet), "Columns").delete();
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
      const gone = context.workbook.worksheets.add("将删图");
      sheet.charts.add("Pie", data(gone));
      gone.delete();
      sheet.copy("End").name = "图的<副本>'s";
    },
  },
];
