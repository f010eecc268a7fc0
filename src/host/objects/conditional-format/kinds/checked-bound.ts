import { BOUND_TYPES, type Bound } from "../../../engine/conditional-formats/bound";
import { checkedRuleFormula } from "../../class/checked-rule-formula";
import { invalidArgument } from "../../../richapi/excel-error";
import { oneOf } from "../../class/excel-words";
import type { ExcelHost } from "../../class/excel-class";

/** A point of a colour scale, data bar or icon set, as it is given: `{ type, formula }`. */
export interface GivenBound {
  readonly type?: unknown;
  readonly formula?: unknown;
}

/** InvalidArgument: no such type, or not what a point of the type needs. */
export function checkedBound(host: ExcelHost, bound: GivenBound): Bound {
  const type = oneOf(BOUND_TYPES, bound.type);
  if (type === "LowestValue" || type === "HighestValue") return { type };
  const text = typeof bound.formula === "number" ? String(bound.formula) : bound.formula;
  if (typeof text !== "string" || text === "") throw invalidArgument("The formula of a point is missing.");
  const value = Number(text.replace(/^=/, ""));
  if (type !== "Formula" && Number.isFinite(value)) return { type, value };
  if (type !== "Formula" && type !== "Number") throw invalidArgument(`${text} is no number.`);
  const formula = checkedRuleFormula(host.workbook, text.startsWith("=") ? text : `=${text}`);
  return { type: "Formula", formula };
}
