import type { ChartLine, ChartTrendline } from "../../../../xlsx/model/chart";
import { hasTrendlines } from "../../../../xlsx/chart/kinds";
import { invalidArgument, itemNotFound } from "../../../richapi/excel-error";
import type { HostObject } from "../../../richapi/host-class";
import { booleanOf, oneOf } from "../../class/excel-words";
import { hostObject, type ExcelClass, type ExcelProperty } from "../../class/excel-class";
import { changePart, leadsTo, numberIn, partOf, said, textOf, within, type PartTarget } from "../base/part";
import { forget } from "../base/forget";
import { seriesOf, type SeriesTarget } from "./series";

interface TrendlineTarget extends PartTarget<ChartTrendline> {
  readonly series: SeriesTarget;
  readonly place: number;
}

const TYPES: readonly ChartTrendline["type"][] = [
  "Linear",
  "Exponential",
  "Logarithmic",
  "MovingAverage",
  "Polynomial",
  "Power",
];

/** ItemNotFound: it was deleted. */
const required = (line: ChartTrendline | undefined): ChartTrendline => {
  if (!line) throw itemNotFound("要用的趋势线");
  return line;
};

function trendlineObject(series: SeriesTarget, place: number): HostObject {
  const { sheetId, chartId } = series;
  const lens = within(
    series.lens,
    (one) => required(one.trendlines?.[place]),
    (one) => required(one.trendlines?.[place]),
  );
  return hostObject("ChartTrendline", { sheetId, chartId, series, place, lens });
}

export const chartTrendlineCollection: ExcelClass<"ChartTrendlineCollection", SeriesTarget> = {
  properties: {},
  items: (target, host) =>
    (seriesOf(host, target).trendlines ?? []).map((_line, place) => trendlineObject(target, place)),
  item: (target, key, host) =>
    typeof key === "number" && seriesOf(host, target).trendlines?.[key] ? trendlineObject(target, key) : null,
  methods: {
    Add: {
      call: (target, args, host) => {
        const type = oneOf(TYPES, args.values[0] ?? "Linear");
        const { kind, trendlines = [] } = seriesOf(host, target);
        if (!hasTrendlines(kind)) throw invalidArgument(`Series of ${kind} have no trend lines.`);
        changePart(host, target, (series) => {
          (series.trendlines ??= []).push({ type });
        });
        return trendlineObject(target, trendlines.length);
      },
    },
  },
};

/** A number that there need not be. */
const optional = (
  key: "forwardPeriod" | "backwardPeriod" | "intercept",
  otherwise: number | string,
): ExcelProperty<TrendlineTarget> => ({
  get: (target, host) => partOf(host, target)?.[key] ?? otherwise,
  set: (target, value, host) => {
    const number = value === "" ? undefined : numberIn(key === "intercept" ? -Infinity : 0, Infinity)(value);
    changePart(host, target, (line) => {
      if (number === undefined) forget(line, key);
      else line[key] = number;
    });
  },
});

export const chartTrendline: ExcelClass<"ChartTrendline", TrendlineTarget> = {
  properties: {
    Type: said("type", (word) => oneOf(TYPES, word), "Linear"),
    Name: said("name", textOf, ""),
    PolynomialOrder: said("polynomialOrder", numberIn(2, 6), 2),
    MovingAveragePeriod: said("movingAveragePeriod", numberIn(2, 255), 2),
    ForwardPeriod: optional("forwardPeriod", 0),
    BackwardPeriod: optional("backwardPeriod", 0),
    Intercept: optional("intercept", ""),
    ShowEquation: said("showEquation", booleanOf, false),
    ShowRSquared: said("showRSquared", booleanOf, false),
    Format: leadsTo<TrendlineTarget, ChartLine>("ChartTrendlineFormat", ({ lens }) =>
      within(
        lens,
        (line) => line.line,
        (line) => (line.line ??= {}),
      ),
    ),
  },
  methods: {
    Delete: {
      call: (target, _args, host) => {
        changePart(host, target.series, (series) => {
          series.trendlines = (series.trendlines ?? []).filter((_line, place) => place !== target.place);
          if (series.trendlines.length === 0) delete series.trendlines;
        });
        return null;
      },
    },
  },
};
