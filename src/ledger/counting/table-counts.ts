import { columnOf } from "../rows/columns";
import { derivedName } from "../settings/derived-names";
import { basisLength } from "../lights/extension-formula";
import { WORDS } from "../lights/lights";

/**
 * Counting the rows of a table as Excel expressions, without `=`. Two forms that give the same:
 * - "criteria": COUNTIFS and SUMIFS, quick, for texts of ours that hold no wildcard;
 * - "array": SUMPRODUCT, for any text whatever, and where rows are to be left out.
 * No criterion concatenates a fraction: Excel cuts it to 15 digits.
 */
export interface Scope {
  readonly table: string;
  readonly form: "criteria" | "array";
  readonly conditions: readonly Condition[];
  /** Array expressions that are 0 in rows to be left out. */
  readonly masks: readonly string[];
  /** 完成进度 holds no error value, and no TRUE, which LibreOffice's COUNTIFS and SUMIFS would take for 1. */
  readonly clean: boolean;
  /** The table has 调整后时限; where it has no 调整依据, the dates in it are those of adopted extensions alone. */
  readonly extensions: false | "adopted-alone" | "with-basis";
}

/**
 * `value` is an Excel expression. Comparisons hold of numbers alone; "filled": the cell
 * shows a text (COUNTIFS passes over numbers); "oneOf":
 * `value` is a range of texts.
 */
export interface Condition {
  readonly column: string;
  readonly operator: "=" | ">=" | ">" | "<" | "<=" | "filled" | "oneOf";
  readonly value: string;
}

/** Whether COUNTIFS would take a text for itself: `>0`, `*` and `=省法院` are more than text to it. */
export const isPlainCriterion = (value: string): boolean => !/[*?~]|^[<>=]/.test(value);

export const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;
export const equals = (column: string, value: string): Condition => ({ column, operator: "=", value });
export const filled = (column: string): Condition => ({ column, operator: "filled", value: "" });

const LIGHT = columnOf("light").header;
const PROGRESS = columnOf("progress").header;
const ONGOING = equals(LIGHT, text(WORDS.ongoing));
const SHARES: readonly Condition[] = [
  { column: PROGRESS, operator: ">=", value: "0" },
  { column: PROGRESS, operator: "<=", value: "1" },
];

const BASIS = columnOf("extensionBasis").header;
const EXTENDED: readonly Condition[] = [
  { column: columnOf("extendedTo").header, operator: ">=", value: derivedName("firstDay") },
  { column: columnOf("extendedTo").header, operator: "<", value: `(${derivedName("lastDay")}+1)` },
];

/** How many rows of the scope meet the conditions. */
export function count(scope: Scope, ...conditions: readonly Condition[]): string {
  const all = [...scope.conditions, ...conditions];
  if (scope.form === "array") return `SUMPRODUCT(${product(scope, all)})`;
  return overRanges(all, `COUNTIFS(${all.map((condition) => criterion(scope.table, condition)).join(",")})`);
}

/** How many of them have a date to keep: all but 长期推进. */
export function countDated(scope: Scope, ...conditions: readonly Condition[]): string {
  return `${count(scope, ...conditions)}-${count(scope, ...conditions, ONGOING)}`;
}

/** How many of them have an adopted 调整后时限 and are not 长期推进. */
export function countExtended(scope: Scope, ...conditions: readonly Condition[]): string {
  const extended = [...EXTENDED, ...conditions];
  if (scope.extensions === "adopted-alone") return countDated(scope, ...extended);
  const masks = [...scope.masks, `(${basisLength(`${scope.table}[${BASIS}]`)}>0)`];
  return countDated({ ...scope, form: "array", masks }, ...extended);
}

/** The mean of 完成进度 where it is a number from 0 to 1, of dated tasks; otherwise `none`. */
export function meanProgress(scope: Scope, none: string): string {
  const counted: Scope = scope.clean ? scope : { ...scope, form: "array" };
  const numbers = `(${countDated(counted, ...SHARES)})`;
  return `IF(${numbers}=0,${none},(${sum(scope)}-${sum(scope, ONGOING)})/${numbers})`;
}

/** Sums 完成进度. Where SUMIFS takes TRUE for 1, ISNUMBER(TRUE) is TRUE: what was taken is given back. */
function sum(scope: Scope, ...conditions: readonly Condition[]): string {
  const column = `${scope.table}[${PROGRESS}]`;
  const all = [...scope.conditions, ...conditions];
  if (scope.form === "array")
    // In Excel this asks for an array formula, which its API makes of it by itself.
    return `SUMPRODUCT(${product(scope, [...all, ...SHARES])},${scope.clean ? column : `IFERROR(${column},0)`})`;
  const criteria = [...all, ...SHARES].map((condition) => criterion(scope.table, condition));
  const summed = overRanges(all, `SUMIFS(${column},${criteria.join(",")})`);
  if (scope.clean) return summed;
  const truths = [`ISLOGICAL(${column})`, `(${column}=TRUE)`, ...all.map((one) => array(scope.table, one))];
  return `(${summed}-ISNUMBER(TRUE)*SUMPRODUCT(--ISNUMBER(1/(${truths.join("*")}))))`;
}

/** A criterion that is a range counts once for each of its cells. */
function overRanges(conditions: readonly Condition[], formula: string): string {
  return conditions.some(({ operator }) => operator === "oneOf") ? `SUMPRODUCT(${formula})` : formula;
}

function criterion(table: string, { column, operator, value }: Condition): string {
  const range = `${table}[${column}]`;
  if (operator === "filled") return `${range},"?*"`;
  if (operator === "=" || operator === "oneOf") return `${range},${value}`;
  return /^\d+$/.test(value) ? `${range},"${operator}${value}"` : `${range},"${operator}"&${value}`;
}

/** 1 in rows that meet everything, 0 in others; an error value in a cell meets nothing. */
function product(scope: Scope, conditions: readonly Condition[]): string {
  const factors = [...scope.masks, ...conditions.map((condition) => array(scope.table, condition))];
  return `--ISNUMBER(1/(${factors.join("*")}))`;
}

function array(table: string, { column, operator, value }: Condition): string {
  const range = `${table}[${column}]`;
  if (operator === "filled") return `(LEN(${range})>0)`;
  if (operator === "oneOf") return `ISNUMBER(MATCH(${range},${value},0))`;
  if (operator === "=") return same(range, value);
  return `ISNUMBER(${range})*(1-ISLOGICAL(${range}))*(${range}${operator}${value})`;
}

/** Texts letter by letter: no wildcard in them means anything. */
export const same = (range: string, value: string): string => `EXACT(${range},${value})`;
