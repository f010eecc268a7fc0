import { hasAxes } from "../../../xlsx/chart/kinds";
import type { ChartView } from "../../engine/charts/chart-view";
import { pixels, textStyle } from "./chart-looks";

export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Room around what is plotted, in pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How much of it a legend above or below takes. */
  readonly legend: number;
}

const EDGE = 12;
/** What is left free beside a title. */
export const TITLE_EDGES = 24;
/** A legend's mark, with the room about it. */
const MARK = 34;

/** The names in the legend: of the points where each has a colour of its own, of the series else. */
export function legendNames({ chart, categories, series }: ChartView): readonly string[] {
  return hasAxes(chart.series[0]?.kind ?? chart.kind) ? series.map((one) => one.name) : categories;
}

/** How wide a text is, about: a Chinese letter is as wide as it is high. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((width, letter) => width + (letter > "\u2e80" ? 1 : 0.6), 0) * size;
}

/** How many lines a title takes, broken where it is too long. */
function titleLines(title: string, fontSize: number, width: number): number {
  if (title === "") return 0;
  const lines = title.split("\n").map((line) => Math.max(1, Math.ceil(textWidth(line, fontSize) / width)));
  return lines.reduce((sum, count) => sum + count, 0);
}

export function marginsOf(view: ChartView, { width }: Size): Margins {
  const { chart, title } = view;
  const { legend } = chart;
  const whole = chart.look?.font;
  const large = textStyle(chart.title.look, whole, 14).fontSize;
  const lines = titleLines(title, large, width - TITLE_EDGES);
  const margins = {
    left: EDGE,
    right: EDGE + 4,
    top: EDGE + lines * (large * 1.3 + 2) + (lines > 0 ? 6 : 0),
    bottom: EDGE,
    legend: 0,
  };
  if (!legend.visible || legend.overlay) return margins;
  const { fontSize } = textStyle(legend.look, whole, 9);
  const names = legendNames(view);
  const beside = Math.min(
    width * 0.4,
    MARK + names.reduce((most, name) => Math.max(most, textWidth(name, fontSize)), 0),
  );
  const inLine = names.reduce((sum, name) => sum + MARK + pixels(4) + textWidth(name, fontSize), 0);
  const rows = Math.min(3, Math.max(1, Math.ceil(inLine / Math.max(1, width - 2 * EDGE))));
  const below = rows * (fontSize * 1.4 + 8) + 4;
  switch (legend.position) {
    case "Left":
      return { ...margins, left: margins.left + beside };
    case "Right":
    case "Corner":
      return { ...margins, right: margins.right + beside };
    case "Top":
      return { ...margins, top: margins.top + below, legend: below };
    case "Bottom":
      return { ...margins, bottom: margins.bottom + below, legend: below };
  }
}

export function legendOption(view: ChartView, { width }: Size, margins: Margins): object {
  const { legend, look } = view.chart;
  const lies = legend.position === "Top" || legend.position === "Bottom";
  const style = textStyle(legend.look, look?.font, 9);
  const place = {
    Left: { left: EDGE - 6, top: "middle" },
    Right: { right: EDGE - 6, top: "middle" },
    Corner: { right: EDGE - 6, top: margins.top },
    Top: { left: "center", top: margins.top - margins.legend },
    Bottom: { left: "center", bottom: EDGE - 6 },
  }[legend.position];
  return {
    show: legend.visible,
    type: "plain",
    orient: lies ? "horizontal" : "vertical",
    selectedMode: false,
    itemWidth: 12,
    itemHeight: 10,
    itemGap: 12,
    data: legendNames(view).map((name) => ({ name })),
    textStyle: { ...style, ...(lies ? {} : { width: width * 0.4 - MARK, overflow: "truncate" }) },
    ...(lies ? { width: width - 2 * EDGE } : {}),
    ...place,
  };
}
