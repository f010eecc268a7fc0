import { chartCells, flatCells } from "../../../../xlsx/chart/cells";
import type { ChartPoint, ChartPointLabel, ChartSeries } from "../../../../xlsx/model/chart";
import { chartSheets } from "../../../engine/charts/chart-sheets";
import { newLabels } from "../../../engine/charts/new-chart";
import type { HostObject } from "../../../richapi/host-class";
import { booleanOf } from "../../class/excel-words";
import { hostObject, type ExcelClass, type ExcelHost } from "../../class/excel-class";
import type { LabelsTarget } from "./labels";
import { markerOf, markerProperties } from "./marker";
import {
  chartOf,
  changePart,
  leadsTo,
  lookOf,
  partOf,
  within,
  type Lens,
  type PartTarget,
} from "../base/part";
import { seriesOf, type SeriesTarget } from "./series";

interface PointTarget extends PartTarget<ChartPoint> {
  readonly series: SeriesTarget;
  readonly index: number;
  readonly point: number;
}

function valuesOf(host: ExcelHost, target: SeriesTarget): ReturnType<typeof flatCells> {
  const { values } = seriesOf(host, target);
  const { plotVisibleOnly } = chartOf(host, target);
  if (values === undefined) return [];
  return flatCells(chartCells(values, chartSheets(host.workbook), plotVisibleOnly));
}

const pointLens = (lens: Lens<ChartSeries>, point: number): Lens<ChartPoint> =>
  within(
    lens,
    (series) => series.points?.[point],
    (series) => ((series.points ??= {})[point] ??= {}),
  );

function pointObject(series: SeriesTarget, point: number): HostObject {
  const { sheetId, chartId, index, lens } = series;
  return hostObject("ChartPoint", { sheetId, chartId, index, series, point, lens: pointLens(lens, point) });
}

export const chartPointsCollection: ExcelClass<"ChartPointsCollection", SeriesTarget> = {
  properties: { Count: { get: (target, host) => valuesOf(host, target).length } },
  items: (target, host) => valuesOf(host, target).map((_value, point) => pointObject(target, point)),
};

/** A point's label: it begins as those of its series. */
const labelLens = ({ series, point }: PointTarget): Lens<ChartPointLabel> =>
  within(
    series.lens,
    (one) => one.points?.[point]?.label ?? one.labels,
    (one) => {
      const own = ((one.points ??= {})[point] ??= {});
      if (own.label === undefined || own.label.hidden) own.label = structuredClone(one.labels ?? newLabels());
      return own.label;
    },
  );

export const chartPoint: ExcelClass<"ChartPoint", PointTarget> = {
  properties: {
    Value: {
      calculated: true,
      get: (target, host) => valuesOf(host, target.series)[target.point]?.value ?? null,
    },
    HasDataLabel: {
      get: (target, host) => {
        const label = partOf(host, target)?.label;
        return label ? !label.hidden : seriesOf(host, target.series).labels !== undefined;
      },
      set: (target, value, host) => {
        const on = booleanOf(value);
        changePart(host, { ...target, lens: labelLens(target) }, () => undefined);
        if (!on)
          changePart(host, target, (point) => {
            point.label = { hidden: true };
          });
      },
    },
    DataLabel: {
      leads: true,
      get: (target) => {
        const { sheetId, chartId, series } = target;
        const label: LabelsTarget<ChartPointLabel> = {
          sheetId,
          chartId,
          lens: labelLens(target),
          kinds: (chart) => [series.lens.read(chart)?.kind ?? chart.kind],
        };
        return hostObject("ChartDataLabel", label);
      },
    },
    ...markerProperties((target: PointTarget) => markerOf(target.lens)),
    Format: leadsTo("ChartPointFormat", ({ lens }) => lookOf(lens)),
  },
};
