import { labelPositionsOf } from "../../../../xlsx/chart/write/labels-xml";
import { formOf, hasAxes, hasSlices, hasTrendlines, isScatter, kindOf } from "../../../../xlsx/chart/kinds";
import type { Chart, ChartKind, ChartMarkerStyle, ChartSeries } from "../../../../xlsx/model/chart";
import { newAxes, usualFor } from "../../../engine/charts/new-chart";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import { forget } from "./forget";

const COMBINES = new Set(["barChart", "lineChart", "areaChart"]);

/** Makes series of a chart another kind. NotImplemented: kinds that the host does not draw together. */
export function changeKind(chart: Chart, series: readonly ChartSeries[], kind: ChartKind): void {
  const others = chart.series.filter((one) => !series.includes(one));
  const combines = [kind, ...others.map((one) => one.kind)].every((one) => COMBINES.has(formOf(one).element));
  const isAlike = others.every((one) => formOf(one.kind).element === formOf(kind).element);
  if (!isAlike && !combines) throw new ExcelError("NotImplemented", `${kind} in one chart with other kinds.`);
  const before = chart.kind;
  for (const one of series) makeKind(one, kind);
  if (others.length > 0 || chart.kind === kind) return;
  chart.kind = kind;
  if (hasAxes(kind) && (chart.axes === undefined || isScatter(before) !== isScatter(kind))) {
    const known = [chart.axes, chart.secondaryAxes].flatMap((axes) => (axes ? [axes.value.id] : []));
    const axes = newAxes(kind);
    if (axes && known.length > 0) {
      axes.category.id = Math.max(...known) + 1;
      axes.value.id = Math.max(...known) + 2;
    }
    if (axes) chart.axes = axes;
    delete chart.secondaryAxes;
    for (const one of chart.series) delete one.secondary;
  }
  if (!hasAxes(kind)) {
    delete chart.dataTable;
    delete chart.axes;
    delete chart.secondaryAxes;
  }
}

/** Another kind has other gaps between its bars, and not all that this one says has a meaning for it. */
function makeKind(series: ChartSeries, kind: ChartKind): void {
  const { element, grouping, markers } = formOf(kind);
  const was = formOf(series.kind);
  if (was.element !== element) forget(series, "gapWidth");
  if (was.element !== element || was.grouping !== grouping) forget(series, "overlap");
  const before = { ...series };
  Object.assign(series, usualFor(kind), before, { kind });
  if (markers === undefined) forget(series, "marker");
  if (element !== "lineChart") forget(series, "smooth");
  if (!hasAxes(kind)) forget(series, "secondary");
  if (!hasSlices(kind)) forget(series, "explosion");
  if (!hasTrendlines(kind)) forget(series, "trendlines");
  const places: readonly string[] = labelPositionsOf(kind);
  const labels = [series.labels, ...Object.values(series.points ?? {}).map(({ label }) => label)];
  for (const one of labels)
    if (one?.position !== undefined && !places.includes(one.position)) forget(one, "position");
}

/** InvalidOperation: no series would be left at the first axes. */
export function setAxisGroup(chart: Chart, series: ChartSeries, secondary: boolean): void {
  if (!hasAxes(series.kind)) throw invalidArgument(`Series of ${series.kind} have no axes.`);
  if (secondary && chart.series.every((one) => one === series || one.secondary))
    throw new ExcelError("InvalidOperation", "One series at least stays at the first axes.");
  if (secondary) {
    series.secondary = true;
    const axes = newAxes(series.kind, true);
    if (axes) chart.secondaryAxes ??= axes;
    return;
  }
  delete series.secondary;
  if (chart.series.every((one) => !one.secondary)) delete chart.secondaryAxes;
}

/** Markers of a series: without any it is of another kind. */
export function setMarkerStyle(series: ChartSeries, style: ChartMarkerStyle | undefined): void {
  const form = formOf(series.kind);
  const kind = kindOf({
    ...form,
    markers: style !== "None",
    ...(style === "None" && form.lines === false ? { lines: true } : {}),
  });
  if (kind !== undefined) series.kind = kind;
  const marker = { ...series.marker };
  forget(marker, "style");
  if (style !== undefined && style !== "None") marker.style = style;
  if (Object.keys(marker).length > 0) series.marker = marker;
  else delete series.marker;
}

/** A scatter of points whose line was given a look has lines. */
export function settle(chart: Chart): void {
  for (const series of chart.series) {
    const line = series.look?.line;
    if (series.kind === "XYScatter" && line && !line.none && Object.keys(line).length > 0)
      series.kind = "XYScatterLines";
    else if (/^XYScatter(Lines|Smooth)$/.test(series.kind) && line?.none) {
      series.kind = "XYScatter";
      delete series.look?.line;
    }
  }
}
