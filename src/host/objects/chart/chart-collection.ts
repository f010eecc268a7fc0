import { isMadeKind } from "../../../xlsx/chart/kinds";
import type { Chart } from "../../../xlsx/model/chart";
import { addChart, chartsOn } from "../../engine/charts/chart-store";
import { anchorAt } from "../../engine/charts/chart-place";
import { newChart, newSeries } from "../../engine/charts/new-chart";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import { oneOf } from "../class/excel-words";
import { demandWritable, hostObject, sheetOf, type ExcelClass, type ExcelHost } from "../class/excel-class";
import type { SheetTarget } from "../class/targets";
import { changeChart, chartOf, type ChartTarget } from "./base/part";
import { rangeObjectArgument } from "./base/references";
import { seriesTarget } from "./series/series";
import { sourceOf } from "./base/source";

export function chartObject(sheetId: string, { id }: Pick<Chart, "id">): HostObject {
  return hostObject("Chart", { sheetId, chartId: id });
}

/** “图表 3”, which no other chart of the sheet is called. */
function freeName(host: ExcelHost, sheetId: string): string {
  const taken = new Set(chartsOn(host.workbook, sheetId).map(({ name }) => name));
  for (let number = taken.size + 1; ; number++) {
    const name = `图表 ${String(number)}`;
    if (!taken.has(name)) return name;
  }
}

/** In points: as large as Excel's, and where it stands while nobody says where. */
const SIZE = { width: 360, height: 216 };
const PLACE = { left: 120, top: 60 };

export const chartCollection: ExcelClass<"ChartCollection", SheetTarget> = {
  properties: { Count: { get: ({ sheetId }, host) => chartsOn(host.workbook, sheetId).length } },
  items: ({ sheetId }, host) => chartsOn(host.workbook, sheetId).map((one) => chartObject(sheetId, one)),
  item: ({ sheetId }, key, host) => {
    const charts = chartsOn(host.workbook, sheetId);
    const wanted = String(key).toLowerCase();
    const found =
      charts.find(({ name }) => name.toLowerCase() === wanted) ?? charts.find(({ id }) => id === key);
    return found ? chartObject(sheetId, found) : null;
  },
  events: ["Added", "Deleted", "Activated", "Deactivated"],
  methods: {
    Add: {
      calculated: true,
      call: ({ sheetId }, args, host) => {
        const kind = args.values[0];
        if (!isMadeKind(kind))
          throw new ExcelError("NotImplemented", `The embedded host makes no chart of ${String(kind)}.`);
        const by = oneOf(["Auto", "Columns", "Rows"], args.values[2] ?? "Auto");
        const sheet = sheetOf(host, { sheetId });
        demandWritable(host, sheetId, "allowEditObjects");
        const source = sourceOf(host, rangeObjectArgument(args, 1), kind, by);
        const anchor = anchorAt(sheet, { ...PLACE, ...SIZE });
        const chart = newChart(kind, freeName(host, sheetId), anchor, source);
        return chartObject(sheetId, addChart(host.workbook, sheetId, chart));
      },
    },
  },
};

export const chartSeriesCollection: ExcelClass<"ChartSeriesCollection", ChartTarget> = {
  properties: { Count: { get: (target, host) => chartOf(host, target).series.length } },
  items: (target, host) => chartOf(host, target).series.map(({ index }) => seriesObject(target, index)),
  methods: {
    Add: {
      call: (target, args, host) => {
        const { series } = chartOf(host, target);
        const place = args.number(1, series.length);
        if (!Number.isInteger(place) || place < 0 || place > series.length)
          throw invalidArgument("There is no such place.");
        const index = series.reduce((most, one) => Math.max(most, one.index + 1), 0);
        changeChart(host, target, (chart) => {
          const { kind } = chart.series.at(-1) ?? chart;
          const { gapWidth, overlap, doughnutHoleSize } = chart.series.at(-1) ?? {};
          const name = args.has(0) ? { name: args.string(0) } : {};
          const added = { ...newSeries(kind, name, index) };
          if (gapWidth !== undefined) added.gapWidth = gapWidth;
          if (overlap !== undefined) added.overlap = overlap;
          if (doughnutHoleSize !== undefined) added.doughnutHoleSize = doughnutHoleSize;
          chart.series.splice(place, 0, added);
        });
        return seriesObject(target, index);
      },
    },
  },
};

function seriesObject({ sheetId, chartId }: ChartTarget, index: number): HostObject {
  return hostObject("ChartSeries", seriesTarget(sheetId, chartId, index));
}
