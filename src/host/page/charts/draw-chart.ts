import { BarChart, LineChart, PieChart, RadarChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, RadarComponent, TitleComponent } from "echarts/components";
import { init, use as register, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartView } from "../../engine/charts/chart-view";
import { stroke } from "./chart-looks";
import { chartOption } from "./chart-option";

register([
  BarChart,
  LineChart,
  PieChart,
  RadarChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TitleComponent,
  SVGRenderer,
]);

/** A chart drawn into an element. */
export class DrawnChart {
  readonly #drawing: EChartsType;
  readonly #frame: HTMLElement;
  #size = "";
  #view: ChartView | null = null;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
    this.#drawing = init(frame, null, { renderer: "svg" });
  }

  show(view: ChartView): void {
    this.#view = view;
    const { width: weight, color } = stroke(view.chart.look?.line, "#D9D9D9", 0.75);
    this.#frame.style.setProperty("--chart-border", `${String(weight)}px solid ${color}`);
    const { offsetWidth: width, offsetHeight: height } = this.#frame;
    this.#drawing.setOption(chartOption(view, { width, height }), { notMerge: true });
  }

  resize(width: number, height: number): void {
    const size = `${String(width)} ${String(height)}`;
    if (size === this.#size || this.#view === null) return;
    this.#size = size;
    this.#drawing.resize({ width, height });
    this.show(this.#view);
  }

  dispose(): void {
    this.#drawing.dispose();
  }
}
