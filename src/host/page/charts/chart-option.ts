import type { EChartsCoreOption } from "echarts/core";
import type { ChartView } from "../../engine/charts/chart-view";
import { formOf, hasAxes } from "../../../xlsx/chart/kinds";
import { cartesianOption } from "./cartesian-option";
import { ACCENTS, fill, textStyle } from "./chart-looks";
import { legendOption, marginsOf, TITLE_EDGES, type Size } from "./margins";
import { pieOption } from "./pie-option";
import { radarOption } from "./radar-option";

/** What the library is to draw: plainly, with neither depth nor what only Excel has. */
export function chartOption(view: ChartView, size: Size): EChartsCoreOption {
  const { chart, title } = view;
  const whole = chart.look?.font;
  const kind = chart.series[0]?.kind ?? chart.kind;
  const margins = marginsOf(view, size);
  const plot = !hasAxes(kind)
    ? pieOption(view, size, margins)
    : formOf(kind).element === "radarChart"
      ? radarOption(view, size, margins)
      : cartesianOption(view, margins);
  return {
    animation: false,
    color: ACCENTS,
    backgroundColor: fill(chart.look, "#FFFFFF"),
    title: {
      show: title !== "",
      text: title,
      left: "center",
      top: 8,
      textStyle: {
        ...textStyle(chart.title.look, whole, 14),
        width: size.width - TITLE_EDGES,
        overflow: "break",
      },
      backgroundColor: fill(chart.title.look, "transparent"),
    },
    legend: legendOption(view, size, margins),
    ...plot,
  };
}
