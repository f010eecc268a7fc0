import type { Chart, ChartAxes, ChartAxis, ChartDisplayUnit, ChartLine } from "../../../xlsx/model/chart";
import { isScatter } from "../../../xlsx/chart/kinds";
import { newAxisTitle } from "../../engine/charts/new-chart";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { booleanOf, oneOf } from "../class/excel-words";
import { hostObject, type ExcelClass, type ExcelProperty } from "../class/excel-class";
import { orientation } from "./base/looks";
import {
  chartOf,
  changePart,
  leadsTo,
  lookOf,
  numberIn,
  partOf,
  said,
  textOf,
  within,
  type ChartTarget,
  type Lens,
  type PartTarget,
} from "./base/part";
import { forget } from "./base/forget";
import { rangeReference, rangeObjectArgument } from "./base/references";

type Role = "category" | "value";
type Group = "axes" | "secondaryAxes";

interface AxisTarget extends PartTarget<ChartAxis> {
  readonly role: Role;
  readonly group: Group;
}

/** InvalidOperation: a chart of that kind has none. */
function axesOf(chart: Chart, group: Group): ChartAxes {
  const axes = chart[group];
  if (axes === undefined)
    throw new ExcelError("InvalidOperation", `A chart like “${chart.name}” has no such axis.`);
  return axes;
}

const axisLens = (role: Role, group: Group): Lens<ChartAxis> => ({
  read: (chart) => axesOf(chart, group)[role],
  write: (chart) => [axesOf(chart, group)[role]],
});

function axisOf({ sheetId, chartId }: ChartTarget, role: Role, group: Group): AxisTarget {
  return { sheetId, chartId, role, group, lens: axisLens(role, group) };
}

const leadsToAxis = (role: Role): ExcelProperty<ChartTarget> => ({
  leads: true,
  get: (target) => hostObject("ChartAxis", axisOf(target, role, "axes")),
});

export const chartAxes: ExcelClass<"ChartAxes", ChartTarget> = {
  properties: { CategoryAxis: leadsToAxis("category"), ValueAxis: leadsToAxis("value") },
  methods: {
    GetItem: {
      call: (target, args) => {
        const type = oneOf(["Category", "Value", "Series"], args.values[0]);
        if (type === "Series") throw new ExcelError("NotImplemented", "The axis of series.");
        const group = oneOf(["Primary", "Secondary"], args.values[1] ?? "Primary");
        const role = type === "Category" ? "category" : "value";
        return hostObject("ChartAxis", axisOf(target, role, group === "Primary" ? "axes" : "secondaryAxes"));
      },
    },
  },
};

/** A number, or "" for one that Excel finds itself. */
function ownOrFound(
  key: "minimum" | "maximum" | "majorUnit" | "minorUnit" | "tickLabelSpacing",
): ExcelProperty<AxisTarget> {
  return {
    get: (target, host) => partOf(host, target)?.[key] ?? "",
    set: (target, value, host) => {
      const number = value === "" ? undefined : numberIn(-Infinity, Infinity)(value);
      if (key !== "minimum" && key !== "maximum" && number !== undefined && number <= 0)
        throw invalidArgument("It is above 0.");
      changePart(host, target, (axis) => {
        if (number === undefined) forget(axis, key);
        else axis[key] = number;
      });
    },
  };
}

const UNITS: readonly ChartDisplayUnit[] = [
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
];

/** Where the other axis crosses this one is said, in the file, by the other one. */
const otherLens = ({ role, group }: AxisTarget): Lens<ChartAxis> =>
  axisLens(role === "category" ? "value" : "category", group);

const gridlines = (key: "majorGridlines" | "minorGridlines"): ExcelProperty<AxisTarget> => ({
  leads: true,
  get: ({ sheetId, chartId, lens }) => hostObject("ChartGridlines", { sheetId, chartId, lens, key }),
});

interface GridlinesTarget extends PartTarget<ChartAxis> {
  readonly key: "majorGridlines" | "minorGridlines";
}

export const chartGridlines: ExcelClass<"ChartGridlines", GridlinesTarget> = {
  properties: {
    Visible: {
      get: (target, host) => partOf(host, target)?.[target.key] !== undefined,
      set: (target, value, host) => {
        const on = booleanOf(value);
        changePart(host, target, (axis) => {
          if (on) axis[target.key] ??= {};
          else forget(axis, target.key);
        });
      },
    },
    Format: leadsTo<GridlinesTarget, ChartLine>("ChartGridlinesFormat", ({ lens, key }) =>
      within(
        lens,
        (axis) => axis[key]?.line,
        (axis) => ((axis[key] ??= {}).line ??= {}),
      ),
    ),
  },
};

