import {
  CFNumberOperator,
  CFRuleType,
  IIconSetType,
  type IIconSet,
} from "@univerjs/sheets-conditional-formatting";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { boundOf, univerBound, type Bound } from "./conditional-format-bound";
import { wordFor, wordIn } from "../excel-words";
import { ICON_SETS, iconCount, iconCriteria, iconIds } from "./conditional-format-icon-names";
import { changeRule, ruleOf } from "./conditional-format-rules";
import type { ExcelClass, ExcelHost } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

const OPERATORS = {
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
};
interface IconPoint extends Bound {
  readonly operator?: unknown;
  readonly customIcon?: unknown;
}

function iconsOf(host: ExcelHost, target: ConditionalFormatTarget): IIconSet {
  const { rule } = ruleOf(host, target);
  if (rule.type !== CFRuleType.iconSet) throw invalidArgument("This conditional format is no icon set.");
  return rule;
}

function changeIcons(host: ExcelHost, target: ConditionalFormatTarget, change: Partial<IIconSet>): void {
  changeRule(host, target, { rule: { ...iconsOf(host, target), ...change } });
}

function styleName(icons: IIconSet): string {
  return wordFor(ICON_SETS, icons.config[0]?.iconType) ?? "Invalid";
}

export const iconSetConditionalFormat: ExcelClass<"IconSetConditionalFormat", ConditionalFormatTarget> = {
  properties: {
    Style: {
      get: (target, host) => styleName(iconsOf(host, target)),
      set: (target, value, host) => {
        wordIn(ICON_SETS, value);
        changeIcons(host, target, { config: iconCriteria(String(value)) });
      },
    },
    ShowIconOnly: {
      get: (target, host) => !iconsOf(host, target).isShowValue,
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("ShowIconOnly is a boolean.");
        changeIcons(host, target, { isShowValue: !value });
      },
    },
    ReverseIconOrder: {
      get: (target, host) => isReversed(iconsOf(host, target)),
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("ReverseIconOrder is a boolean.");
        const { config } = iconsOf(host, target);
        const ids = iconIds(config[0]?.iconType ?? IIconSetType.threeArrows, config.length, value);
        changeIcons(host, target, {
          config: config.map((icon, index) => ({ ...icon, iconId: ids[index] ?? icon.iconId })),
        });
      },
    },
    Criteria: {
      get: (target, host) =>
        [...iconsOf(host, target).config].reverse().map((icon) => ({
          ...boundOf(icon.value),
          operator: wordFor(OPERATORS, icon.operator) ?? "GreaterThanOrEqual",
        })),
      set: (target, value, host) => {
        writeCriteria(host, target, value);
      },
    },
  },
};

function isReversed({ config }: IIconSet): boolean {
  const [best] = config;
  return best !== undefined && best.iconId !== iconIds(best.iconType, config.length, false)[0];
}

/** The first point of Excel's list is the lowest icon: it takes what is left, whatever it says. */
function writeCriteria(host: ExcelHost, target: ConditionalFormatTarget, value: unknown): void {
  const icons = iconsOf(host, target);
  const points = value as readonly IconPoint[];
  if (!Array.isArray(value) || points.length !== iconCount(styleName(icons)))
    throw invalidArgument("An icon set has a criterion for each of its icons.");
  if (points.some((point) => point.customIcon)) throw new ExcelError("NotImplemented", "Icons of one's own.");
  const config = icons.config.map((icon, index) => {
    const point = points[points.length - 1 - index];
    if (index === points.length - 1 || !point) return icon;
    const operator = point.operator ?? "GreaterThanOrEqual";
    return { ...icon, operator: wordIn(OPERATORS, operator), value: univerBound(host, point) };
  });
  changeIcons(host, target, { config });
}
