import { BorderStyleTypes, type IBorderStyleData } from "@univerjs/core";
import { invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../colour";
import { ruleOf } from "./conditional-format-rules";
import { changeStyle, styleOf } from "./conditional-format-style";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelProperty } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

const SIDES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;
type Side = keyof typeof SIDES;
interface BorderTarget extends ConditionalFormatTarget {
  readonly side: Side;
}

const STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
};

const sides = Object.keys(SIDES) as Side[];

function border(side: Side): ExcelProperty<ConditionalFormatTarget> {
  return { leads: true, get: (target) => hostObject("ConditionalRangeBorder", { ...target, side }) };
}

export const conditionalRangeBorderCollection: ExcelClass<
  "ConditionalRangeBorderCollection",
  ConditionalFormatTarget
> = {
  properties: {
    Count: { get: () => sides.length },
    Top: border("EdgeTop"),
    Bottom: border("EdgeBottom"),
    Left: border("EdgeLeft"),
    Right: border("EdgeRight"),
  },
  items: (target) => sides.map((side) => hostObject("ConditionalRangeBorder", { ...target, side })),
  item: (target, key) => {
    const side = sides.find((one) => one === key);
    return side ? hostObject("ConditionalRangeBorder", { ...target, side }) : null;
  },
};

export const conditionalRangeBorder: ExcelClass<"ConditionalRangeBorder", BorderTarget> = {
  identity: (target) => ({ SideIndex: target.side }),
  properties: {
    SideIndex: { get: (target) => target.side },
    Style: {
      get: (target, host) =>
        Object.entries(STYLES).find(([, style]) => style === current(host, target)?.s)?.[0] ?? "None",
      set: (target, value, host) => {
        if (value === "None") {
          draw(host, target, null);
          return;
        }
        const style = STYLES[String(value)];
        if (style === undefined) throw invalidArgument(`${String(value)} is no border style.`);
        draw(host, target, { s: style, cl: current(host, target)?.cl ?? { rgb: "#000000" } });
      },
    },
    Color: {
      get: (target, host) => shownColour(current(host, target)?.cl.rgb, ""),
      set: (target, value, host) => {
        const style = current(host, target)?.s ?? BorderStyleTypes.THIN;
        draw(host, target, { s: style, cl: { rgb: colourOf(value) } });
      },
    },
  },
};

function current(host: ExcelHost, target: BorderTarget): IBorderStyleData | null {
  return styleOf(ruleOf(host, target)).bd?.[SIDES[target.side]] ?? null;
}

function draw(host: ExcelHost, target: BorderTarget, line: IBorderStyleData | null): void {
  const before = styleOf(ruleOf(host, target)).bd ?? {};
  const after = Object.entries({ ...before, [SIDES[target.side]]: line }).filter(([, one]) => one !== null);
  changeStyle(host, target, { bd: after.length > 0 ? Object.fromEntries(after) : null });
}
