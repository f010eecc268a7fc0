import { cellText } from "../../../../xlsx/chart/cells";
import type { Chart, ChartSeries } from "../../../../xlsx/model/chart";
import { chartSheets } from "../../../engine/charts/chart-sheets";
import type { ExcelHost } from "../../class/excel-class";

/** What a series is called: its own words, those of its cells, or its place. */
export function seriesName(host: ExcelHost, chart: Chart, series: ChartSeries): string {
  const { name } = series;
  const shown = name?.startsWith("=") ? cellText(name.slice(1), chartSheets(host.workbook)) : name;
  return shown ?? `系列${String(chart.series.indexOf(series) + 1)}`;
}
