import { chartById, editChart } from "../../../engine/charts/chart-store";
import type { Chart, ChartLook } from "../../../../xlsx/model/chart";
import { invalidArgument, itemNotFound } from "../../../richapi/excel-error";
import { demandWritable, hostObject, type ExcelHost, type ExcelProperty } from "../../class/excel-class";
import type { ClassName } from "../../class/excel-members";
import { settle } from "./kinds";

export interface ChartTarget {
  readonly sheetId: string;
  readonly chartId: string;
}

/** How a part of a chart is found: to be read, undefined where nothing is said of it; to be written, one or several. */
export interface Lens<Part> {
  readonly read: (chart: Chart) => Part | undefined;
  readonly write: (chart: Chart) => readonly Part[];
}
/** What an object stands on that is a part of a chart. */
export interface PartTarget<Part> extends ChartTarget {
  readonly lens: Lens<Part>;
}

/** ItemNotFound: it was deleted. */
export function chartOf(host: ExcelHost, { sheetId, chartId }: ChartTarget): Chart {
  const chart = chartById(host.workbook, sheetId, chartId);
  if (!chart) throw itemNotFound("要用的图表");
  return chart;
}

export function changeChart(host: ExcelHost, target: ChartTarget, change: (chart: Chart) => void): void {
  const chart = chartOf(host, target);
  demandWritable(host, target.sheetId, "allowEditObjects");
  editChart(host.workbook, target.sheetId, chart, (one) => {
    change(one);
    settle(one);
  });
}

export function changePart<Part>(
  host: ExcelHost,
  target: PartTarget<Part>,
  change: (part: Part, chart: Chart) => void,
): void {
  changeChart(host, target, (chart) => {
    for (const part of target.lens.write(chart)) change(part, chart);
  });
}

export function partOf<Part>(host: ExcelHost, target: PartTarget<Part>): Part | undefined {
  return target.lens.read(chartOf(host, target));
}

/** A property that is a member of the part; `otherwise`: what it reads where nothing is said. */
export function said<Part extends object, Key extends keyof Part>(
  key: Key,
  check: (value: unknown) => Exclude<Part[Key], undefined>,
  otherwise: unknown,
): ExcelProperty<PartTarget<Part>> {
  return {
    get: (target, host) => partOf(host, target)?.[key] ?? otherwise,
    set: (target, value, host) => {
      const checked = check(value);
      changePart(host, target, (part) => {
        part[key] = checked;
      });
    },
  };
}

/** A part of a part. */
export function within<Whole, Part>(
  lens: Lens<Whole>,
  read: (whole: Whole) => Part | undefined,
  make: (whole: Whole) => Part,
): Lens<Part> {
  return {
    read: (chart) => {
      const whole = lens.read(chart);
      return whole === undefined ? undefined : read(whole);
    },
    write: (chart) => lens.write(chart).map(make),
  };
}

/** How a part looks. */
export function lookOf<Part extends { look?: ChartLook }>(lens: Lens<Part>): Lens<ChartLook> {
  return within(
    lens,
    (part) => part.look,
    (part) => (part.look ??= {}),
  );
}

/** A property that leads to an object that stands on a part of what this one stands on. */
export function leadsTo<Target extends ChartTarget, Part>(
  className: ClassName,
  lens: (target: Target) => Lens<Part>,
): ExcelProperty<Target> {
  return {
    leads: true,
    get: (target) =>
      hostObject(className, { sheetId: target.sheetId, chartId: target.chartId, lens: lens(target) }),
  };
}

/** A number between two. InvalidArgument: it is none. */
export function numberIn(least: number, most: number): (value: unknown) => number {
  return (value) => {
    if (typeof value !== "number" || !(value >= least && value <= most))
      throw invalidArgument(`It is a number from ${least} to ${most}.`);
    return value;
  };
}

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("It is a string.");
  return value;
}
