import { ERROR_VALUES } from "../../../xlsx/model/error-values";
import { evaluateFormula, knowsFunction } from "../../engine/formulas/evaluate-formula";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { HostObject, type Arguments } from "../../richapi/host-class";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelMethod } from "../class/excel-class";
import type { RangeTarget, WorkbookTarget } from "../class/targets";
import { fullAddress } from "../places/range-target";
import { countsFrom1904, DAYS_1904 } from "../values/date-system";
import { FUNCTION_NAMES } from "./function-names";

interface ResultTarget {
  /** Without `=`: a function may be an argument of another. */
  readonly formula: string;
  readonly value: unknown;
  readonly error: string | null;
}

const called: Readonly<Record<string, ExcelMethod<WorkbookTarget>>> = Object.fromEntries(
  FUNCTION_NAMES.map((name) => [
    name,
    { calculated: true, call: (_target, args, host) => call(name, args, host) },
  ]),
);

/** Excel.Functions. DATE takes plain values only: it tells which day the workbook counts from, the engine's from 1900. */
export const functions: ExcelClass<"Functions", WorkbookTarget> = {
  properties: {},
  methods: {
    ...called,
    Date: { call: date },
  },
};

export const functionResult: ExcelClass<"FunctionResult", ResultTarget> = {
  properties: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
};

/** NotImplemented: the engine has no such function. */
async function call(wireName: string, args: Arguments, host: ExcelHost): Promise<HostObject> {
  const name = wireName.replaceAll("_", ".").toUpperCase();
  if (!knowsFunction(host.workbook, name))
    throw new ExcelError("NotImplemented", `The embedded host does not calculate ${name}.`);
  const texts = args.values
    .flatMap((value) => (isList(value) ? value : [value]))
    .map((one) => argument(one, host));
  while (texts.at(-1) === "") texts.pop();
  const formula = `${name}(${texts.join(",")})`;
  const sheetId = host.workbook.facade.getActiveSheet().getSheetId();
  const result = await evaluateFormula(host.workbook, sheetId, `=${formula}`);
  const value: unknown = Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
  const isError = typeof value === "string" && ERROR_VALUES.has(value);
  return resultObject({ formula, value: isError ? null : value, error: isError ? value : null });
}

const resultObject = (target: ResultTarget): HostObject => hostObject("FunctionResult", target);

/** What a function takes any number of comes as one list; rows of values are one argument. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && !value.every((row) => Array.isArray(row));
}

/** As a formula spells it. */
function argument(value: unknown, host: ExcelHost): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (Array.isArray(value)) {
    const rows = value as readonly (readonly unknown[])[];
    return `{${rows.map((row) => row.map((one) => argument(one, host)).join(",")).join(";")}}`;
  }
  if (value instanceof HostObject && value.className === "Range")
    return fullAddress(host, value.target as RangeTarget);
  if (value instanceof HostObject && value.className === "FunctionResult")
    return (value.target as ResultTarget).formula;
  throw invalidArgument("A function takes values, ranges and what functions give.");
}

function date(_target: WorkbookTarget, args: Arguments, host: ExcelHost): HostObject {
  const [year = 0, month = 0, day = 0] = [0, 1, 2].map((index) => wholeNumber(args, index));
  const formula = `DATE(${year},${month},${day})`;
  const serial = serialOf(year, month, day) - (countsFrom1904(host) ? DAYS_1904 : 0);
  const isDay = year >= 0 && year < 10_000 && serial >= 0;
  return resultObject(
    isDay ? { formula, value: serial, error: null } : { formula, value: null, error: "#NUM!" },
  );
}

function wholeNumber(args: Arguments, index: number): number {
  if (args.object(index))
    throw new ExcelError("NotImplemented", "The embedded host's DATE takes plain values only.");
  const value = args.values[index];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number))
    throw invalidArgument(`Argument ${index + 1} is no number.`);
  return Math.floor(number);
}

/** Counted from 1900, with the 29 February that Excel gives that year. */
function serialOf(year: number, month: number, day: number): number {
  const days = Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day) / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}
