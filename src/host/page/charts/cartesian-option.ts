import { formOf, isScatter } from "../../../xlsx/chart/kinds";
import type { ChartKind } from "../../../xlsx/model/chart";
import type { ChartView, SeriesView } from "../../engine/charts/chart-view";
import { axisOption } from "./axis-option";
import { accent, fill, pixels, stroke } from "./chart-looks";
import { labelOption, labelText } from "./labels";
import type { Margins } from "./margins";

/** Columns, bars, lines, areas, scatters and bubbles. */
export function cartesianOption(view: ChartView, margins: Margins): object {
  const { chart } = view;
  const kind = chart.series[0]?.kind ?? chart.kind;
  const lies = formOf(kind).direction === "bar";
  const isShares = chart.series.some((one) => formOf(one.kind).grouping === "percentStacked");
  const categories = isScatter(kind) ? null : view.categories;
  const along = (secondary: boolean) =>
    axisOption(view, secondary ? "secondaryCategory" : "category", {
      categories,
      lies: !lies,
      isShares: false,
    });
  const across = (secondary: boolean) =>
    axisOption(view, secondary ? "secondaryValue" : "value", { categories: null, lies, isShares });
  const both = chart.secondaryAxes === undefined ? [false] : [false, true];
  const [alongs, acrosses] = [both.map(along), both.map(across)];
  return {
    grid: {
      left: margins.left,
      right: margins.right,
      top: margins.top,
      bottom: margins.bottom,
      backgroundColor: fill(chart.plotLook, "transparent"),
      show: chart.plotLook?.fill !== undefined,
      borderWidth: 0,
      outerBoundsMode: "same",
      outerBoundsContain: "all",
    },
    xAxis: lies ? acrosses : alongs,
    yAxis: lies ? alongs : acrosses,
    series: view.series.map((one) => seriesOption(view, one, lies)),
  };
}

/** What the series of a stack have in all at each point. */
function sums(view: ChartView, kind: ChartKind, secondary: boolean): number[] {
  return view.categories.map((_category, point) =>
    view.series
      .filter(
        ({ series }) =>
          formOf(series.kind).element === formOf(kind).element && (series.secondary === true) === secondary,
      )
      .reduce((sum, { values }) => sum + Math.abs(values[point] ?? 0), 0),
  );
}

const SYMBOLS: Readonly<Record<string, string>> = {
  Square: "rect",
  Diamond: "diamond",
  Triangle: "triangle",
  Circle: "circle",
  Dot: "circle",
  Dash: "path://M0,0 L10,0 L10,3 L0,3 Z",
  X: "path://M0,1 L1,0 L5,4 L9,0 L10,1 L6,5 L10,9 L9,10 L5,6 L1,10 L0,9 L4,5 Z",
  Star: "path://M4,0 L6,0 L6,4 L10,4 L10,6 L6,6 L6,10 L4,10 L4,6 L0,6 L0,4 L4,4 Z",
  Plus: "path://M4,0 L6,0 L6,4 L10,4 L10,6 L6,6 L6,10 L4,10 L4,6 L0,6 L0,4 L4,4 Z",
};

