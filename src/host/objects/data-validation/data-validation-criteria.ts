import {
  needsTwo,
  OPERATOR_WORDS,
  type Compared,
  type Criteria,
  type ShownCriteria,
} from "../../engine/validation/validation-criteria";
import { addressOf, sheetPrefix } from "../../grid/address";
import { checkedRuleFormula } from "../class/checked-rule-formula";
import { invalidArgument } from "../../richapi/excel-error";
import { HostObject } from "../../richapi/host-class";
import { oneOf } from "../class/excel-words";
import { countsFrom1904, DAYS_1904 } from "../values/date-system";
import { sheetOf, type ExcelHost } from "../class/excel-class";
import type { RangeTarget } from "../class/targets";

/** The `rule` object, and the one of its kind within it. */
type RuleObject = Readonly<Record<string, unknown>>;

/** Excel takes no longer formula or list. */
const LONGEST = 255;
const UNIX_EPOCH_SERIAL = 25569;

/** Rules that compare with one or two values, by their names in a rule object. */
const COMPARISONS: Readonly<Record<string, Compared>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
};

/** A rule as Excel answers it: all operands as formulas. */
export function ruleObject(host: ExcelHost, criteria: ShownCriteria | null): RuleObject {
  if (!criteria) return {};
  switch (criteria.type) {
    case "List":
      return { list: { inCellDropDown: criteria.inCellDropDown, source: criteria.source } };
    case "Custom":
      return { custom: { formula: criteria.formula } };
    default: {
      const { type, formula1, formula2, operator } = criteria;
      const days = type === "Date" && countsFrom1904(host) ? DAYS_1904 : 0;
      const name = Object.keys(COMPARISONS).find((one) => COMPARISONS[one] === type) ?? type;
      return {
        [name]: {
          formula1: asFormula(formula1, days),
          ...(formula2 !== undefined && { formula2: asFormula(formula2, days) }),
          operator,
        },
      };
    }
  }
}

/** `days`: how many days later than the engine the workbook begins to count. */
function asFormula(operand: string, days: number): string {
  if (operand.startsWith("=") || operand === "") return operand;
  return `=${days > 0 && Number.isFinite(Number(operand)) ? String(Number(operand) - days) : operand}`;
}

/** What a rule object asks for. InvalidArgument: not exactly one kind, or an operand that it refuses. */
export function checkedCriteria(host: ExcelHost, target: RangeTarget, value: unknown): Criteria {
  const given = Object.entries((value ?? {}) as RuleObject).filter(
    ([, one]) => one !== null && one !== undefined,
  );
  const [kind, second] = given;
  if (!kind || second) throw invalidArgument("A rule is of one kind.");
  const [name, criteria] = kind as [string, RuleObject];
  if (name === "list") return listCriteria(host, target, criteria);
  if (name === "custom") return { type: "Custom", formula: checkedFormula(host, criteria["formula"]) };
  const type = COMPARISONS[name];
  if (!type) throw invalidArgument(`${name} is no kind of rule.`);
  const operator = oneOf(OPERATOR_WORDS, criteria["operator"]);
  const formula1 = operandOf(host, target, criteria["formula1"], name);
  if (!needsTwo(operator)) return { type, operator, formula1 };
  return { type, operator, formula1, formula2: operandOf(host, target, criteria["formula2"], name) };
}

function listCriteria(host: ExcelHost, target: RangeTarget, criteria: RuleObject): Criteria {
  const given = criteria["source"];
  const inCellDropDown = criteria["inCellDropDown"] ?? true;
  if (typeof inCellDropDown !== "boolean") throw invalidArgument("inCellDropDown is a boolean.");
  return { type: "List", source: listSource(host, target, given), inCellDropDown };
}

function listSource(host: ExcelHost, target: RangeTarget, source: unknown): string {
  if (source instanceof HostObject) return reference(host, target, source);
  if (typeof source !== "string" || source === "") throw invalidArgument("The list has no source.");
  if (source.startsWith("=")) return checkedFormula(host, source);
  if (source.length > LONGEST) throw invalidArgument(`A list of values has at most ${LONGEST} characters.`);
  return source
    .split(",")
    .map((one) => one.trim())
    .join(",");
}

function checkedFormula(host: ExcelHost, formula: unknown): string {
  if (typeof formula !== "string" || formula.length > LONGEST)
    throw invalidArgument(`The formula of a rule is a string of at most ${LONGEST} characters.`);
  return checkedRuleFormula(host.workbook, formula);
}

/** A number, a formula, a range, or for dates and times a date in ISO 8601, as the engine stores it. */
function operandOf(host: ExcelHost, target: RangeTarget, operand: unknown, kind: string): string {
  if (operand instanceof HostObject) return reference(host, target, operand);
  const days = kind === "date" && countsFrom1904(host) ? DAYS_1904 : 0;
  if (typeof operand === "number") return String(operand + days);
  if (typeof operand !== "string" || operand === "")
    throw invalidArgument("A formula of the rule is missing.");
  const text = operand.replace(/^=/, "").trim();
  if (text !== "" && Number.isFinite(Number(text))) return days > 0 ? String(Number(text) + days) : text;
  if (operand.startsWith("=")) return checkedFormula(host, operand);
  const milliseconds = /^\d{4}-\d{2}-\d{2}(T[\d:.]+)?Z?$/.test(operand)
    ? Date.parse(operand.includes("T") && !operand.endsWith("Z") ? `${operand}Z` : operand)
    : NaN;
  if ((kind !== "date" && kind !== "time") || Number.isNaN(milliseconds))
    throw invalidArgument(`${operand} is no value to compare with.`);
  return String(milliseconds / 86_400_000 + UNIX_EPOCH_SERIAL);
}

function reference(host: ExcelHost, target: RangeTarget, object: HostObject): string {
  if (object.className !== "Range") throw invalidArgument("A rule refers to a range.");
  const range = object.target as RangeTarget;
  const address = addressOf(range).replace(/[A-Z]+|\d+/g, "$$$&");
  const prefix = range.sheetId === target.sheetId ? "" : sheetPrefix(sheetOf(host, range).getSheetName());
  return `=${prefix}${address}`;
}
