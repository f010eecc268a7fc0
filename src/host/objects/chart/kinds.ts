import { formOf, hasAxes, isScatter, kindOf } from "../../../xlsx/chart/kinds";
import type { Chart, ChartKind, ChartMarkerStyle, ChartSeries } from "../../../xlsx/model/chart";
import { newAxes, usualFor } from "../../engine/charts/new-chart";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";

const COMBINES = new Set(["barChart", "lineChart", "areaChart"]);

/** Makes series of a chart another kind. NotImplemented: kinds that the host does not draw together. */
export function changeKind(chart: Chart, series: readonly ChartSeries[], kind: ChartKind): void {
  const others = chart.series.filter((one) => !series.includes(one));
  const combines = [kind, ...others.map((one) => one.kind)].every((one) => COMBINES.has(formOf(one).element));
  const isAlike = others.every((one) => formOf(one.kind).element === formOf(kind).element);
  if (!isAlike && !combines) throw new ExcelError("NotImplemented", `${kind} in one chart with other kinds.`);
  const before = chart.kind;
  for (const one of series) {
    const { gapWidth, overlap, ...rest } = one;
    for (const key of Object.keys(one)) delete one[key as keyof ChartSeries];
    const isBar = formOf(kind).element === formOf(rest.kind).element;
    Object.assign(one, rest, { kind }, usualFor(kind));
    if (isBar && gapWidth !== undefined) one.gapWidth = gapWidth;
    if (formOf(kind).markers === undefined) delete one.marker;
    if (formOf(kind).element !== "lineChart") delete one.smooth;
    if (!hasAxes(kind)) delete one.secondary;
  }
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
    delete chart.axes;
    delete chart.secondaryAxes;
  }
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
  const { style: _before, ...marker } = series.marker ?? {};
  series.marker = style === undefined || style === "None" ? marker : { ...marker, style };
  if (Object.keys(series.marker).length === 0) delete series.marker;
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
