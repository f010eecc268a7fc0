import { CFValueType, type IValueConfig } from "@univerjs/sheets-conditional-formatting";
import { wordFor } from "../univer/word-for";

const TYPES = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
} as const;
export type BoundType = keyof typeof TYPES;
export const BOUND_TYPES = Object.keys(TYPES) as BoundType[];

/** A point of a colour scale, data bar or icon set. */
export type Bound =
  | { readonly type: "LowestValue" | "HighestValue" }
  | { readonly type: "Number" | "Percent" | "Percentile"; readonly value: number }
  | { readonly type: "Formula"; readonly formula: string };

/** As Excel answers it: what it is as a text, null where it needs none. */
export interface ShownBound {
  readonly type: BoundType | null;
  readonly formula: string | null;
}

export function boundOf({ type, value }: IValueConfig): ShownBound {
  return {
    type: wordFor(TYPES, type),
    formula: value === undefined || value === "" ? null : String(value),
  };
}

export function univerBound(bound: Bound): IValueConfig {
  const type = TYPES[bound.type];
  if ("formula" in bound) return { type, value: bound.formula };
  return "value" in bound ? { type, value: bound.value } : { type };
}
