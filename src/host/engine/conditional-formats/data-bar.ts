import { CFRuleType, type IDataBar } from "@univerjs/sheets-conditional-formatting";
import type { DataBarLook } from "../../../xlsx/model/conditional-format";
import { boundOf, univerBound, type Bound, type ShownBound } from "./bound";
import type { RuleConfig } from "./format-rules";

export type { DataBarLook };
interface WithLook {
  readonly look?: DataBarLook;
}

export interface DataBar<Limit = Bound> {
  readonly showsValue: boolean;
  readonly isGradient: boolean;
  readonly positiveColor: string;
  readonly negativeColor: string;
  /** What is kept for the file, and not drawn. */
  readonly look: DataBarLook;
  readonly lower: Limit;
  readonly upper: Limit;
}

/** Null: the rule is no data bar. */
export function dataBarIn(config: RuleConfig): DataBar<ShownBound> | null {
  if (config.type !== CFRuleType.dataBar) return null;
  const { min, max, isGradient, positiveColor, nativeColor } = config.config;
  return {
    showsValue: config.isShowValue,
    isGradient,
    positiveColor,
    negativeColor: nativeColor,
    look: (config.config as WithLook).look ?? {},
    lower: boundOf(min),
    upper: boundOf(max),
  };
}

/** The data bar after a change; another rule stays as it is. */
export function withDataBar(config: RuleConfig, change: Partial<DataBar>): RuleConfig {
  if (config.type !== CFRuleType.dataBar) return config;
  const {
    showsValue = config.isShowValue,
    isGradient,
    positiveColor,
    negativeColor,
    lower,
    upper,
    look,
  } = change;
  const changed: Partial<IDataBar["config"]> & WithLook = {
    ...(look && { look }),
    ...(isGradient !== undefined && { isGradient }),
    ...(positiveColor !== undefined && { positiveColor }),
    ...(negativeColor !== undefined && { nativeColor: negativeColor }),
    ...(lower && { min: univerBound(lower) }),
    ...(upper && { max: univerBound(upper) }),
  };
  return { ...config, isShowValue: showsValue, config: { ...config.config, ...changed } };
}

export function dataBarConfig(bar: Omit<DataBar, "look">): IDataBar {
  return {
    type: CFRuleType.dataBar,
    isShowValue: bar.showsValue,
    config: {
      min: univerBound(bar.lower),
      max: univerBound(bar.upper),
      isGradient: bar.isGradient,
      positiveColor: bar.positiveColor,
      nativeColor: bar.negativeColor,
    },
  };
}
