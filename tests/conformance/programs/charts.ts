import type { Program } from "../program";

const CHARTS = "Microsoft 文档：Excel.ChartCollection、Excel.Chart";
const SERIES = "Microsoft 文档：Excel.ChartSeries、Excel.ChartPoint；示例 create-doughnut-chart";

/** A block of categories with two columns of numbers, and a chart of it. */
function charted(sheet: Excel.Worksheet, type: `${Excel.ChartType}`, address = "F1:H5"): Excel.Chart {
  sheet.getRange("F1:H5").values = [
    ["类别", "已完成", "推进中"],
    ["甲", 3, 5],
    ["乙", 4, 2],
    ["丙", 6, 1],
    ["丁", 2, 2],
  ];
  return sheet.charts.add(type, sheet.getRange(address), "Columns");
}

/** Charts, as a report needs them. */
export const chartPrograms: readonly Program[] = [
  {
    name: "按列作图：首行是系列名称，首列是分类",
    source: `${CHARTS} add()`,
    run: async (context, sheet) => {
      const chart = charted(sheet, "ColumnClustered");
      chart.load("chartType");
      chart.series.load("items/name");
      await context.sync();
      return [chart.chartType, chart.series.items.map((one) => one.name)];
    },
    expected: ["ColumnClustered", ["已完成", "推进中"]],
  },
  {
    name: "图表的中文名称、标题和图例位置设了就能读回，按名称能找到，删除后找不到",
    source: CHARTS,
    run: async (context, sheet) => {
      const chart = charted(sheet, "BarStacked");
      chart.name = "自检图";
      chart.title.text = "各类任务";
      chart.legend.position = "Right";
      await context.sync();
      const found = sheet.charts.getItem("自检图");
      const { title, legend } = found;
      title.load("text,visible");
      legend.load("position,visible");
      await context.sync();
      const answer = [title.text, title.visible, legend.position, legend.visible];
      found.delete();
      const gone = sheet.charts.getItemOrNullObject("自检图");
      const count = sheet.charts.getCount();
      await context.sync();
      return [...answer, gone.isNullObject, count.value];
    },
    expected: ["各类任务", true, "Right", true, true, 0],
  },
  {
    name: "setPosition 使图表占满从一格到另一格的区域",
    source: `${CHARTS} setPosition()`,
    run: async (context, sheet) => {
      const chart = charted(sheet, "Line");
      chart.setPosition("B3", "D9");
      const cells = sheet.getRange("B3:D9");
      cells.load("left,top,width,height");
      chart.load("left,top,width,height");
      await context.sync();
      const apart = (["left", "top", "width", "height"] as const).map((side) => chart[side] - cells[side]);
      // Excel rounds to pixels.
      return apart.every((points) => Math.abs(points) <= 1.5);
    },
    expected: true,
  },
  {
    name: "圆环图的每一点可以各有颜色，内径大小能读回，一列数几个就是几个点",
    source: SERIES,
    run: async (context, sheet) => {
      const series = charted(sheet, "Doughnut", "F1:G5").series.getItemAt(0);
      series.doughnutHoleSize = 60;
      series.points.load("count");
      series.load("doughnutHoleSize");
      await context.sync();
      for (let place = 0; place < series.points.count; place++)
        series.points.getItemAt(place).format.fill.setSolidColor("#00B050");
      await context.sync();
      return [series.points.count, series.doughnutHoleSize];
    },
    expected: [4, 60],
  },
  {
    name: "数据标签打开后能显示百分比、不显示数值",
    source: SERIES,
    run: async (context, sheet) => {
      const series = charted(sheet, "Pie", "F1:G5").series.getItemAt(0);
      series.hasDataLabels = true;
      series.dataLabels.showPercentage = true;
      series.dataLabels.showValue = false;
      series.dataLabels.load("showPercentage,showValue,showCategoryName");
      series.load("hasDataLabels");
      await context.sync();
      const { showPercentage, showValue, showCategoryName } = series.dataLabels;
      return [series.hasDataLabels, showPercentage, showValue, showCategoryName];
    },
    expected: [true, true, false, false],
  },
  {
    name: "条形图的分类可以倒排，间距、坐标轴的标题和最大值能读回",
    source: "Microsoft 文档：Excel.ChartAxis、Excel.ChartSeries gapWidth",
    run: async (context, sheet) => {
      const chart = charted(sheet, "BarStacked");
      const series = chart.series.getItemAt(0);
      series.gapWidth = 40;
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.reversePlotOrder = true;
      valueAxis.title.text = "项";
      valueAxis.maximum = 10;
      series.load("gapWidth");
      categoryAxis.load("reversePlotOrder");
      valueAxis.load("maximum");
      valueAxis.title.load("text");
      await context.sync();
      const { maximum } = valueAxis as { readonly maximum: unknown };
      return [series.gapWidth, categoryAxis.reversePlotOrder, maximum, valueAxis.title.text];
    },
    expected: [40, true, 10, "项"],
  },
  {
    name: "系列的值可以换成别的区域",
    source: "Microsoft 文档：Excel.ChartSeries setValues()",
    since: 12,
    run: async (context, sheet) => {
      const series = charted(sheet, "Line", "F1:G5").series.getItemAt(0);
      series.setValues(sheet.getRange("H2:H4"));
      const values = series.getDimensionValues("Values");
      await context.sync();
      return values.value.map(Number);
    },
    expected: [5, 2, 1],
  },
];
