import { formOf } from "../../../xlsx/chart/kinds";
import type { ChartView } from "../../engine/charts/chart-view";
import { accent, fill, stroke, textStyle } from "./chart-looks";
import type { Margins, Size } from "./margins";

export function radarOption(view: ChartView, { width, height }: Size, margins: Margins): object {
  const [inner, outer] = [width - margins.left - margins.right, height - margins.top - margins.bottom];
  const values = view.series.flatMap((one) => one.values.map((value) => value ?? 0));
  const most = view.chart.axes?.value.maximum ?? values.reduce((a, b) => Math.max(a, b), 0);
  const least = view.chart.axes?.value.minimum ?? Math.min(0, ...values);
  return {
    radar: {
      center: [margins.left + inner / 2, margins.top + outer / 2],
      radius: Math.max(10, Math.min(inner, outer) / 2 - 24),
      indicator: view.categories.map((name) => ({ name, max: most, min: least })),
      axisName: textStyle(view.chart.axes?.category.look, view.chart.look?.font, 9),
      splitArea: { show: false },
    },
    series: [
      {
        type: "radar",
        silent: true,
        data: view.series.map((one) => {
          const form = formOf(one.series.kind);
          const isFilled = form.radarStyle === "filled";
          const colour = one.series.look?.line?.color ?? fill(one.series.look, accent(one.series.index));
          return {
            name: one.name,
            value: one.values.map((value) => value ?? 0),
            symbol: form.markers ? "circle" : "none",
            lineStyle: stroke(one.series.look?.line, colour, 2.25),
            itemStyle: { color: colour },
            ...(isFilled ? { areaStyle: { color: colour, opacity: 0.8 } } : {}),
          };
        }),
      },
    ],
  };
}
