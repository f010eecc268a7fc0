import { cellText } from "../../../xlsx/chart/cells";
import type { Chart, ChartFont, ChartLegend, ChartRun, ChartTitle } from "../../../xlsx/model/chart";
import { chartSheets } from "../../engine/charts/chart-sheets";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { oneOf, booleanOf } from "../class/excel-words";
import {
  hostObject,
  type ExcelClass,
  type ExcelHost,
  type ExcelMethod,
  type ExcelProperty,
} from "../class/excel-class";
import { referenceOf } from "./base/references";
import { orientation, shadow } from "./base/looks";
import {
  chartOf,
  changePart,
  leadsTo,
  lookOf,
  partOf,
  said,
  textOf,
  within,
  type Lens,
  type PartTarget,
} from "./base/part";
import { seriesName } from "./base/series-name";

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
        delete title.runs;
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
      delete title.runs;
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
    ShowShadow: shadow(),
    Format: leadsTo("ChartTitleFormat", ({ lens }) => lookOf(lens)),
  },
  methods: {
    SetFormula: setFormula,
    GetSubstring: {
      calculated: true,
      call: (target, args, host) => {
        const [start, length] = [args.number(0), args.number(1)];
        const words = shownTitle(host, target, (chart) => automaticTitle(host, chart));
        if (
          !Number.isInteger(start) ||
          !Number.isInteger(length) ||
          start < 0 ||
          length < 1 ||
          start + length > words.length
        )
          throw invalidArgument("The title has no such letters.");
        const { sheetId, chartId, lens } = target;
        return hostObject("ChartFormatString", {
          sheetId,
          chartId,
          lens: runLens(lens, words, start, length),
        });
      },
    },
  },
};

/** The letters of a part of a title. What is set on them makes the words that it shows its own. */
function runLens(title: Lens<ChartTitle>, words: string, start: number, length: number): Lens<ChartFont> {
  const isIt = (run: ChartRun): boolean => run.start === start && run.length === length;
  return within(
    title,
    ({ runs, look }) => ({ ...look?.font, ...runs?.find(isIt)?.font }),
    (one) => {
      one.text ??= words;
      delete one.formula;
      const runs = (one.runs ??= []);
      const found = runs.find(isIt) ?? { start, length, font: {} };
      if (!runs.includes(found)) runs.push(found);
      return found.font;
    },
  );
}

export const chartFormatString: ExcelClass<"ChartFormatString", PartTarget<ChartFont>> = {
  properties: { Font: leadsTo("ChartFont", ({ lens }) => lens) },
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
    ShowShadow: shadow(),
    Format: leadsTo("ChartLegendFormat", ({ lens }) => lookOf(lens)),
  },
};
