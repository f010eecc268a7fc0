import { mapFormulaCode } from "./formula-text";

/** A number with a point that is no part of a name or a reference. */
const SMALL_NUMBER = /(?<![\p{L}\p{N}_.$])0?\.0{4,}[0-9]*[1-9][0-9]*(?![\p{L}\p{N}_.(!])/gu;

/** The formula with numbers below 1E-4 as Excel may spell them: 0.000000001 is 1E-09. */
export function respelled(formula: string): string {
  return mapFormulaCode(formula, (code) =>
    code.replace(SMALL_NUMBER, (number) =>
      Number(number)
        .toExponential()
        .toUpperCase()
        .replace(/E-(\d)$/, "E-0$1"),
    ),
  );
}
