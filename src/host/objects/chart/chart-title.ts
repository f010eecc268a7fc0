import { cellText } from "../../../xlsx/chart/cells";
import type { Chart, ChartLegend, ChartTitle } from "../../../xlsx/model/chart";
import { chartSheets } from "../../engine/charts/chart-sheets";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { oneOf, booleanOf } from "../class/excel-words";
import type { ExcelClass, ExcelHost, ExcelMethod, ExcelProperty } from "../class/excel-class";
import { referenceOf } from "./references";
import { orientation } from "./looks";
import { chartOf, changePart, leadsTo, lookOf, partOf, said, textOf, type PartTarget } from "./part";
import { seriesName } from "./series-name";

type TitleTarget = PartTarget<ChartTitle>;

/** What a title shows that has no words of its own. */
function automaticTitle(host: ExcelHost, chart: Chart): string {
  const [first, second] = chart.series;
  return first && !second ? seriesName(host, chart, first) : "图表标题";
}

function shownTitle(host: ExcelHost, target: TitleTarget, otherwise: (chart: Chart) => string): string {
  const title = partOf(host, target);
  if (title?.formula !== undefined) return cellText(title.formula, chartSheets(host.workbook)) ?? "";
  return title?.text ?? otherwise(chartOf(host, target));
}

function text(otherwise: (host: ExcelHost, chart: Chart) => string): ExcelProperty<TitleTarget> {
  return {
    calculated: true,
    get: (target, host) => shownTitle(host, target, (chart) => otherwise(host, chart)),
    set: (target, value, host) => {
      const words = textOf(value);
      changePart(host, target, (title) => {
        title.visible = true;
        title.text = words;
        delete title.formula;
      });
    },
  };
}

const setFormula: ExcelMethod<TitleTarget> = {
  call: (target, args, host) => {
    const formula = referenceOf(host, target.sheetId, args.string(0));
    changePart(host, target, (title) => {
      title.visible = true;
      title.formula = formula;
      delete title.text;
    });
    return null;
  },
};

export const chartTitle: ExcelClass<"ChartTitle", TitleTarget> = {
  properties: {
    Text: text(automaticTitle),
    Visible: said("visible", booleanOf, false),
    Overlay: said("overlay", booleanOf, false),
    TextOrientation: orientation(),
    Format: leadsTo("ChartTitleFormat", ({ lens }) => lookOf(lens)),
  },
  methods: { SetFormula: setFormula },
};

export const chartAxisTitle: ExcelClass<"ChartAxisTitle", TitleTarget> = {
  properties: {
    Text: text(() => "坐标轴标题"),
    Visible: said("visible", booleanOf, false),
    TextOrientation: orientation(),
    Format: leadsTo("ChartAxisTitleFormat", ({ lens }) => lookOf(lens)),
  },
  methods: { SetFormula: setFormula },
};

const POSITIONS: readonly ChartLegend["position"][] = ["Top", "Bottom", "Left", "Right", "Corner"];

export const chartLegend: ExcelClass<"ChartLegend", PartTarget<ChartLegend>> = {
  properties: {
    Visible: said("visible", booleanOf, false),
    Overlay: said("overlay", booleanOf, false),
    Position: said(
      "position",
      (value) => {
        if (value === "Custom") throw new ExcelError("NotImplemented", "A legend at a place of its own.");
        if (value === "Invalid") throw invalidArgument("It is no position.");
        return oneOf(POSITIONS, value);
      },
      "Right",
    ),
    Format: leadsTo("ChartLegendFormat", ({ lens }) => lookOf(lens)),
  },
};
