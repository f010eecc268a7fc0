import { ICON_STYLES, iconCount } from "../../../engine/conditional-formats/icon-names";
import {
  ICON_OPERATORS,
  iconSetIn,
  withIconPoints,
  withIcons,
  type IconSet,
} from "../../../engine/conditional-formats/icon-set";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import { checkedBound, type GivenBound } from "./checked-bound";
import { oneOf } from "../../class/excel-words";
import { changeRule, ruleOf } from "../conditional-format-rules";
import type { ExcelClass, ExcelHost } from "../../class/excel-class";
import type { ConditionalFormatTarget } from "../../class/targets";

interface GivenPoint extends GivenBound {
  readonly operator?: unknown;
  readonly customIcon?: unknown;
}

function iconsOf(host: ExcelHost, target: ConditionalFormatTarget): IconSet {
  const icons = iconSetIn(ruleOf(host, target).config);
  if (!icons) throw invalidArgument("This conditional format is no icon set.");
  return icons;
}

function changeIcons(
  host: ExcelHost,
  target: ConditionalFormatTarget,
  change: Parameters<typeof withIcons>[1],
): void {
  iconsOf(host, target);
  changeRule(host, target, { config: withIcons(ruleOf(host, target).config, change) });
}

export const iconSetConditionalFormat: ExcelClass<"IconSetConditionalFormat", ConditionalFormatTarget> = {
  properties: {
    Style: {
      get: (target, host) => iconsOf(host, target).style ?? "Invalid",
      set: (target, value, host) => {
        changeIcons(host, target, { style: oneOf(ICON_STYLES, value) });
      },
    },
    ShowIconOnly: {
      get: (target, host) => !iconsOf(host, target).showsValue,
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("ShowIconOnly is a boolean.");
        changeIcons(host, target, { showsValue: !value });
      },
    },
    ReverseIconOrder: {
      get: (target, host) => iconsOf(host, target).isReversed,
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("ReverseIconOrder is a boolean.");
        changeIcons(host, target, { isReversed: value });
      },
    },
    Criteria: {
      get: (target, host) =>
        iconsOf(host, target).points.map(({ bound, operator }) => ({ ...bound, operator })),
      set: (target, value, host) => {
        writeCriteria(host, target, value);
      },
    },
  },
};

/** The first point of Excel's list is the lowest icon: it takes what is left, whatever it says. */
function writeCriteria(host: ExcelHost, target: ConditionalFormatTarget, value: unknown): void {
  const { style } = iconsOf(host, target);
  const given = value as readonly GivenPoint[];
  if (!Array.isArray(value) || given.length !== (style ? iconCount(style) : 0))
    throw invalidArgument("An icon set has a criterion for each of its icons.");
  if (given.some((point) => point.customIcon)) throw new ExcelError("NotImplemented", "Icons of one's own.");
  const points = given.slice(1).map((point) => ({
    operator: oneOf(ICON_OPERATORS, point.operator ?? "GreaterThanOrEqual"),
    bound: checkedBound(host, point),
  }));
  changeRule(host, target, { config: withIconPoints(ruleOf(host, target).config, points) });
}
