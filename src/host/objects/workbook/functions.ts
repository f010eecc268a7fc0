import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { HostObject, Arguments } from "../../richapi/host-class";
import { countsFrom1904, DAYS_1904 } from "../values/date-system";
import { hostObject, type ExcelClass, type ExcelHost } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";

interface ResultTarget {
  readonly value: number | null;
  readonly error: string | null;
}

/** Excel.Functions: DATE alone, of plain values. It tells which day the workbook counts from. */
export const functions: ExcelClass<"Functions", WorkbookTarget> = {
  properties: {},
  methods: { Date: { call: date } },
};

export const functionResult: ExcelClass<"FunctionResult", ResultTarget> = {
  properties: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
};

function date(_target: WorkbookTarget, args: Arguments, host: ExcelHost): HostObject {
  const [year = 0, month = 0, day = 0] = [0, 1, 2].map((index) => wholeNumber(args, index));
  const serial = serialOf(year, month, day) - (countsFrom1904(host) ? DAYS_1904 : 0);
  const isDay = year >= 0 && year < 10_000 && serial >= 0;
  const result: ResultTarget = isDay ? { value: serial, error: null } : { value: null, error: "#NUM!" };
  return hostObject("FunctionResult", result);
}

function wholeNumber(args: Arguments, index: number): number {
  if (args.object(index))
    throw new ExcelError("NotImplemented", "The embedded host's functions take plain values only.");
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
