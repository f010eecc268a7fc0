import type { CellStyle } from "./style";
import type { Area } from "./address";

/** A conditional format in Univer's terms; a sheet's rules stand with the most important first. */
export interface ConditionalFormat {
  cfId: string;
  ranges: Area[];
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export type ConditionalRule = HighlightRule | ColorScaleRule | DataBarRule | IconSetRule;

/** Cells that meet a condition get a format. Which members count depends on `subType`. */
export interface HighlightRule {
  type: "highlightCell";
  subType:
    "uniqueValues" | "duplicateValues" | "rank" | "text" | "timePeriod" | "number" | "average" | "formula";
  style: CellStyle;
  operator?: string;
  value?: number | string | [number, number];
  /** Of a formula that says so: so many standard deviations above the average, below it if negative. */
  deviations?: number;
  isBottom?: boolean;
  isPercent?: boolean;
}

/** A point on a scale: num, min, max, percent, percentile or formula. */
export interface ScaleValue {
  type: string;
  value?: number | string;
}

export interface ColorScaleRule {
  type: "colorScale";
  config: { index: number; color: string; value: ScaleValue }[];
}

/** In the file's words. */
export interface DataBarLook {
  direction?: "leftToRight" | "rightToLeft";
  axisPosition?: "none" | "middle";
  axisColor?: string;
  borderColor?: string;
  negativeBorderColor?: string;
  /** The colours of positive bars are those of negative ones too. */
  sameFill?: boolean;
}

export interface DataBarRule {
  type: "dataBar";
  isShowValue: boolean;
  config: {
    min: ScaleValue;
    max: ScaleValue;
    isGradient: boolean;
    positiveColor: string;
    nativeColor: string;
    /** What Univer does not draw; absent means as usual. */
    look?: DataBarLook;
  };
}

/** The highest icon first. */
export interface IconSetRule {
  type: "iconSet";
  isShowValue: boolean;
  config: { operator: string; value: ScaleValue; iconType: string; iconId: string }[];
}
