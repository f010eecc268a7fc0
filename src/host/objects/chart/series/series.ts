import { chartCells, flatCells, referenceAreas } from "../../../../xlsx/chart/cells";
import { formOf, isMadeKind, sameGroup } from "../../../../xlsx/chart/kinds";
import type { Chart, ChartKind, ChartSeries } from "../../../../xlsx/model/chart";
import { chartSheets } from "../../../engine/charts/chart-sheets";
import { newLabels } from "../../../engine/charts/new-chart";
import { ExcelError, invalidArgument, itemNotFound } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import { booleanOf, oneOf } from "../../class/excel-words";
import {
  hostObject,
  type ExcelClass,
  type ExcelHost,
  type ExcelMethod,
  type ExcelProperty,
} from "../../class/excel-class";
import { changeKind, setAxisGroup } from "../base/kinds";
import { labelsOf } from "./labels";
import { shadow } from "../base/looks";
import { markerProperties, markerOf } from "./marker";
import {
  chartOf,
  changeChart,
  changePart,
  leadsTo,
  lookOf,
  numberIn,
  said,
  textOf,
  type PartTarget,
} from "../base/part";
import { rangeObjectArgument, rangeReference } from "../base/references";
import { seriesName } from "../base/series-name";

export interface SeriesTarget extends PartTarget<ChartSeries> {
  /** The series's own number: it stays when others come or go. */
  readonly index: number;
}

/** ItemNotFound: it was deleted. */
function ownOf(chart: Chart, index: number): ChartSeries {
  const found = chart.series.find((one) => one.index === index);
  if (!found) throw itemNotFound("要用的数据系列");
  return found;
}

export function seriesTarget(sheetId: string, chartId: string, index: number): SeriesTarget {
  return {
    sheetId,
    chartId,
    index,
    lens: { read: (chart) => ownOf(chart, index), write: (chart) => [ownOf(chart, index)] },
  };
}

export function seriesOf(host: ExcelHost, target: SeriesTarget): ChartSeries {
  return ownOf(chartOf(host, target), target.index);
}

/** What all series of one group have in common. */
function ofGroup<
  Key extends "gapWidth" | "overlap" | "doughnutHoleSize" | "firstSliceAngle" | "varyByCategories",
>(
  key: Key,
  elements: readonly string[],
  check: (value: unknown) => NonNullable<ChartSeries[Key]>,
  otherwise: NonNullable<ChartSeries[Key]>,
): ExcelProperty<SeriesTarget> {
  return {
    get: (target, host) => seriesOf(host, target)[key] ?? otherwise,
    set: (target, value, host) => {
      const checked = check(value);
      changePart(host, target, (own, chart) => {
        if (elements.length > 0 && !elements.includes(formOf(own.kind).element))
          throw invalidArgument(`Series of ${own.kind} have no ${key}.`);
        for (const one of chart.series)
          if (sameGroup(one.kind, own.kind) && one.secondary === own.secondary) one[key] = checked;
      });
    },
  };
}

const BARS = ["barChart", "bar3DChart"];

function setReference(key: "values" | "categories" | "bubbleSizes"): ExcelMethod<SeriesTarget> {
  return {
    call: (target, args, host) => {
      const reference = rangeReference(host, rangeObjectArgument(args, 0));
      changePart(host, target, (series) => {
        if (key === "bubbleSizes" && series.kind !== "Bubble")
          throw invalidArgument("Series of bubbles alone have sizes.");
        series[key] = reference;
      });
      return null;
    },
  };
}

const DIMENSIONS = {
  Categories: "categories",
  Values: "values",
  XValues: "categories",
  YValues: "values",
  BubbleSizes: "bubbleSizes",
} as const;

function dimensionReference(host: ExcelHost, target: SeriesTarget, args: Arguments): string | undefined {
  const dimension = oneOf(["Categories", "Values", "XValues", "YValues", "BubbleSizes"], args.values[0]);
  return seriesOf(host, target)[DIMENSIONS[dimension]];
}

/** Smooth scatters are kinds of their own. */
const SMOOTH: Readonly<Partial<Record<ChartKind, ChartKind>>> = {
  XYScatterLines: "XYScatterSmooth",
  XYScatter: "XYScatterSmooth",
  XYScatterLinesNoMarkers: "XYScatterSmoothNoMarkers",
};
const PLAIN: Readonly<Partial<Record<ChartKind, ChartKind>>> = {
  XYScatterSmooth: "XYScatterLines",
  XYScatterSmoothNoMarkers: "XYScatterLinesNoMarkers",
};

function setSmooth(series: ChartSeries, on: boolean): void {
  const { element } = formOf(series.kind);
  if (element === "scatterChart") series.kind = (on ? SMOOTH : PLAIN)[series.kind] ?? series.kind;
  else if (element !== "lineChart") throw invalidArgument(`Series of ${series.kind} have no lines.`);
  else if (on) series.smooth = true;
  else delete series.smooth;
}

