import type { ChartMarker, ChartPoint, ChartSeries, ChartTrendline } from "../../model/chart";
import { element, textElement } from "../../package/xml-write";
import { categoriesXml, numberReferenceXml, textReferenceXml } from "./cache-xml";
import type { FindSheet } from "../cells";
import { formOf, hasSlices, hasTrendlines, isScatter } from "../kinds";
import { labelsXml } from "./labels-xml";
import { shapeXml, valued } from "./look-xml";
import { markerStyles, trendlineTypes } from "../words";

/** What series are written with. */
export interface ChartWriting {
  readonly find: FindSheet;
  readonly visibleOnly: boolean;
}

function nameXml(name: string | undefined, find: FindSheet): string {
  if (name === undefined) return "";
  if (name.startsWith("=")) return element("c:tx", {}, textReferenceXml(name.slice(1), find));
  return element("c:tx", {}, textElement("c:v", name));
}

function markerXml(marker: ChartMarker | undefined, shows: boolean | undefined): string {
  const { style, size, background, foreground } = marker ?? {};
  const symbol = shows === false ? "none" : style === undefined ? undefined : markerStyles.inFile(style);
  const look = {
    ...(background === undefined ? {} : { fill: background }),
    ...(foreground === undefined ? {} : { line: { color: foreground } }),
  };
  const content = valued("c:symbol", symbol) + valued("c:size", size) + shapeXml(look);
  return content === "" ? "" : element("c:marker", {}, content);
}

function pointXml(index: number, point: ChartPoint, isBar: boolean): string {
  const { look, marker, explosion } = point;
  const content = [markerXml(marker, undefined), valued("c:explosion", explosion), shapeXml(look)].join("");
  if (content === "") return "";
  return element(
    "c:dPt",
    {},
    valued("c:idx", index),
    isBar ? valued("c:invertIfNegative", false) : "",
    content,
  );
}

function trendlineXml(line: ChartTrendline): string {
  const isOf = (type: ChartTrendline["type"]) => line.type === type;
  return element(
    "c:trendline",
    {},
    line.name === undefined ? "" : textElement("c:name", line.name),
    shapeXml(line.line === undefined ? {} : { line: line.line }),
    valued("c:trendlineType", trendlineTypes.inFile(line.type)),
    isOf("Polynomial") ? valued("c:order", line.polynomialOrder ?? 2) : "",
    isOf("MovingAverage") ? valued("c:period", line.movingAveragePeriod ?? 2) : "",
    valued("c:forward", line.forwardPeriod),
    valued("c:backward", line.backwardPeriod),
    valued("c:intercept", line.intercept),
    valued("c:dispRSqr", line.showRSquared ?? false),
    valued("c:dispEq", line.showEquation ?? false),
  );
}

/** `<c:ser>`. `order`: its place among all of the chart. */
export function seriesXml(series: ChartSeries, order: number, writing: ChartWriting): string {
  const { find, visibleOnly } = writing;
  const form = formOf(series.kind);
  const [isBar, isLine] = [/^bar|^bubble/.test(form.element), form.element === "lineChart"];
  const hasMarkers = form.markers !== undefined;
  const { look, points = {}, values, categories, bubbleSizes } = series;
  // A scatter of points alone says so by a line that is none.
  const ownLook = form.lines === false ? { ...look, line: { none: true as const } } : look;
  const numbers = (reference: string | undefined, name: string) =>
    reference === undefined ? "" : element(name, {}, numberReferenceXml(reference, find, visibleOnly));
  const named = (reference: string | undefined, name: string) =>
    reference === undefined ? "" : element(name, {}, categoriesXml(reference, find, visibleOnly));
  const isXY = isScatter(series.kind);
  return element(
    "c:ser",
    {},
    valued("c:idx", series.index),
    valued("c:order", order),
    nameXml(series.name, find),
    shapeXml(ownLook),
    isBar ? valued("c:invertIfNegative", series.invertIfNegative ?? false) : "",
    hasMarkers ? markerXml(series.marker, form.markers) : "",
    hasSlices(series.kind) ? valued("c:explosion", series.explosion) : "",
    ...Object.entries(points).map(([index, point]) => pointXml(Number(index), point, isBar)),
    labelsXml(series.labels, points, series.kind),
    ...(hasTrendlines(series.kind) ? (series.trendlines ?? []).map(trendlineXml) : []),
    named(categories, isXY ? "c:xVal" : "c:cat"),
    numbers(values, isXY ? "c:yVal" : "c:val"),
    isLine ? valued("c:smooth", series.smooth ?? false) : "",
    form.smooth === undefined ? "" : valued("c:smooth", form.smooth),
    series.kind === "Bubble" ? numbers(bubbleSizes, "c:bubbleSize") + valued("c:bubble3D", false) : "",
  );
}
