import { DataValidationOperator, DataValidationRenderMode, DataValidationType, numfmt } from "@univerjs/core";
import { addressOf, sheetPrefix } from "../../grid/address";
import { checkedRuleFormula } from "../rule-formula";
import { invalidArgument } from "../../richapi/excel-error";
import { HostObject } from "../../richapi/host-class";
import { wordFor, wordIn } from "../excel-words";
import { countsFrom1904, DAYS_1904 } from "../date-system";
import type { RuleSettings } from "./data-validation-rules";
import { sheetOf, type ExcelHost } from "../excel-class";
import type { RangeTarget } from "../targets";

type Criteria = Readonly<Record<string, unknown>>;

/** Excel takes no longer formula or list. */
const LONGEST = 255;
const UNIX_EPOCH_SERIAL = 25569;

const OPERATORS = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** Rules that compare with one or two values: their names in a rule object, in `type`, and in Univer. */
const COMPARISONS: Readonly<Record<string, readonly [type: string, univer: string]>> = {
  wholeNumber: ["WholeNumber", DataValidationType.WHOLE],
  decimal: ["Decimal", DataValidationType.DECIMAL],
  date: ["Date", DataValidationType.DATE],
  time: ["Time", DataValidationType.TIME],
  textLength: ["TextLength", DataValidationType.TEXT_LENGTH],
};

const TYPES: ReadonlyMap<string, string> = new Map([
  ...Object.values(COMPARISONS).map(([type, univer]) => [univer, type] as const),
  [DataValidationType.LIST, "List"],
  [DataValidationType.LIST_MULTIPLE, "List"],
  [DataValidationType.CHECKBOX, "List"],
  [DataValidationType.CUSTOM, "Custom"],
]);

/** `type` of a rule; cells that take any value have none. */
export function validationType({ type }: RuleSettings): string {
  return TYPES.get(type) ?? "None";
}

/** A rule as Excel answers it: all operands as formulas. */
export function excelRule(host: ExcelHost, settings: RuleSettings): Criteria {
  const { formula1 = "", formula2, operator } = settings;
  const days = settings.type === (DataValidationType.DATE as string) && countsFrom1904(host) ? DAYS_1904 : 0;
  const comparison = Object.entries(COMPARISONS).find(([, [, univer]]) => univer === settings.type);
  if (comparison)
    return {
      [comparison[0]]: {
        formula1: asFormula(formula1, days),
        ...(needsTwo(operator) && { formula2: asFormula(formula2 ?? "", days) }),
        operator: wordFor(OPERATORS, operator),
      },
    };
  switch (validationType(settings)) {
    case "List":
      return { list: { inCellDropDown: settings.showDropDown !== false, source: listSource(formula1) } };
    case "Custom":
      return { custom: { formula: formula1 } };
    default:
      return {};
  }
}

/** Univer keeps the values of a list from a file as a JSON array. */
function listSource(formula: string): string {
  if (!formula.startsWith("[")) return formula;
  return (JSON.parse(formula) as unknown[]).map(String).join(",");
}

function needsTwo(operator: DataValidationOperator | undefined): boolean {
  return operator === DataValidationOperator.BETWEEN || operator === DataValidationOperator.NOT_BETWEEN;
}

/** `days`: how many days later than the engine the workbook begins to count. */
function asFormula(operand: string, days: number): string {
  if (operand.startsWith("=") || operand === "") return operand;
  const serial = Number.isFinite(Number(operand)) ? operand : numfmt.parseDate(operand)?.v;
  return `=${days > 0 && serial !== undefined ? String(Number(serial) - days) : String(serial ?? operand)}`;
}

/** Univer's rule for a rule object of Excel. InvalidArgument: not exactly one kind, or an operand that it refuses. */
export function univerRule(
  host: ExcelHost,
  target: RangeTarget,
  value: unknown,
): Pick<RuleSettings, "type" | "formula1" | "formula2" | "operator" | "bizInfo"> & Partial<RuleSettings> {
  const given = Object.entries((value ?? {}) as Criteria).filter(
    ([, one]) => one !== null && one !== undefined,
  );
  const [kind, second] = given;
  if (!kind || second) throw invalidArgument("A rule is of one kind.");
  const [name, criteria] = kind as [string, Criteria];
  if (name === "list") return listRule(host, target, criteria);
  if (name === "custom")
    return { type: DataValidationType.CUSTOM, formula1: checkedFormula(host, criteria["formula"]) };
  const comparison = COMPARISONS[name];
  if (!comparison) throw invalidArgument(`${name} is no kind of rule.`);
  const operator = wordIn(OPERATORS, criteria["operator"]);
  const read = (operand: unknown): string => operandOf(host, target, operand, name);
  const formula1 = read(criteria["formula1"]);
  const formula2 = needsTwo(operator) ? { formula2: read(criteria["formula2"]) } : {};
  const showTime = [formula1, formula2.formula2].some((one) => one !== undefined && /^\d+\.\d+$/.test(one));
  return {
    type: comparison[1],
    operator,
    formula1,
    ...formula2,
    ...(name === "date" && { bizInfo: { showTime } }),
  };
}

function listRule(host: ExcelHost, target: RangeTarget, criteria: Criteria): RuleSettings {
  const source = criteria["source"];
  const dropDown = criteria["inCellDropDown"] ?? true;
  if (typeof dropDown !== "boolean") throw invalidArgument("inCellDropDown is a boolean.");
  const look = {
    showDropDown: dropDown,
    renderMode: dropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
  };
  if (source instanceof HostObject)
    return { type: DataValidationType.LIST, formula1: reference(host, target, source), ...look };
  if (typeof source !== "string" || source === "") throw invalidArgument("The list has no source.");
  if (source.startsWith("="))
    return { type: DataValidationType.LIST, formula1: checkedFormula(host, source), ...look };
  if (source.length > LONGEST) throw invalidArgument(`A list of values has at most ${LONGEST} characters.`);
  const values = source.split(",").map((one) => one.trim());
  return { type: DataValidationType.LIST, formula1: values.join(","), ...look };
}

function checkedFormula(host: ExcelHost, formula: unknown): string {
  if (typeof formula !== "string" || formula.length > LONGEST)
    throw invalidArgument(`The formula of a rule is a string of at most ${LONGEST} characters.`);
  return checkedRuleFormula(host.workbook, formula);
}

/** A number, a formula, a range, or for dates and times a date in ISO 8601, as Univer stores it. */
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
