import { isMadeKind } from "../../../xlsx/chart/kinds";
import type { Chart } from "../../../xlsx/model/chart";
import { anchorAt, placeOf, type ChartPlace } from "../../engine/charts/chart-place";
import { activateChart, removeChart } from "../../engine/charts/chart-store";
import { newSeries } from "../../engine/charts/new-chart";
import { boundingArea } from "../../grid/area";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { REFUSALS } from "../../richapi/refusals";
import { booleanOf, oneOf } from "../class/excel-words";
import {
  demandWritable,
  hostObject,
  sheetOf,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
} from "../class/excel-class";
import { rangeArgument } from "../places/range-target";
import { chartDataTableMethods } from "./data-table";
import { changeKind } from "./base/kinds";
import { labelsOf } from "./series/labels";
import {
  changeChart,
  chartOf,
  leadsTo,
  lookOf,
  numberIn,
  said,
  textOf,
  within,
  type ChartTarget,
  type Lens,
} from "./base/part";
import { rangeObjectArgument } from "./base/references";
import { forget } from "./base/forget";
import { sourceOf } from "./base/source";

const whole: Lens<Chart> = { read: (chart) => chart, write: (chart) => [chart] };
const on =
  <Part>(lens: Lens<Part>) =>
  () =>
    lens;

/** A member of the chart itself. */
function own<Key extends keyof Chart>(
  key: Key,
  check: (value: unknown) => Exclude<Chart[Key], undefined>,
  otherwise: unknown,
): ExcelProperty<ChartTarget> {
  const { get, set } = said<Chart, Key>(key, check, otherwise);
  return {
    get: (target, host) => get?.({ ...target, lens: whole }, host),
    set: (target, value, host) => set?.({ ...target, lens: whole }, value, host),
  };
}

function placeIn(host: ExcelHost, target: ChartTarget): ChartPlace {
  return placeOf(sheetOf(host, target), chartOf(host, target).anchor);
}

function side(key: keyof ChartPlace): ExcelProperty<ChartTarget> {
  const [least, most] = key === "left" || key === "top" ? [0, 1e6] : [1, 1e5];
  return {
    get: (target, host) => placeIn(host, target)[key],
    set: (target, value, host) => {
      const place = { ...placeIn(host, target), [key]: numberIn(least, most)(value) };
      changeChart(host, target, (chart) => {
        chart.anchor = anchorAt(sheetOf(host, target), place, chart.anchor.kind);
      });
    },
  };
}

function checkedName(value: unknown): string {
  const name = textOf(value);
  if (name === "" || name.length > 255) throw invalidArgument("A chart's name has 1 to 255 characters.");
  return name;
}

export const chart: ExcelClass<"Chart", ChartTarget> = {
  identity: ({ chartId }) => ({ Id: chartId }),
  properties: {
    Id: { get: ({ chartId }) => chartId },
    Name: own("name", checkedName, ""),
    ChartType: {
      get: (target, host) => {
        const { series, kind } = chartOf(host, target);
        return series[0]?.kind ?? kind;
      },
      set: (target, value, host) => {
        if (!isMadeKind(value))
          throw new ExcelError("NotImplemented", `The embedded host makes no chart of ${String(value)}.`);
        changeChart(host, target, (one) => {
          changeKind(one, one.series, value);
        });
      },
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    PlotVisibleOnly: own("plotVisibleOnly", booleanOf, true),
    DisplayBlanksAs: own(
      "displayBlanksAs",
      (word) => oneOf(["NotPlotted", "Zero", "Interplotted"], word),
      "NotPlotted",
    ),
    PlotBy: { get: (target, host) => (chartOf(host, target).byRows ? "Rows" : "Columns") },
    Title: leadsTo(
      "ChartTitle",
      on(
        within(
          whole,
          (one) => one.title,
          (one) => one.title,
        ),
      ),
    ),
    Legend: leadsTo(
      "ChartLegend",
      on(
        within(
          whole,
          (one) => one.legend,
          (one) => one.legend,
        ),
      ),
    ),
    Format: leadsTo("ChartAreaFormat", on(lookOf(whole))),
    PlotArea: leadsTo(
      "ChartPlotArea",
      on(
        within(
          whole,
          (one) => one.plotLook,
          (one) => (one.plotLook ??= {}),
        ),
      ),
    ),
    Axes: { leads: true, get: (target) => hostObject("ChartAxes", target) },
    Series: { leads: true, get: (target) => hostObject("ChartSeriesCollection", target) },
    DataLabels: {
      leads: true,
      get: (target) => hostObject("ChartDataLabels", { ...target, ...labelsOf((one) => one.series) }),
    },
    Worksheet: { leads: true, get: ({ sheetId }) => hostObject("Worksheet", { sheetId }) },
  },
  events: ["Activated", "Deactivated"],
  methods: {
    ...chartDataTableMethods,
    Activate: {
      call: (target, _args, host) => {
        chartOf(host, target);
        const sheet = sheetOf(host, target);
        if (sheet.isSheetHidden())
          throw new ExcelError("InvalidOperation", REFUSALS.hiddenSheet(sheet.getSheetName()));
        sheet.activate();
        activateChart(host.workbook, { sheetId: target.sheetId, chartId: target.chartId });
        return null;
      },
    },
    Delete: {
      call: (target, _args, host) => {
        chartOf(host, target);
        demandWritable(host, target.sheetId, "allowEditObjects");
        removeChart(host.workbook, target.sheetId, target.chartId);
        return null;
      },
    },
    SetPosition: {
      call: (target, args, host) => {
        const start = rangeArgument(host, target.sheetId, args, 0);
        const end = args.has(1) ? rangeArgument(host, target.sheetId, args, 1) : null;
        if (start.sheetId !== target.sheetId || (end && end.sheetId !== target.sheetId))
          throw invalidArgument("A chart stands on its own sheet.");
        changeChart(host, target, (one) => {
          const corner = { row: start.row, column: start.column, rowOffset: 0, columnOffset: 0 };
          if (end) {
            const area = boundingArea({ ...start, rows: 1, columns: 1 }, end);
            one.anchor = {
              kind: "twoCell",
              from: { ...corner, row: area.row, column: area.column },
              to: { ...corner, row: area.row + area.rows, column: area.column + area.columns },
            };
            return;
          }
          const sheet = sheetOf(host, target);
          const { width, height } = placeOf(sheet, one.anchor);
          const { left, top } = placeOf(sheet, { kind: "oneCell", from: corner, width: 0, height: 0 });
          one.anchor = anchorAt(sheet, { left, top, width, height });
        });
        return null;
      },
    },
    SetData: {
      calculated: true,
      call: (target, args, host) => {
        const by = oneOf(["Auto", "Columns", "Rows"], args.values[1] ?? "Auto");
        const { kind } = chartOf(host, target);
        if (!isMadeKind(kind)) throw new ExcelError("NotImplemented", `New data for a chart of ${kind}.`);
        const source = sourceOf(host, rangeObjectArgument(args, 0), kind, by);
        changeChart(host, target, (one) => {
          one.byRows = source.byRows;
          one.series = source.series.map((data, index) => {
            const before = one.series[index];
            if (before === undefined) return newSeries(kind, data, index);
            // What is drawn changes, not how.
            const series = { ...before, index };
            for (const key of ["name", "values", "categories", "bubbleSizes"] as const) forget(series, key);
            return { ...series, ...data };
          });
        });
        return null;
      },
    },
  },
};