function seriesOption(view: ChartView, one: SeriesView, lies: boolean): object {
  const { series } = one;
  const form = formOf(series.kind);
  const secondary = series.secondary === true;
  const isStacked = form.grouping === "stacked" || form.grouping === "percentStacked";
  const totals = form.grouping === "percentStacked" ? sums(view, series.kind, secondary) : null;
  const isBar = form.direction !== undefined;
  const isXY = isScatter(series.kind);
  const colour =
    isBar || /^area/.test(form.element)
      ? fill(series.look, accent(series.index))
      : (series.look?.line?.color ?? fill(series.look, accent(series.index)));
  const line = stroke(series.look?.line, colour, 2.25);
  const hasLine = form.lines ?? /^line/.test(form.element);
  const usual = isBar ? (isStacked ? "Center" : "OutsideEnd") : "Right";
  const data = one.values.map((value, point) => {
    const own = series.points?.[point];
    const marker = own?.marker ?? series.marker;
    const total = totals?.[point];
    const shown =
      value === null ? blankOf(view) : total === undefined ? value : total === 0 ? 0 : value / total;
    const text = labelText(view, one, point);
    const x = one.x[point];
    return {
      value: isXY ? [typeof x === "number" ? x : point + 1, shown, one.sizes[point] ?? 0] : shown,
      itemStyle: {
        color: isBar
          ? fill(own?.look ?? series.look, series.varyByCategories ? accent(point) : colour)
          : (marker?.background ?? (own?.look ? fill(own.look, colour) : colour)),
        ...(isBar
          ? borderOf(own?.look?.line ?? series.look?.line)
          : { borderColor: marker?.foreground ?? "transparent" }),
      },
      ...(marker?.style === undefined ? {} : { symbol: SYMBOLS[marker.style] ?? "circle" }),
      ...(marker?.size === undefined ? {} : { symbolSize: pixels(marker.size) }),
      label: labelOption(view, one, point, text, usual, lies),
    };
  });
  const common = {
    name: one.name,
    data,
    silent: true,
    itemStyle: { color: colour },
    ...(secondary ? (lies ? { xAxisIndex: 1, yAxisIndex: 1 } : { xAxisIndex: 1, yAxisIndex: 1 }) : {}),
    ...(isStacked ? { stack: `${form.element} ${String(secondary)}`, stackStrategy: "all" } : {}),
  };
  if (form.element === "bubbleChart") {
    const most = Math.max(1, ...one.sizes.map((size) => Math.abs(size ?? 0)));
    return {
      ...common,
      type: "scatter",
      symbolSize: (value: readonly number[]) => 40 * Math.sqrt(Math.abs(value[2] ?? 0) / most),
      itemStyle: { color: colour, opacity: 0.8 },
    };
  }
  if (isBar) return { ...common, type: "bar", ...gapsOf(view, one) };
  return {
    ...common,
    type: "line",
    smooth: form.smooth ?? series.smooth ?? false,
    connectNulls: view.chart.displayBlanksAs === "Interplotted",
    symbol: form.markers ? "circle" : "none",
    showSymbol: form.markers === true,
    showAllSymbol: true,
    symbolSize: pixels(series.marker?.size ?? 5),
    lineStyle: hasLine ? line : { width: 0 },
    ...(/^area/.test(form.element)
      ? {
          areaStyle: { color: colour, opacity: 1 },
          lineStyle: borderOf(series.look?.line).borderWidth ? line : { width: 0 },
        }
      : {}),
  };
}

function blankOf({ chart }: ChartView): number | null {
  return chart.displayBlanksAs === "Zero" ? 0 : null;
}

function borderOf(line: Parameters<typeof stroke>[0]): { borderColor?: string; borderWidth: number } {
  if (line === undefined || line.none || line.color === undefined) return { borderWidth: 0 };
  return { borderColor: line.color, borderWidth: pixels(line.weight ?? 0.75) };
}

/** Room between bars is said in parts of a bar's own width. */
function gapsOf({ chart }: ChartView, { series }: SeriesView): object {
  const isClustered =
    formOf(series.kind).grouping === "clustered" || formOf(series.kind).grouping === "standard";
  const overlap = isClustered ? (series.overlap ?? 0) / 100 : 1;
  const count = isClustered
    ? chart.series.filter((one) => formOf(one.kind).direction !== undefined).length
    : 1;
  const gap = (series.gapWidth ?? 150) / 100;
  const taken = count - (count - 1) * overlap;
  return {
    barGap: `${String(Math.round(-overlap * 100))}%`,
    barCategoryGap: `${String(Math.round((gap / (taken + gap)) * 100))}%`,
  };
}
