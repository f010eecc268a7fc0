import { CellValueType, numfmt, type ICellData } from "@univerjs/core";
import { ERROR_VALUES } from "../../../xlsx/model/error-values";

/** Number format of cells that hold whatever is typed as text. */
export const TEXT_FORMAT = "@";

/** What typing or `Range.values` makes of a value: a typed cell, and a number format if the cell had none. */
export interface CellInput {
  readonly cell: ICellData;
  readonly numberFormat?: string;
}

/**
 * Reads an entry as Excel does. `format` is the cell's number format: in a text cell all stays text; elsewhere
 * = + - @ begin a formula, an apostrophe makes text, and what looks like a number, a date or TRUE is one.
 */
export function cellInput(value: string | number | boolean, format: string): CellInput {
  if (format === TEXT_FORMAT)
    return { cell: textCell(typeof value === "boolean" ? upper(value) : String(value)) };
  if (typeof value === "number")
    return { cell: { v: value, t: CellValueType.NUMBER, f: null, si: null, p: null } };
  if (typeof value === "boolean") return { cell: booleanCell(value) };
  if (value.startsWith("'")) return { cell: { ...textCell(value.slice(1)), custom: { quotePrefix: true } } };
  if (value.length > 1 && value.startsWith("=")) return { cell: formulaCell(value) };
  const parsed = readNumber(value);
  if (parsed) {
    const cell = { v: parsed.v, t: CellValueType.NUMBER, f: null, si: null, p: null };
    return parsed.z !== undefined && format === "General" ? { cell, numberFormat: parsed.z } : { cell };
  }
  if (/^(true|false)$/i.test(value)) return { cell: booleanCell(value.toLowerCase() === "true") };
  if (ERROR_VALUES.has(value)) return { cell: { ...textCell(value), custom: { error: true } } };
  if (value.length > 1 && /^[+\-@]/.test(value)) return { cell: formulaCell(`=${value}`) };
  return { cell: textCell(value) };
}

/** `2021.9.30`, `9 30`: a date to Univer's reader, to a Chinese Excel a text. */
const DATE_OF_DOTS_OR_BLANKS = /^\s*\d{1,4}([. ]+\d{1,2}){2}\s*$|^\s*\d{1,4} +\d{1,4}\s*$/;

/** Days as one writes them in Chinese, with the format that they then have; without a year it is this one. */
const CHINESE_DAYS: readonly (readonly [form: RegExp, format: string])[] = [
  [/^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/, 'yyyy"年"m"月"d"日"'],
  [/^(?<month>\d{1,2})月(?<day>\d{1,2})日$/, 'm"月"d"日"'],
];

/** Digits in groups of three before the point, whatever stands around them. */
const GROUPED = /^[^\d]*\d+(,\d{3})+(?![\d,])(\.\d*)?[^,]*$/;

function readNumber(value: string): { v: number; z?: string } | null {
  // Most texts have no digit, and the reader below builds its lists of months for each.
  if (!/\d/.test(value)) return null;
  if (DATE_OF_DOTS_OR_BLANKS.test(value)) return null;
  for (const [form, z] of CHINESE_DAYS) {
    const day = form.exec(value.trim())?.groups;
    if (!day) continue;
    const year = day["year"] ?? String(new Date().getFullYear());
    const parsed = numfmt.parseValue(`${year}-${day["month"] ?? ""}-${day["day"] ?? ""}`);
    return typeof parsed?.v === "number" ? { v: parsed.v, z } : null;
  }
  // `14,37` is no number: commas part groups of three (sample "Culture info" of Microsoft's).
  if (/\d,\d/.test(value) && !GROUPED.test(value)) return null;
  const parsed = numfmt.parseValue(value.trim());
  if (typeof parsed?.v !== "number") return null;
  return parsed.z === undefined ? { v: parsed.v } : { v: parsed.v, z: parsed.z };
}

export function textCell(text: string): ICellData {
  return { v: text, t: CellValueType.STRING, f: null, si: null, p: null };
}

export function formulaCell(formula: string): ICellData {
  return { v: null, t: null, f: formula, si: null, p: null };
}

function booleanCell(value: boolean): ICellData {
  return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
}

function upper(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}
