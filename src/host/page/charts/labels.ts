import type { ChartLabelPosition, ChartLabels, ChartPointLabel } from "../../../xlsx/model/chart";
import type { ChartView, SeriesView } from "../../engine/charts/chart-view";
import { displayText } from "../../engine/cells/cell-output";
import { fill, textStyle } from "./chart-looks";

/** The text of a point's label; "" for none. */
export function labelText(view: ChartView, one: SeriesView, point: number, share?: number): string {
  const labels: ChartPointLabel | undefined = one.series.points?.[point]?.label ?? one.series.labels;
  const value = one.values[point] ?? null;
  if (labels === undefined || labels.hidden || value === null) return "";
  if (labels.text !== undefined) return labels.text;
  const size = one.sizes[point];
  return [
    labels.showSeriesName && one.name,
    labels.showCategoryName && view.categories[point],
    labels.showValue && displayText(value, labels.numberFormat ?? one.pattern),
    labels.showPercentage && share !== undefined && displayText(share, percentOf(labels)),
    labels.showBubbleSize && typeof size === "number" && String(size),
  ]
    .filter((text) => typeof text === "string" && text !== "")
    .join(labels.separator ?? ", ");
}

/** A format of the value is none of its share where both are shown. */
function percentOf({ numberFormat, showValue }: ChartLabels): string {
  return numberFormat !== undefined && !showValue ? numberFormat : "0%";
}

const PLACES: Readonly<Record<ChartLabelPosition, readonly [upright: string, lying: string]>> = {
  Center: ["inside", "inside"],
  InsideEnd: ["insideTop", "insideRight"],
  InsideBase: ["insideBottom", "insideLeft"],
  OutsideEnd: ["top", "right"],
  Left: ["left", "left"],
  Right: ["right", "right"],
  Top: ["top", "top"],
  Bottom: ["bottom", "bottom"],
  BestFit: ["outside", "outside"],
};

/** How a point's label is drawn. */
export function labelOption(
  view: ChartView,
  one: SeriesView,
  point: number,
  text: string,
  usual: ChartLabelPosition,
  lies = false,
): object {
  const labels = one.series.points?.[point]?.label ?? one.series.labels;
  return {
    show: text !== "",
    formatter: () => text,
    position: PLACES[labels?.position ?? usual][lies ? 1 : 0],
    ...textStyle(labels?.look, view.chart.look?.font, 9),
    backgroundColor: fill(labels?.look, "transparent"),
  };
}
