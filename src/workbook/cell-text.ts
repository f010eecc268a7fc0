import { isCellError } from "../ledger/cell-value";
import type { CellValue } from "../ledger/ledger-sheet";

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

/** Cell values from a range's `values` and `valueTypes`. */
export function cellValues(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly string[])[],
): CellValue[][] {
  return values.map((row, r) =>
    row.map((value, c) => {
      if (types[r]?.[c] === "Error") return { error: String(value) };
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? value
        : "";
    }),
  );
}
