import {
  RULE_SIDES,
  ruleBorder,
  withRuleBorder,
  type RuleSide,
} from "../../engine/conditional-formats/rule-look";
import type { BorderLine, LineChange, LineStyle } from "../../engine/format/border-lines";
import { invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../class/colour";
import { changeRule, ruleOf } from "./conditional-format-rules";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelProperty } from "../class/excel-class";
import type { ConditionalFormatTarget } from "../class/targets";

interface BorderTarget extends ConditionalFormatTarget {
  readonly side: RuleSide;
}

/** The border of a rule is thin. */
const STYLES: readonly LineStyle[] = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];

function border(side: RuleSide): ExcelProperty<ConditionalFormatTarget> {
  return { leads: true, get: (target) => hostObject("ConditionalRangeBorder", { ...target, side }) };
}

export const conditionalRangeBorderCollection: ExcelClass<
  "ConditionalRangeBorderCollection",
  ConditionalFormatTarget
> = {
  properties: {
    Count: { get: () => RULE_SIDES.length },
    Top: border("EdgeTop"),
    Bottom: border("EdgeBottom"),
    Left: border("EdgeLeft"),
    Right: border("EdgeRight"),
  },
  items: (target) => RULE_SIDES.map((side) => hostObject("ConditionalRangeBorder", { ...target, side })),
  item: (target, key) => {
    const side = RULE_SIDES.find((one) => one === key);
    return side ? hostObject("ConditionalRangeBorder", { ...target, side }) : null;
  },
};

export const conditionalRangeBorder: ExcelClass<"ConditionalRangeBorder", BorderTarget> = {
  identity: (target) => ({ SideIndex: target.side }),
  properties: {
    SideIndex: { get: (target) => target.side },
    Style: {
      get: (target, host) => {
        const { style, weight } = current(host, target);
        return weight === "Thin" ? style : "None";
      },
      set: (target, value, host) => {
        const style = STYLES.find((one) => one === value) ?? null;
        if (style === null && value !== "None") throw invalidArgument(`${String(value)} is no border style.`);
        draw(host, target, style && { style });
      },
    },
    Color: {
      get: (target, host) => shownColour(current(host, target).color, ""),
      set: (target, value, host) => {
        draw(host, target, { color: colourOf(value) });
      },
    },
  },
};

function current(host: ExcelHost, target: BorderTarget): BorderLine {
  return ruleBorder(ruleOf(host, target).config, target.side);
}

function draw(host: ExcelHost, target: BorderTarget, change: LineChange | null): void {
  const config = withRuleBorder(ruleOf(host, target).config, target.side, change);
  if (!config) throw invalidArgument("This conditional format has no format.");
  changeRule(host, target, { config });
}
