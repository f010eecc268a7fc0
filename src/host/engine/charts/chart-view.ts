import { cellText, chartCells, flatCells, type ChartCell, type FindSheet } from "../../../xlsx/chart/cells";
import type { Chart, ChartSeries } from "../../../xlsx/model/chart";
import { displayText } from "../cells/cell-output";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { chartSheets } from "./chart-sheets";

/** A series with what stands in its cells. */
export interface SeriesView {
  readonly series: ChartSeries;
  readonly name: string;
  /** null: nothing is drawn. */
  readonly values: readonly (number | null)[];
  /** As the sheet shows them, by the values. */
  readonly pattern: string;
  readonly x: readonly (number | null)[];
  readonly sizes: readonly (number | null)[];
}

/** A chart with the values that its cells have now: all that is needed to draw it. */
export interface ChartView {
  readonly chart: Chart;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly SeriesView[];
  readonly axisTitles: Readonly<Record<AxisName, string>>;
}
export type AxisName = "category" | "value" | "secondaryCategory" | "secondaryValue";

const numberOf = (cell: ChartCell | undefined): number | null => {
  if (cell === undefined || cell.isError) return null;
  if (typeof cell.value === "boolean") return cell.value ? 1 : 0;
  // Words among numbers are drawn as nothing is: at 0.
  return typeof cell.value === "number" ? cell.value : 0;
};

/** Where a word stands among them, points are counted instead. */
function numbersAlong(cells: readonly (ChartCell | undefined)[]): readonly (number | null)[] {
  return cells.some((cell) => typeof cell?.value === "string") ? [] : cells.map(numberOf);
}

const shown = (cell: ChartCell | undefined): string =>
  cell === undefined ? "" : displayText(cell.value, cell.pattern ?? "General");

export function chartView(workbook: OpenWorkbook, chart: Chart): ChartView {
  const find = chartSheets(workbook);
  const cellsOf = (reference: string | undefined) =>
    reference === undefined ? undefined : chartCells(reference, find, chart.plotVisibleOnly);
  const series = chart.series.map((one, place): SeriesView => {
    const values = flatCells(cellsOf(one.values));
    return {
      series: one,
      name: nameOf(one.name, find) ?? `系列${String(place + 1)}`,
      values: values.map(numberOf),
      pattern: values.find((cell) => cell?.pattern !== undefined)?.pattern ?? "General",
      x: numbersAlong(flatCells(cellsOf(one.categories))),
      sizes: flatCells(cellsOf(one.bubbleSizes)).map(numberOf),
    };
  });
  const longest = series.reduce((most, one) => Math.max(most, one.values.length), 0);
  const named = chart.series.find((one) => one.categories !== undefined)?.categories;
  const levels = cellsOf(named)?.levels ?? [];
  const categories = Array.from({ length: longest }, (_point, at) =>
    levels.length === 0
      ? String(at + 1)
      : levels
          .map((level) => shown(level[at]))
          .filter((text) => text !== "")
          .join(" "),
  );
  const { axes, secondaryAxes } = chart;
  const axisTitle = (title: Chart["title"] | undefined): string =>
    title?.visible === true ? (titleText(title, find) ?? "坐标轴标题") : "";
  return {
    chart,
    title: chart.title.visible ? (titleText(chart.title, find) ?? automatic(series)) : "",
    categories,
    series,
    axisTitles: {
      category: axisTitle(axes?.category.title),
      value: axisTitle(axes?.value.title),
      secondaryCategory: axisTitle(secondaryAxes?.category.title),
      secondaryValue: axisTitle(secondaryAxes?.value.title),
    },
  };
}

function nameOf(name: string | undefined, find: FindSheet): string | undefined {
  return name?.startsWith("=") ? cellText(name.slice(1), find) : name;
}

function titleText({ text, formula }: Chart["title"], find: FindSheet): string | undefined {
  return formula === undefined ? text : (cellText(formula, find) ?? "");
}

function automatic(series: readonly SeriesView[]): string {
  const [first, second] = series;
  return first && !second ? first.name : "图表标题";
}
