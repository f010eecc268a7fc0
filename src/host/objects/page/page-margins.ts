import type { PageSetup } from "../../../xlsx/model/page-setup";
import { invalidArgument } from "../../richapi/excel-error";
import { type ExcelHost, type ExcelMethod, type ExcelProperty, type Properties } from "../class/excel-class";
import { changePageSetup, pageSetupOf } from "./page-setup";
import type { SheetTarget } from "../class/targets";

type Margin = keyof NonNullable<PageSetup["margins"]>;

/** Excel's normal margins, in points. */
const NORMAL: Readonly<Record<Margin, number>> = {
  left: 50.4,
  right: 50.4,
  top: 54,
  bottom: 54,
  header: 21.6,
  footer: 21.6,
};

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function changeMargins(host: ExcelHost, target: SheetTarget, change: PageSetup["margins"]): void {
  changePageSetup(host, target, { margins: { ...pageSetupOf(host, target).margins, ...change } });
}

function checkedLength(value: unknown): number {
  if (typeof value !== "number" || value < 0) throw invalidArgument(`${String(value)} is no margin.`);
  return value;
}

function margin(side: Margin): ExcelProperty<SheetTarget> {
  return {
    get: (target, host) => pageSetupOf(host, target).margins?.[side] ?? NORMAL[side],
    set: (target, value, host) => {
      changeMargins(host, target, { [side]: checkedLength(value) });
    },
  };
}

export const marginProperties: Properties<"PageLayout", SheetTarget> = {
  LeftMargin: margin("left"),
  RightMargin: margin("right"),
  TopMargin: margin("top"),
  BottomMargin: margin("bottom"),
  HeaderMargin: margin("header"),
  FooterMargin: margin("footer"),
};

/** setPrintMargins(unit, { left, … }): only the sides that are given change. */
export const setPrintMargins: ExcelMethod<SheetTarget> = {
  call: (target, args, host) => {
    const points = POINTS[args.string(0)];
    if (points === undefined) throw invalidArgument(`${args.string(0)} is no unit.`);
    const given = (args.values[1] ?? {}) as Readonly<Record<string, unknown>>;
    for (const [side, length] of Object.entries(given)) {
      if (!(side in NORMAL)) throw invalidArgument(`${side} is no margin.`);
      changeMargins(host, target, { [side]: checkedLength(length) * points });
    }
    return null;
  },
};
