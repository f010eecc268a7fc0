import { columnIndex, columnLetters, maximumColumns, maximumRows } from "../model/address";
import { mapFormulaCode } from "./formula-text";

/** A cell, a range of whole columns, or of whole rows; not part of a longer word, not a function's name. */
const reference =
  /(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.($!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.($!]))/gu;

/**
 * The formula as it reads when its cell moves by so many rows and columns: references without `$` follow.
 * A reference that would leave the sheet becomes #REF!, as in Excel; in the formula of a rule it comes in again at the
 * other side (`around`).
 */
export function shiftFormula(formula: string, rows: number, columns: number, around = false): string {
  if (rows === 0 && columns === 0) return formula;
  const moveColumn = (fixed: string, letters: string): string | undefined => {
    const index = columnIndex(letters);
    if (index >= maximumColumns) return fixed + letters;
    if (fixed !== "") return fixed + letters;
    const moved = around ? (index + columns + maximumColumns) % maximumColumns : index + columns;
    return moved < 0 || moved >= maximumColumns ? undefined : columnLetters(moved);
  };
  const moveRow = (fixed: string, digits: string): string | undefined => {
    if (fixed !== "") return fixed + digits;
    const moved = around
      ? ((Number(digits) - 1 + rows + maximumRows) % maximumRows) + 1
      : Number(digits) + rows;
    return moved < 1 || moved > maximumRows ? undefined : String(moved);
  };
  const join = (first: string | undefined, second: string | undefined, between: string) =>
    first === undefined || second === undefined ? "#REF!" : first + between + second;
  return mapFormulaCode(formula, (code) =>
    code.replace(reference, (...found: unknown[]) => {
      const group = (index: number) => (found[index] ?? "") as string;
      if (found[2] !== undefined) {
        if (columnIndex(group(2)) >= maximumColumns || Number(group(4)) > maximumRows) return group(0);
        return join(moveColumn(group(1), group(2)), moveRow(group(3), group(4)), "");
      }
      if (found[6] !== undefined) {
        return join(moveColumn(group(5), group(6)), moveColumn(group(7), group(8)), ":");
      }
      return join(moveRow(group(9), group(10)), moveRow(group(11), group(12)), ":");
    }),
  );
}
