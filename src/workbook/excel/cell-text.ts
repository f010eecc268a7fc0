import { isCellError } from "../../ledger/cells/cell-value";
import type { CellValue } from "../../ledger/cells/ledger";

/**
 * A value as `Range.values` takes it, so that the cell holds exactly this value: Excel reads strings as entries,
 * and an apostrophe keeps = + - @, numbers, dates and TRUE from becoming something else. `textCell`: the cell's
 * format is "@", where nothing is read.
 */
export function asEntry(value: CellValue, textCell: boolean): string | number | boolean {
  if (isCellError(value)) return value.error;
  if (typeof value !== "string" || value === "" || textCell) return value;
  return isPlainText(value) ? value : `'${value}`;
}

/** Begins with a letter of no number, date or formula: Chinese text, brackets, quotation marks. */
function isPlainText(text: string): boolean {
  return /^[\p{Script=Han}（“《【「(]/u.test(text) && !/^[一二三四五六七八九十〇\d]+[年月日]/u.test(text);
}

/** Cell values from a range's `values` and `valueTypes`. Rows that are so already are not made anew. */
export function cellValues(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly string[])[],
): readonly (readonly CellValue[])[] {
  return values.map((row, r) => {
    const rowTypes = types[r] ?? [];
    return isPlainRow(row, rowTypes) ? row : row.map((value, c) => cellValue(value, rowTypes[c]));
  });
}

/** The formula of a cell, with its `=`, out of `Range.formulas`; null: a constant. A text that begins with = is its own value. */
export function formulaOf(formula: unknown, value: CellValue): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

type PlainValue = string | number | boolean;

function isPlainRow(row: readonly unknown[], types: readonly string[]): row is readonly PlainValue[] {
  return !types.includes("Error") && row.every(isPlainValue);
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === "Error") return { error: String(value) };
  return isPlainValue(value) ? value : "";
}

function isPlainValue(value: unknown): value is PlainValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