export const chartAxis: ExcelClass<"ChartAxis", AxisTarget> = {
  properties: {
    Type: { get: ({ role }) => (role === "category" ? "Category" : "Value") },
    AxisGroup: { get: ({ group }) => (group === "axes" ? "Primary" : "Secondary") },
    Visible: said("visible", booleanOf, true),
    Title: leadsTo("ChartAxisTitle", ({ lens }) =>
      within(
        lens,
        (axis) => axis.title,
        (axis) => (axis.title ??= newAxisTitle()),
      ),
    ),
    MajorGridlines: gridlines("majorGridlines"),
    MinorGridlines: gridlines("minorGridlines"),
    Format: leadsTo("ChartAxisFormat", ({ lens }) => lookOf(lens)),
    Minimum: ownOrFound("minimum"),
    Maximum: ownOrFound("maximum"),
    MajorUnit: ownOrFound("majorUnit"),
    MinorUnit: ownOrFound("minorUnit"),
    NumberFormat: said("numberFormat", textOf, "General"),
    LinkNumberFormat: {
      get: (target, host) => partOf(host, target)?.numberFormat === undefined,
      set: (target, value, host) => {
        if (!booleanOf(value)) throw new ExcelError("NotImplemented", "To unlink it, set its number format.");
        changePart(host, target, (axis) => {
          delete axis.numberFormat;
        });
      },
    },
    ReversePlotOrder: said("reversed", booleanOf, false),
    MajorTickMark: said(
      "majorTickMark",
      (word) => oneOf(["None", "Cross", "Inside", "Outside"], word),
      "None",
    ),
    MinorTickMark: said(
      "minorTickMark",
      (word) => oneOf(["None", "Cross", "Inside", "Outside"], word),
      "None",
    ),
    TickLabelPosition: said(
      "tickLabelPosition",
      (word) => oneOf(["None", "NextToAxis", "High", "Low"], word),
      "NextToAxis",
    ),
    TickLabelSpacing: ownOrFound("tickLabelSpacing"),
    TickMarkSpacing: said("tickMarkSpacing", numberIn(1, 31_999), 1),
    TextOrientation: orientation(),
    DisplayUnit: {
      get: (target, host) => {
        const unit = partOf(host, target)?.displayUnit;
        return typeof unit === "number" ? "Custom" : (unit ?? "None");
      },
      set: (target, value, host) => {
        if (value === "Custom") throw invalidArgument("A unit of its own is set by setCustomDisplayUnit.");
        const unit = value === "None" ? undefined : oneOf(UNITS, value);
        changePart(host, target, (axis) => {
          if (unit === undefined) delete axis.displayUnit;
          else axis.displayUnit = unit;
        });
      },
    },
    CustomDisplayUnit: {
      get: (target, host) => {
        const unit = partOf(host, target)?.displayUnit;
        return typeof unit === "number" ? unit : 0;
      },
    },
    ShowDisplayUnitLabel: said("showDisplayUnitLabel", booleanOf, true),
    ScaleType: {
      get: (target, host) => (partOf(host, target)?.logBase === undefined ? "Linear" : "Logarithmic"),
      set: (target, value, host) => {
        const isLinear = oneOf(["Linear", "Logarithmic"], value) === "Linear";
        changePart(host, target, (axis) => {
          if (isLinear) delete axis.logBase;
          else axis.logBase ??= 10;
        });
      },
    },
    LogBase: said("logBase", numberIn(2, 1000), 10),
    Position: {
      get: (target, host) => {
        const { crosses } = otherLens(target).read(chartOf(host, target)) ?? {};
        return typeof crosses === "number" ? "Custom" : (crosses ?? "Automatic");
      },
      set: (target, value, host) => {
        if (value === "Custom") throw invalidArgument("A place of its own is set by setPositionAt.");
        const place = oneOf(["Automatic", "Maximum", "Minimum"], value);
        changePart(host, { ...target, lens: otherLens(target) }, (axis) => {
          if (place === "Automatic") delete axis.crosses;
          else axis.crosses = place;
        });
      },
    },
    PositionAt: {
      get: (target, host) => {
        const { crosses } = otherLens(target).read(chartOf(host, target)) ?? {};
        return typeof crosses === "number" ? crosses : 0;
      },
    },
    IsBetweenCategories: {
      get: (target, host) => valueOfPair(target, chartOf(host, target)).betweenCategories ?? true,
      set: (target, value, host) => {
        const between = booleanOf(value);
        changePart(host, target, (_axis, chart) => {
          const axis = valueOfPair(target, chart);
          if (between) delete axis.betweenCategories;
          else axis.betweenCategories = false;
        });
      },
    },
  },
  methods: {
    SetCustomDisplayUnit: {
      call: (target, args, host) => {
        const unit = numberIn(Number.MIN_VALUE, Number.MAX_VALUE)(args.values[0]);
        changePart(host, target, (axis) => {
          axis.displayUnit = unit;
        });
        return null;
      },
    },
    SetPositionAt: {
      call: (target, args, host) => {
        const place = args.number(0);
        changePart(host, { ...target, lens: otherLens(target) }, (axis) => {
          axis.crosses = place;
        });
        return null;
      },
    },
    SetCategoryNames: {
      call: (target, args, host) => {
        const reference = rangeReference(host, rangeObjectArgument(args, 0));
        changePart(host, target, (_axis, chart) => {
          for (const series of chart.series)
            if ((series.secondary === true) === (target.group === "secondaryAxes"))
              series.categories = reference;
        });
        return null;
      },
    },
  },
};

/** The value axis beside a category axis. InvalidArgument: both have values. */
function valueOfPair({ group }: AxisTarget, chart: Chart): ChartAxis {
  if (isScatter(chart.kind)) throw invalidArgument("A chart like this has no categories.");
  return axesOf(chart, group).value;
}
