import type { ChartAxis, ChartDisplayUnit } from "../../../xlsx/model/chart";
import type { AxisName, ChartView } from "../../engine/charts/chart-view";
import { displayText } from "../../engine/cells/cell-output";
import { stroke, textStyle } from "./chart-looks";

const UNITS: Readonly<Record<ChartDisplayUnit, readonly [size: number, name: string]>> = {
  Hundreds: [1e2, "百"],
  Thousands: [1e3, "千"],
  TenThousands: [1e4, "万"],
  HundredThousands: [1e5, "十万"],
  Millions: [1e6, "百万"],
  TenMillions: [1e7, "千万"],
  HundredMillions: [1e8, "亿"],
  Billions: [1e9, "十亿"],
  Trillions: [1e12, "万亿"],
};

interface AxisKind {
  /** null: it has numbers. */
  readonly categories: readonly string[] | null;
  /** It lies at the bottom or the top. */
  readonly lies: boolean;
  /** Its numbers are shares. */
  readonly isShares: boolean;
}

function axisOf({ chart }: ChartView, name: AxisName): ChartAxis | undefined {
  const pair = name.startsWith("secondary") ? chart.secondaryAxes : chart.axes;
  return /ategory$/.test(name) ? pair?.category : pair?.value;
}

/** How an axis writes a number. */
function numbersOf(view: ChartView, axis: ChartAxis, isShares: boolean): (value: number) => string {
  const { displayUnit, numberFormat } = axis;
  const unit = typeof displayUnit === "number" ? displayUnit : displayUnit && UNITS[displayUnit][0];
  const pattern = numberFormat ?? (isShares ? "0%" : (view.series[0]?.pattern ?? "General"));
  return (value) => displayText(value / (unit ?? 1), pattern);
}

export function axisOption(
  view: ChartView,
  name: AxisName,
  { categories, lies, isShares }: AxisKind,
): object {
  const axis = axisOf(view, name);
  const whole = view.chart.look?.font;
  if (axis === undefined) return { show: false };
  const { displayUnit, showDisplayUnitLabel = true } = axis;
  const unit = typeof displayUnit === "string" && showDisplayUnitLabel ? UNITS[displayUnit][1] : "";
  const title = [view.axisTitles[name], unit].filter((text) => text !== "").join("　");
  const { tickLabelPosition = "NextToAxis", majorTickMark = "None" } = axis;
  const style = textStyle(axis.look, whole, 9);
  const grid = (lines: ChartAxis["majorGridlines"]) => ({
    show: lines !== undefined,
    lineStyle: stroke(lines?.line, "#D9D9D9", 0.75),
  });
  const line = stroke(axis.look?.line, "#D9D9D9", 0.75);
  const secondary = name.startsWith("secondary");
  const write = numbersOf(view, axis, isShares && categories === null);
  return {
    show: axis.visible,
    type: categories !== null ? "category" : axis.logBase === undefined ? "value" : "log",
    ...(categories === null ? {} : { data: categories }),
    ...(axis.logBase === undefined ? {} : { logBase: axis.logBase }),
    ...(axis.minimum === undefined ? {} : { min: axis.minimum }),
    ...(axis.maximum === undefined
      ? isShares && categories === null
        ? { max: 1 }
        : {}
      : { max: axis.maximum }),
    ...(axis.majorUnit === undefined ? {} : { interval: axis.majorUnit }),
    inverse: axis.reversed === true,
    // As Excel does, some room is left above the highest number.
    boundaryGap:
      categories !== null
        ? view.chart.axes?.value.betweenCategories !== false
        : isShares
          ? [0, 0]
          : [0, "5%"],
    position: lies ? (secondary ? "top" : "bottom") : secondary ? "right" : "left",
    name: title,
    nameLocation: "middle",
    nameTextStyle: textStyle(axis.title?.look, whole, 10),
    nameMoveOverlap: true,
    axisLine: { show: line.width > 0, lineStyle: line },
    axisTick: { show: majorTickMark !== "None", inside: majorTickMark === "Inside", alignWithLabel: false },
    splitLine: grid(axis.majorGridlines),
    minorSplitLine: grid(axis.minorGridlines),
    axisLabel: {
      show: tickLabelPosition !== "None",
      ...style,
      rotate: -(axis.look?.rotation ?? 0),
      hideOverlap: true,
      ...(categories === null
        ? { formatter: write }
        : { interval: axis.tickLabelSpacing === undefined ? "auto" : axis.tickLabelSpacing - 1 }),
    },
  };
}
