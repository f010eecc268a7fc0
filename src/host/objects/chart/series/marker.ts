import { formOf } from "../../../../xlsx/chart/kinds";
import type { ChartMarker, ChartMarkerStyle } from "../../../../xlsx/model/chart";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import { colourOf } from "../../class/colour";
import { oneOf } from "../../class/excel-words";
import type { ExcelHost, ExcelProperty } from "../../class/excel-class";
import { setMarkerStyle } from "../base/kinds";
import {
  changePart,
  changeChart,
  chartOf,
  numberIn,
  partOf,
  within,
  type Lens,
  type PartTarget,
} from "../base/part";

const STYLES: readonly ChartMarkerStyle[] = [
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
];

export function markerOf<Owner extends { marker?: ChartMarker }>(lens: Lens<Owner>): Lens<ChartMarker> {
  return within(
    lens,
    (owner) => owner.marker,
    (owner) => (owner.marker ??= {}),
  );
}

/** InvalidArgument: series of that kind show no markers at all. */
function demandMarkers(host: ExcelHost, target: { sheetId: string; chartId: string; index: number }): void {
  const own = chartOf(host, target).series.find((one) => one.index === target.index);
  if (own && formOf(own.kind).markers === undefined)
    throw invalidArgument(`Series of ${own.kind} have no markers.`);
}

interface OfSeries {
  readonly sheetId: string;
  readonly chartId: string;
  /** The number of the series. */
  readonly index: number;
  /** The point's own, if it is one's. */
  readonly point?: number;
}

/** How points are marked; the same of a series and of a single point. */
export function markerProperties<Target extends OfSeries>(lens: (target: Target) => Lens<ChartMarker>) {
  const onMarker = (target: Target): PartTarget<ChartMarker> => ({ ...target, lens: lens(target) });
  const own = <Key extends "size" | "background" | "foreground">(
    key: Key,
    check: (value: unknown) => NonNullable<ChartMarker[Key]>,
    otherwise: NonNullable<ChartMarker[Key]>,
  ): ExcelProperty<Target> => ({
    get: (target, host) => partOf(host, onMarker(target))?.[key] ?? otherwise,
    set: (target, value, host) => {
      const checked = check(value);
      demandMarkers(host, target);
      changePart(host, onMarker(target), (marker) => {
        marker[key] = checked;
      });
    },
  });
  return {
    MarkerStyle: {
      get: (target: Target, host: ExcelHost) => {
        const style = partOf(host, onMarker(target))?.style;
        const series = chartOf(host, target).series.find((one) => one.index === target.index);
        return style ?? (series && formOf(series.kind).markers === false ? "None" : "Automatic");
      },
      set: (target: Target, value: unknown, host: ExcelHost) => {
        if (value === "Picture") throw new ExcelError("NotImplemented", "Pictures as markers.");
        const style = value === "Automatic" ? undefined : oneOf(STYLES, value);
        demandMarkers(host, target);
        if (target.point !== undefined) {
          changePart(host, onMarker(target), (marker) => {
            if (style === undefined) delete marker.style;
            else marker.style = style;
          });
          return;
        }
        changeChart(host, target, (chart) => {
          const series = chart.series.find((one) => one.index === target.index);
          if (series) setMarkerStyle(series, style);
        });
      },
    },
    MarkerSize: own("size", numberIn(2, 72), 5),
    MarkerBackgroundColor: own("background", colourOf, "#000000"),
    MarkerForegroundColor: own("foreground", colourOf, "#000000"),
  } satisfies Record<string, ExcelProperty<Target>>;
}
