import type { ChartDash, ChartFont, ChartLine, ChartLook } from "../../../../xlsx/model/chart";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import { colourOf } from "../../class/colour";
import { booleanOf, oneOf } from "../../class/excel-words";
import type { ExcelClass, ExcelProperty } from "../../class/excel-class";
import {
  changePart,
  leadsTo,
  numberIn,
  partOf,
  said,
  textOf,
  within,
  type Lens,
  type PartTarget,
} from "./part";

type FontTarget = PartTarget<ChartFont>;
type LineTarget = PartTarget<ChartLine>;
export type LookTarget = PartTarget<ChartLook>;

const BLACK = "#000000";

export const chartFont: ExcelClass<"ChartFont", FontTarget> = {
  properties: {
    Bold: said("bold", booleanOf, false),
    Italic: said("italic", booleanOf, false),
    Underline: said("underline", (value) => oneOf(["None", "Single"], value), "None"),
    Color: said("color", colourOf, BLACK),
    Name: said("name", textOf, "等线"),
    Size: said("size", numberIn(1, 409), 10),
  },
};

export const chartFill: ExcelClass<"ChartFill", LookTarget> = {
  properties: {},
  methods: {
    Clear: {
      call: (target, _args, host) => {
        changePart(host, target, (look) => {
          look.fill = "none";
        });
        return null;
      },
    },
    SetSolidColor: {
      call: (target, args, host) => {
        const fill = colourOf(args.values[0]);
        changePart(host, target, (look) => {
          look.fill = fill;
        });
        return null;
      },
    },
  },
};

const DASHES: readonly ChartDash[] = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot"];

function setStyle(line: ChartLine, word: unknown): void {
  if (word === "Grey25" || word === "Grey50" || word === "Grey75")
    throw new ExcelError("NotImplemented", `Lines of ${word}.`);
  if (word !== "None" && word !== "Automatic") line.style = oneOf([...DASHES], word);
  else delete line.style;
  if (word === "None") {
    line.none = true;
    delete line.color;
  } else delete line.none;
}

const lineProperties = {
  Color: {
    get: (target: LineTarget, host) => partOf(host, target)?.color ?? BLACK,
    set: (target: LineTarget, value, host) => {
      const color = colourOf(value);
      changePart(host, target, (line) => {
        line.color = color;
        delete line.none;
      });
    },
  },
  LineStyle: {
    get: (target: LineTarget, host) => {
      const line = partOf(host, target);
      return line?.none ? "None" : (line?.style ?? "Automatic");
    },
    set: (target: LineTarget, value, host) => {
      changePart(host, target, (line) => {
        setStyle(line, value);
      });
    },
  },
  Weight: said<ChartLine, "weight">("weight", numberIn(0, 1584), 0.75),
} satisfies Record<string, ExcelProperty<LineTarget>>;

const clearing: ExcelClass<"ChartLineFormat", LineTarget>["methods"] = {
  Clear: {
    call: (target, _args, host) => {
      changePart(host, target, (line) => {
        setStyle(line, "None");
      });
      return null;
    },
  },
};

export const chartLineFormat: ExcelClass<"ChartLineFormat", LineTarget> = {
  properties: lineProperties,
  methods: clearing,
};
export const chartBorder: ExcelClass<"ChartBorder", LineTarget> = {
  properties: lineProperties,
  methods: clearing,
};

const lineOf = (lens: Lens<ChartLook>): Lens<ChartLine> =>
  within(
    lens,
    (look) => look.line,
    (look) => (look.line ??= {}),
  );
const fontOf = (lens: Lens<ChartLook>): Lens<ChartFont> =>
  within(
    lens,
    (look) => look.font,
    (look) => (look.font ??= {}),
  );

const fill: ExcelProperty<LookTarget> = leadsTo("ChartFill", ({ lens }) => lens);
const font: ExcelProperty<LookTarget> = leadsTo("ChartFont", ({ lens }) => fontOf(lens));
const line: ExcelProperty<LookTarget> = leadsTo("ChartLineFormat", ({ lens }) => lineOf(lens));
const border: ExcelProperty<LookTarget> = leadsTo("ChartBorder", ({ lens }) => lineOf(lens));

export const chartAreaFormat: ExcelClass<"ChartAreaFormat", LookTarget> = {
  properties: { Fill: fill, Font: font, Border: border },
};
export const chartTitleFormat: ExcelClass<"ChartTitleFormat", LookTarget> = {
  properties: { Fill: fill, Font: font, Border: border },
};
export const chartAxisTitleFormat: ExcelClass<"ChartAxisTitleFormat", LookTarget> = {
  properties: { Fill: fill, Font: font, Border: border },
};
export const chartLegendFormat: ExcelClass<"ChartLegendFormat", LookTarget> = {
  properties: { Fill: fill, Font: font, Border: border },
};
export const chartDataLabelFormat: ExcelClass<"ChartDataLabelFormat", LookTarget> = {
  properties: { Fill: fill, Font: font, Border: border },
};
export const chartDataTableFormat: ExcelClass<"ChartDataTableFormat", LookTarget> = {
  properties: { Fill: fill, Font: font, Border: border },
};
export const chartPlotAreaFormat: ExcelClass<"ChartPlotAreaFormat", LookTarget> = {
  properties: { Fill: fill, Border: border },
};
export const chartAxisFormat: ExcelClass<"ChartAxisFormat", LookTarget> = {
  properties: { Fill: fill, Font: font, Line: line },
};
export const chartSeriesFormat: ExcelClass<"ChartSeriesFormat", LookTarget> = {
  properties: { Fill: fill, Line: line },
};
export const chartPointFormat: ExcelClass<"ChartPointFormat", LookTarget> = {
  properties: { Fill: fill, Border: border },
};
/** They are nothing but a line. */
export const chartGridlinesFormat: ExcelClass<"ChartGridlinesFormat", LineTarget> = {
  properties: { Line: leadsTo("ChartLineFormat", ({ lens }) => lens) },
};
export const chartTrendlineFormat: ExcelClass<"ChartTrendlineFormat", LineTarget> = {
  properties: { Line: leadsTo("ChartLineFormat", ({ lens }) => lens) },
};

/** How far text is turned: up to the left, as Office.js counts. `look` finds it from what the object stands on. */
export function orientation<Target extends PartTarget<{ look?: ChartLook }>>(): ExcelProperty<Target> {
  return {
    get: (target, host) => -(partOf(host, target)?.look?.rotation ?? 0),
    set: (target, value, host) => {
      if (value === 180) throw new ExcelError("NotImplemented", "Text that stands upright.");
      if (typeof value !== "number" || Math.abs(value) > 90)
        throw invalidArgument("It is a number from -90 to 90.");
      changePart(host, target, (part) => {
        (part.look ??= {}).rotation = value === 0 ? 0 : -value;
      });
    },
  };
}

/** Whether a part throws a shadow. */
export function shadow<Target extends PartTarget<{ look?: ChartLook }>>(): ExcelProperty<Target> {
  return {
    get: (target, host) => partOf(host, target)?.look?.shadow ?? false,
    set: (target, value, host) => {
      const on = booleanOf(value);
      changePart(host, target, (part) => {
        if (on) (part.look ??= {}).shadow = true;
        else delete part.look?.shadow;
      });
    },
  };
}
