/**
 * Whether two formulas are one, however a program respells them: Excel writes 0.000000001 as 1E-09, leaves out the
 * table's name in a reference to the own row, and blanks and case mean nothing. Texts in quotation marks are compared as
 * they stand.
 */
export function isSameFormula(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

const TEXT = /("(?:[^"]|"")*")/u;
const NUMBER = /(?<![\p{L}\p{N}_.$])\d+(?:\.\d*)?(?:E[+-]?\d+)?(?![\p{L}\p{N}_.])/gu;
const OWN_TABLE = /[\p{L}\p{N}_.]*(?=\[@)/gu;

function plain(formula: string): string {
  return formula
    .split(TEXT)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s/gu, "")
            .toUpperCase()
            .replace(OWN_TABLE, "")
            .replace(NUMBER, (number) => String(Number(number))),
    )
    .join("");
}