export const chartSeries: ExcelClass<"ChartSeries", SeriesTarget> = {
  properties: {
    Name: {
      calculated: true,
      get: (target, host) => seriesName(host, chartOf(host, target), seriesOf(host, target)),
      set: (target, value, host) => {
        const name = textOf(value);
        if (name.startsWith("=") && !referenceAreas(name.slice(1)))
          throw invalidArgument("A formula of a series's name names cells with their sheet.");
        changePart(host, target, (series) => {
          series.name = name;
        });
      },
    },
    ChartType: {
      get: (target, host) => seriesOf(host, target).kind,
      set: (target, value, host) => {
        if (!isMadeKind(value)) throw new ExcelError("NotImplemented", `A series of ${String(value)}.`);
        changePart(host, target, (series, chart) => {
          changeKind(chart, [series], value);
        });
      },
    },
    AxisGroup: {
      get: (target, host) => (seriesOf(host, target).secondary ? "Secondary" : "Primary"),
      set: (target, value, host) => {
        const secondary = oneOf(["Primary", "Secondary"], value) === "Secondary";
        changePart(host, target, (series, chart) => {
          setAxisGroup(chart, series, secondary);
        });
      },
    },
    PlotOrder: {
      get: (target, host) => {
        const chart = chartOf(host, target);
        return chart.series.indexOf(ownOf(chart, target.index));
      },
      set: (target, value, host) => {
        changePart(host, target, (series, chart) => {
          const place = numberIn(0, chart.series.length - 1)(value);
          chart.series = chart.series.filter((one) => one !== series);
          chart.series.splice(place, 0, series);
        });
      },
    },
    GapWidth: ofGroup("gapWidth", BARS, numberIn(0, 500), 150),
    Overlap: ofGroup("overlap", ["barChart"], numberIn(-100, 100), 0),
    DoughnutHoleSize: ofGroup("doughnutHoleSize", ["doughnutChart"], numberIn(10, 90), 75),
    FirstSliceAngle: ofGroup("firstSliceAngle", ["pieChart", "doughnutChart"], numberIn(0, 360), 0),
    VaryByCategories: ofGroup("varyByCategories", [], booleanOf, false),
    Explosion: {
      get: (target, host) => seriesOf(host, target).explosion ?? 0,
      set: (target, value, host) => {
        const explosion = numberIn(0, 400)(value);
        changePart(host, target, (series) => {
          if (!/^(pie|doughnut)/.test(formOf(series.kind).element))
            throw invalidArgument(`Series of ${series.kind} have no slices.`);
          series.explosion = explosion;
        });
      },
    },
    InvertIfNegative: said("invertIfNegative", booleanOf, false),
    ShowShadow: shadow(),
    Smooth: {
      get: (target, host) => {
        const series = seriesOf(host, target);
        return formOf(series.kind).smooth ?? series.smooth ?? false;
      },
      set: (target, value, host) => {
        const on = booleanOf(value);
        changePart(host, target, (series) => {
          setSmooth(series, on);
        });
      },
    },
    ...markerProperties((target: SeriesTarget) => markerOf(target.lens)),
    HasDataLabels: {
      get: (target, host) => seriesOf(host, target).labels !== undefined,
      set: (target, value, host) => {
        const on = booleanOf(value);
        changePart(host, target, (series) => {
          if (on) series.labels ??= newLabels();
          else delete series.labels;
        });
      },
    },
    DataLabels: {
      leads: true,
      get: ({ sheetId, chartId, index }) =>
        hostObject("ChartDataLabels", { sheetId, chartId, ...labelsOf((chart) => [ownOf(chart, index)]) }),
    },
    Format: leadsTo("ChartSeriesFormat", ({ lens }) => lookOf(lens)),
    Points: { leads: true, get: (target) => hostObject("ChartPointsCollection", target) },
    Trendlines: { leads: true, get: (target) => hostObject("ChartTrendlineCollection", target) },
  },
  methods: {
    SetValues: setReference("values"),
    SetXAxisValues: setReference("categories"),
    SetBubbleSizes: setReference("bubbleSizes"),
    Delete: {
      call: (target, _args, host) => {
        changeChart(host, target, (chart) => {
          const own = ownOf(chart, target.index);
          chart.series = chart.series.filter((one) => one !== own);
        });
        return null;
      },
    },
    GetDimensionValues: {
      calculated: true,
      call: (target, args, host) => {
        const reference = dimensionReference(host, target, args);
        const { plotVisibleOnly } = chartOf(host, target);
        const cells =
          reference === undefined
            ? undefined
            : chartCells(reference, chartSheets(host.workbook), plotVisibleOnly);
        return flatCells(cells).map((cell) => cell?.value ?? "");
      },
    },
    GetDimensionDataSourceString: {
      call: (target, args, host) => {
        const reference = dimensionReference(host, target, args);
        return reference === undefined ? "" : `=${reference}`;
      },
    },
    GetDimensionDataSourceType: {
      call: (target, args, host) =>
        dimensionReference(host, target, args) === undefined ? "Unknown" : "LocalRange",
    },
  },
};
