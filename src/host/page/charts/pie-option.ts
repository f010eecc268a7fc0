import { formOf } from "../../../xlsx/chart/kinds";
import type { ChartView, SeriesView } from "../../engine/charts/chart-view";
import { accent, fill, stroke } from "./chart-looks";
import { labelOption, labelText } from "./labels";
import type { Margins, Size } from "./margins";

/** A pie shows its first series, a doughnut each as a ring, the first one inside. */
export function pieOption(view: ChartView, { width, height }: Size, margins: Margins): object {
  const isRing = formOf(view.chart.series[0]?.kind ?? view.chart.kind).element === "doughnutChart";
  const series = isRing ? view.series : view.series.slice(0, 1);
  const [inner, outer] = [
    Math.max(10, width - margins.left - margins.right),
    Math.max(10, height - margins.top - margins.bottom),
  ];
  const labelled = !isRing && series.some((one) => one.series.labels !== undefined && isOutside(one));
  const radius = (Math.min(inner, outer) / 2) * (labelled ? 0.7 : 0.94);
  const hole = isRing ? radius * ((series[0]?.series.doughnutHoleSize ?? 75) / 100) : 0;
  const ring = (radius - hole) / Math.max(1, series.length);
  return {
    series: series.map((one, place) => ({
      type: "pie",
      name: one.name,
      // Labels stay within this, beside the legend.
      left: margins.left,
      top: margins.top,
      width: inner,
      height: outer,
      radius: [hole + ring * place, hole + ring * (place + 1)],
      startAngle: 90 - (one.series.firstSliceAngle ?? 0),
      silent: true,
      selectedMode: false,
      avoidLabelOverlap: labelled,
      labelLine: { show: labelled, length: 6, length2: 6 },
      data: slices(view, one, isRing),
    })),
  };
}

const isOutside = ({ series }: SeriesView): boolean => {
  const place = series.labels?.position ?? "BestFit";
  return place === "OutsideEnd" || place === "BestFit";
};

function slices(view: ChartView, one: SeriesView, isRing: boolean): object[] {
  const sum = one.values.reduce<number>((total, value) => total + Math.abs(value ?? 0), 0);
  const varies = one.series.varyByCategories !== false;
  return one.values.map((value, point) => {
    const own = one.series.points?.[point]?.look;
    const share = sum === 0 ? 0 : Math.abs(value ?? 0) / sum;
    const text = labelText(view, one, point, share);
    const line = stroke(own?.line ?? one.series.look?.line, "#FFFFFF", 1.5);
    return {
      name: view.categories[point] ?? "",
      value: Math.abs(value ?? 0),
      itemStyle: {
        color: fill(own ?? one.series.look, accent(varies ? point : one.series.index)),
        borderColor: line.color,
        borderWidth: line.width,
      },
      label: {
        ...labelOption(view, one, point, text, isRing ? "Center" : "BestFit"),
        position: isRing || !isOutside(one) ? "inside" : "outside",
        overflow: "break",
      },
    };
  });
}
