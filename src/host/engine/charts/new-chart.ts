import type {
  Chart,
  ChartAxis,
  ChartKind,
  ChartLabels,
  ChartLook,
  ChartSeries,
  ChartTitle,
} from "../../../xlsx/model/chart";
import { formOf, hasAxes, isScatter } from "../../../xlsx/chart/kinds";
import type { SeriesSource } from "./source-data";

/* What a new chart looks like: as one that is inserted in Excel, as far as its look is said at all. */

const [DARK, GREY, LIGHT] = ["#404040", "#595959", "#D9D9D9"];
const words = (size: number): ChartLook => ({ font: { size, color: GREY } });
const line = { color: LIGHT, weight: 0.75 };

function axis(id: number, gridlines: boolean): ChartAxis {
  return {
    id,
    visible: true,
    look: { ...words(9), line: gridlines ? { none: true } : line },
    ...(gridlines ? { majorGridlines: { line } } : {}),
  };
}

/** Programs make titles bold that say nothing of it. */
const title = (size: number): ChartLook => ({ font: { size, color: GREY, bold: false } });

/** The title of an axis, until it is shown. */
export function newAxisTitle(): ChartTitle {
  return { visible: false, look: title(10) };
}

/** The labels of a series. */
export function newLabels(): ChartLabels {
  return { showValue: true, look: { font: { size: 9, color: DARK } } };
}

/** Numbers that no other axis of the chart has. */
export function newAxes(kind: ChartKind, secondary = false): Chart["axes"] {
  if (!hasAxes(kind)) return undefined;
  const first = secondary ? 700_011 : 700_001;
  const [category, value] = [axis(first, isScatter(kind)), axis(first + 1, !secondary)];
  if (secondary)
    return { category: { ...category, visible: false }, value: { ...value, crosses: "Maximum" } };
  return {
    category,
    value: formOf(kind).element === "areaChart" ? { ...value, betweenCategories: false } : value,
  };
}

/** What a series of a kind says of itself to look as in Excel. */
export function usualFor(kind: ChartKind): Partial<ChartSeries> {
  const { element, grouping } = formOf(kind);
  if (element === "barChart")
    return grouping === "clustered" ? { gapWidth: 219, overlap: -27 } : { gapWidth: 150 };
  if (element === "bar3DChart") return { gapWidth: 150 };
  return {};
}

export function newSeries(kind: ChartKind, source: SeriesSource, index: number): ChartSeries {
  return { index, kind, ...source, ...usualFor(kind) };
}

export function newChart(
  kind: ChartKind,
  name: string,
  anchor: Chart["anchor"],
  { byRows, series }: { readonly byRows: boolean; readonly series: readonly SeriesSource[] },
): Omit<Chart, "id"> {
  const axes = newAxes(kind);
  return {
    name,
    kind,
    anchor,
    title: { visible: true, look: title(14) },
    legend: { visible: true, position: "Bottom", look: words(9) },
    series: series.map((source, index) => newSeries(kind, source, index)),
    ...(axes === undefined ? {} : { axes }),
    look: { fill: "#FFFFFF", line },
    plotVisibleOnly: true,
    displayBlanksAs: "NotPlotted",
    byRows,
  };
}
