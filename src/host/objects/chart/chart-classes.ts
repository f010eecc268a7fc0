import type { HostClass } from "../../richapi/host-class";
import type { ExcelHost } from "../class/excel-class";
import type { ClassName } from "../class/excel-members";
import { chartAxes, chartAxis, chartGridlines } from "./axis";
import { chart } from "./chart";
import { chartCollection, chartSeriesCollection } from "./chart-collection";
import { chartAxisTitle, chartFormatString, chartLegend, chartTitle } from "./chart-title";
import { chartDataTable, chartPlotArea } from "./data-table";
import { chartDataLabel, chartDataLabels } from "./series/labels";
import * as looks from "./base/looks";
import { chartPoint, chartPointsCollection } from "./series/points";
import { chartSeries } from "./series/series";
import { chartTrendline, chartTrendlineCollection } from "./series/trendlines";

/** The classes of charts, by their names. */
export const CHART_CLASSES: { readonly [Name in ClassName]?: HostClass<never, ExcelHost> } = {
  Chart: chart,
  ChartAreaFormat: looks.chartAreaFormat,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisFormat: looks.chartAxisFormat,
  ChartAxisTitle: chartAxisTitle,
  ChartAxisTitleFormat: looks.chartAxisTitleFormat,
  ChartBorder: looks.chartBorder,
  ChartCollection: chartCollection,
  ChartDataLabel: chartDataLabel,
  ChartDataLabelFormat: looks.chartDataLabelFormat,
  ChartDataLabels: chartDataLabels,
  ChartDataTable: chartDataTable,
  ChartDataTableFormat: looks.chartDataTableFormat,
  ChartFill: looks.chartFill,
  ChartFont: looks.chartFont,
  ChartFormatString: chartFormatString,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: looks.chartGridlinesFormat,
  ChartLegend: chartLegend,
  ChartLegendFormat: looks.chartLegendFormat,
  ChartLineFormat: looks.chartLineFormat,
  ChartPlotArea: chartPlotArea,
  ChartPlotAreaFormat: looks.chartPlotAreaFormat,
  ChartPoint: chartPoint,
  ChartPointFormat: looks.chartPointFormat,
  ChartPointsCollection: chartPointsCollection,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: looks.chartSeriesFormat,
  ChartTitle: chartTitle,
  ChartTitleFormat: looks.chartTitleFormat,
  ChartTrendline: chartTrendline,
  ChartTrendlineCollection: chartTrendlineCollection,
  ChartTrendlineFormat: looks.chartTrendlineFormat,
};
