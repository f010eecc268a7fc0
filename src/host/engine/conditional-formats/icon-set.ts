import {
  CFNumberOperator,
  CFRuleType,
  CFValueType,
  IIconSetType,
  type IIconSet,
} from "@univerjs/sheets-conditional-formatting";
import { wordFor } from "../univer/word-for";
import { boundOf, univerBound, type Bound, type ShownBound } from "./bound";
import type { RuleConfig } from "./format-rules";
import { ICON_SETS, iconCount, iconIds, type IconStyle } from "./icon-names";

const OPERATORS = {
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
} as const;
export type IconOperator = keyof typeof OPERATORS;
export const ICON_OPERATORS = Object.keys(OPERATORS) as IconOperator[];

/** From where on an icon is shown. */
export interface IconPoint<Limit = Bound> {
  readonly bound: Limit;
  readonly operator: IconOperator;
}
export interface IconSet {
  /** Null: none of Excel's sets. */
  readonly style: IconStyle | null;
  readonly showsValue: boolean;
  readonly isReversed: boolean;
  /** The lowest icon first, as Excel lists them; Univer lists the best first. */
  readonly points: readonly IconPoint<ShownBound>[];
}

/** Null: the rule is no icon set. */
export function iconSetIn(config: RuleConfig): IconSet | null {
  if (config.type !== CFRuleType.iconSet) return null;
  const [best] = config.config;
  return {
    style: wordFor(ICON_SETS, best?.iconType),
    showsValue: config.isShowValue,
    isReversed: best !== undefined && best.iconId !== iconIds(best.iconType, config.config.length, false)[0],
    points: [...config.config].reverse().map((icon) => ({
      bound: boundOf(icon.value),
      operator: wordFor(OPERATORS, icon.operator) ?? "GreaterThanOrEqual",
    })),
  };
}

/** The icon set after a change; another rule stays as it is. */
export function withIcons(
  config: RuleConfig,
  change: { readonly style?: IconStyle; readonly showsValue?: boolean; readonly isReversed?: boolean },
): RuleConfig {
  if (config.type !== CFRuleType.iconSet) return config;
  const { style, showsValue = config.isShowValue, isReversed } = change;
  const icons = style === undefined ? config.config : newIcons(style);
  return {
    ...config,
    isShowValue: showsValue,
    config: isReversed === undefined ? icons : ordered(icons, isReversed),
  };
}

function ordered(icons: IIconSet["config"], isReversed: boolean): IIconSet["config"] {
  const ids = iconIds(icons[0]?.iconType ?? IIconSetType.threeArrows, icons.length, isReversed);
  return icons.map((icon, index) => ({ ...icon, iconId: ids[index] ?? icon.iconId }));
}

/** The icon set with other points: those of all icons but the lowest, which takes what is left. */
export function withIconPoints(config: RuleConfig, points: readonly IconPoint[]): RuleConfig {
  if (config.type !== CFRuleType.iconSet) return config;
  const icons = config.config.map((icon, index) => {
    const point = points[points.length - 1 - index];
    return point ? { ...icon, operator: OPERATORS[point.operator], value: univerBound(point.bound) } : icon;
  });
  return { ...config, config: icons };
}

export function iconSetConfig(style: IconStyle): IIconSet {
  return { type: CFRuleType.iconSet, isShowValue: true, config: newIcons(style) };
}

/** Equal shares, as Excel divides a set at first. */
function newIcons(style: IconStyle): IIconSet["config"] {
  const iconType = ICON_SETS[style];
  const count = iconCount(style);
  return Array.from({ length: count }, (_icon, index) => ({
    operator: CFNumberOperator.greaterThanOrEqual,
    value: { type: CFValueType.percent, value: Math.round((100 * (count - 1 - index)) / count) },
    iconType,
    iconId: iconIds(iconType, count, false)[index] ?? "0",
  }));
}
