import { CFValueType, type IValueConfig } from "@univerjs/sheets-conditional-formatting";
import { checkedRuleFormula } from "../rule-formula";
import { invalidArgument } from "../../richapi/excel-error";
import { wordFor, wordIn } from "../excel-words";
import type { ExcelHost } from "../excel-class";

const TYPES = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

/** A point of a colour scale, data bar or icon set: `{ type, formula }` in Excel. */
export interface Bound {
  readonly type?: unknown;
  readonly formula?: unknown;
}

export function boundOf(config: IValueConfig): { type: string | null; formula: string | null } {
  const formula = config.value === undefined || config.value === "" ? null : String(config.value);
  return { type: wordFor(TYPES, config.type), formula };
}

export function univerBound(host: ExcelHost, bound: Bound): IValueConfig {
  const type = wordIn(TYPES, bound.type);
  if (type === CFValueType.min || type === CFValueType.max) return { type };
  const text = typeof bound.formula === "number" ? String(bound.formula) : bound.formula;
  if (typeof text !== "string" || text === "") throw invalidArgument("The formula of a point is missing.");
  const number = Number(text.replace(/^=/, ""));
  if (type !== CFValueType.formula && Number.isFinite(number)) return { type, value: number };
  if (type !== CFValueType.formula && type !== CFValueType.num)
    throw invalidArgument(`${text} is no number.`);
  const formula = checkedRuleFormula(host.workbook, text.startsWith("=") ? text : `=${text}`);
  return { type: CFValueType.formula, value: formula };
}
