import type {
  Chart,
  ChartKind,
  ChartLabelPosition,
  ChartLabels,
  ChartPointLabel,
  ChartSeries,
} from "../../../../xlsx/model/chart";
import { labelPositionsOf } from "../../../../xlsx/chart/write/labels-xml";
import { formOf } from "../../../../xlsx/chart/kinds";
import { newLabels } from "../../../engine/charts/new-chart";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import { booleanOf } from "../../class/excel-words";
import type { ExcelClass, ExcelProperty } from "../../class/excel-class";
import { orientation } from "../base/looks";
import {
  changePart,
  chartOf,
  leadsTo,
  lookOf,
  partOf,
  said,
  textOf,
  type Lens,
  type PartTarget,
} from "../base/part";

/** Labels, and the kinds of the series that they are of. */
export interface LabelsTarget<Labels extends ChartLabels = ChartLabels> extends PartTarget<Labels> {
  readonly kinds: (chart: Chart) => readonly ChartKind[];
}

/** The labels of one or several series: what is set on them makes them. */
export function labelsOf(
  series: (chart: Chart) => readonly ChartSeries[],
): Pick<LabelsTarget, "lens" | "kinds"> {
  const lens: Lens<ChartLabels> = {
    read: (chart) => series(chart).find((one) => one.labels)?.labels,
    write: (chart) => series(chart).map((one) => (one.labels ??= newLabels())),
  };
  return { lens, kinds: (chart) => series(chart).map((one) => one.kind) };
}

type Shown = {
  [Key in keyof ChartLabels]-?: Exclude<ChartLabels[Key], undefined> extends boolean ? Key : never;
}[keyof ChartLabels];

/** What labels show. Where there were none yet, they show that alone. */
function shows(key: Shown): ExcelProperty<LabelsTarget> {
  return {
    get: (target, host) => partOf(host, target)?.[key] ?? false,
    set: (target, value, host) => {
      const on = booleanOf(value);
      const isFirst = partOf(host, target) === undefined;
      changePart(host, target, (labels) => {
        if (isFirst && on) delete labels.showValue;
        labels[key] = on;
      });
    },
  };
}

const USUAL: readonly ChartLabelPosition[] = ["OutsideEnd", "BestFit", "Right", "Center"];

const position: ExcelProperty<LabelsTarget> = {
  get: (target, host) => {
    const chart = chartOf(host, target);
    const own = target.lens.read(chart)?.position;
    if (own !== undefined) return own;
    const [kind] = target.kinds(chart);
    const places = kind === undefined ? [] : labelPositionsOf(kind);
    return (
      USUAL.find((one) => places.includes(one)) ??
      (kind && formOf(kind).element === "radarChart" ? "OutsideEnd" : "Center")
    );
  },
  set: (target, value, host) => {
    if (value === "Callout" || value === "None")
      throw new ExcelError("NotImplemented", `Labels at ${value}.`);
    const chart = chartOf(host, target);
    for (const kind of target.kinds(chart)) {
      const places = labelPositionsOf(kind);
      if (!places.some((one) => one === value))
        throw invalidArgument(
          `Labels of ${kind} stand at none but ${places.join(", ") || "their own place"}.`,
        );
    }
    changePart(host, target, (labels) => {
      labels.position = value as ChartLabelPosition;
    });
  },
};

const common = {
  ShowValue: shows("showValue"),
  ShowCategoryName: shows("showCategoryName"),
  ShowSeriesName: shows("showSeriesName"),
  ShowPercentage: shows("showPercentage"),
  ShowBubbleSize: shows("showBubbleSize"),
  ShowLegendKey: shows("showLegendKey"),
  Position: position,
  Separator: said<ChartLabels, "separator">("separator", textOf, ", "),
  NumberFormat: said<ChartLabels, "numberFormat">("numberFormat", textOf, "General"),
  LinkNumberFormat: {
    get: (target: LabelsTarget, host) => partOf(host, target)?.numberFormat === undefined,
    set: (target: LabelsTarget, value, host) => {
      if (!booleanOf(value)) throw new ExcelError("NotImplemented", "To unlink it, set its number format.");
      changePart(host, target, (labels) => {
        delete labels.numberFormat;
      });
    },
  },
  TextOrientation: orientation<LabelsTarget>(),
  Format: leadsTo<LabelsTarget, NonNullable<ChartLabels["look"]>>("ChartDataLabelFormat", ({ lens }) =>
    lookOf(lens),
  ),
} satisfies Record<string, ExcelProperty<LabelsTarget>>;

export const chartDataLabels: ExcelClass<"ChartDataLabels", LabelsTarget> = { properties: common };

export const chartDataLabel: ExcelClass<"ChartDataLabel", LabelsTarget<ChartPointLabel>> = {
  properties: {
    ...(common as unknown as ExcelClass<"ChartDataLabel", LabelsTarget<ChartPointLabel>>["properties"]),
    Text: said("text", textOf, ""),
    AutoText: {
      get: (target, host) => partOf(host, target)?.text === undefined,
      set: (target, value, host) => {
        if (!booleanOf(value)) throw new ExcelError("NotImplemented", "Set its text instead.");
        changePart(host, target, (label) => {
          delete label.text;
        });
      },
    },
  },
};
