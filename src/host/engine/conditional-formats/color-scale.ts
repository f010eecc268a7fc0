import { CFRuleType, type IColorScale } from "@univerjs/sheets-conditional-formatting";
import { boundOf, univerBound, type Bound, type ShownBound } from "./bound";
import type { RuleConfig } from "./format-rules";

export interface ScalePoint {
  readonly color: string;
  readonly bound: Bound;
}
export interface ShownScalePoint {
  readonly color: string;
  readonly bound: ShownBound;
}

/** The points of a colour scale, the lowest first; null: the rule is none. */
export function scalePoints(config: RuleConfig): ShownScalePoint[] | null {
  if (config.type !== CFRuleType.colorScale) return null;
  return [...config.config]
    .sort((a, b) => a.index - b.index)
    .map(({ color, value }) => ({ color, bound: boundOf(value) }));
}

export function scaleConfig(points: readonly ScalePoint[]): IColorScale {
  return {
    type: CFRuleType.colorScale,
    config: points.map(({ color, bound }, index) => ({ index, color, value: univerBound(bound) })),
  };
}
