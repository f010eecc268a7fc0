import type { ChartKind, ChartMarker, ChartPoint, ChartSeries, ChartTrendline } from "../../model/chart";
import { child, childrenOf, type XmlElement } from "../../package/xml-read";
import type { Palette } from "../../style/aspects/color";
import { kindOf, type KindForm } from "../kinds";
import { readLabels, readPointLabels } from "./read-labels";
import { flagOf, numberOf, readLine, readLook, someOf, valueOf } from "./read-look";
import { readFormula } from "./read-text";
import { markerStyles, trendlineTypes } from "../words";

/** What a group of the file says of all its series. */
export interface GroupForm {
  readonly form: KindForm;
  readonly secondary: boolean;
  readonly said: Pick<
    ChartSeries,
    "gapWidth" | "overlap" | "varyByCategories" | "doughnutHoleSize" | "firstSliceAngle"
  >;
  readonly labels: XmlElement | undefined;
}

/** A series as it is read: its place is told by its number in the order of all. */
export interface ReadSeries {
  readonly order: number;
  readonly series: ChartSeries;
}

function readMarker(marker: XmlElement | undefined, palette: Palette): ChartMarker | undefined {
  const look = readLook(marker, palette);
  const style = markerStyles.fromFile(valueOf(marker, "symbol"));
  return someOf({
    style,
    size: numberOf(marker, "size"),
    background: look?.fill,
    foreground: look?.line?.color,
  });
}

function readTrendline(line: XmlElement, palette: Palette): ChartTrendline {
  return {
    type: trendlineTypes.fromFile(valueOf(line, "trendlineType")) ?? "Linear",
    ...someOf<Omit<ChartTrendline, "type">>({
      name: child(line, "name")?.text,
      line: readLine(child(line, "spPr"), palette),
      polynomialOrder: numberOf(line, "order"),
      movingAveragePeriod: numberOf(line, "period"),
      forwardPeriod: numberOf(line, "forward"),
      backwardPeriod: numberOf(line, "backward"),
      intercept: numberOf(line, "intercept"),
      showEquation: flagOf(line, "dispEq") || undefined,
      showRSquared: flagOf(line, "dispRSqr") || undefined,
    }),
  };
}

function readPoints(series: XmlElement, palette: Palette): Record<number, ChartPoint> | undefined {
  const points: Record<number, ChartPoint> = {};
  for (const point of childrenOf(series, "dPt")) {
    const read = someOf<ChartPoint>({
      look: readLook(point, palette),
      marker: readMarker(child(point, "marker"), palette),
      explosion: numberOf(point, "explosion"),
    });
    const index = numberOf(point, "idx");
    if (index !== undefined && read !== undefined) points[index] = read;
  }
  for (const [index, label] of readPointLabels(child(series, "dLbls"), palette))
    points[index] = { ...points[index], label };
  return Object.keys(points).length === 0 ? undefined : points;
}

function readName(name: XmlElement | undefined): string | undefined {
  const formula = readFormula(child(name, "strRef"));
  return formula === undefined ? child(name, "v")?.text : `=${formula}`;
}

/** The reference of values or categories, to whatever they are. */
function readReference(series: XmlElement, ...names: readonly string[]): string | undefined {
  const part = names.map((name) => child(series, name)).find((one) => one !== undefined);
  return ["numRef", "strRef", "multiLvlStrRef"]
    .map((name) => readFormula(child(part, name)))
    .find((one) => one !== undefined);
}

/** The kind that a series of a group has, by what it shows. */
function kindOfSeries(series: XmlElement, { form }: GroupForm): ChartKind | undefined {
  const isScatter = form.element === "scatterChart";
  const hasMarkers = valueOf(child(series, "marker"), "symbol") !== "none";
  const isPlain = child(child(child(series, "spPr"), "ln"), "noFill") !== undefined;
  return kindOf({
    ...form,
    ...(/^(line|scatter)Chart$/.test(form.element) || form.radarStyle === "marker"
      ? { markers: hasMarkers }
      : {}),
    ...(isScatter
      ? {
          lines: !isPlain || !hasMarkers,
          smooth: (!isPlain || !hasMarkers) && flagOf(series, "smooth") === true,
        }
      : {}),
  });
}

/** Reads `<c:ser>`; undefined: it is of no kind that there is. */
export function readSeries(series: XmlElement, group: GroupForm, palette: Palette): ReadSeries | undefined {
  const kind = kindOfSeries(series, group);
  const index = numberOf(series, "idx");
  if (kind === undefined || index === undefined) return undefined;
  const { line, ...look } = readLook(series, palette) ?? {};
  const hidesLine = kind === "XYScatter";
  const { style, ...marker } = readMarker(child(series, "marker"), palette) ?? {};
  const ownLook = someOf({ ...look, line: hidesLine ? undefined : line });
  const ownMarker = someOf({ ...marker, style: style === "None" ? undefined : style });
  const trendlines = childrenOf(series, "trendline").map((one) => readTrendline(one, palette));
  return {
    order: numberOf(series, "order") ?? index,
    series: {
      index,
      kind,
      ...(group.secondary ? { secondary: true } : {}),
      ...group.said,
      ...someOf<Partial<ChartSeries>>({
        name: readName(child(series, "tx")),
        values: readReference(series, "val", "yVal"),
        categories: readReference(series, "cat", "xVal"),
        bubbleSizes: readReference(series, "bubbleSize"),
        look: ownLook,
        marker: ownMarker,
        points: readPoints(series, palette),
        labels: readLabels(child(series, "dLbls") ?? group.labels, palette),
        trendlines: trendlines.length === 0 ? undefined : trendlines,
        smooth: (group.form.element === "lineChart" && flagOf(series, "smooth")) || undefined,
        explosion: numberOf(series, "explosion"),
        invertIfNegative: flagOf(series, "invertIfNegative") || undefined,
      }),
    },
  };
}
