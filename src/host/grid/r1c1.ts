import { columnLetters } from "./address";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "./area";
import { bracketEnd, quotedEnd } from "./formula-text";

/** A cell, counted from 0, from which relative references count. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d[\p{L}\p{N}_.]*/uy;
const END = String.raw`(?![\p{L}\p{N}_.(!\[])`;
const A1_CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const A1 = [
  new RegExp(`${A1_CELL}${END}`, "uy"),
  new RegExp(String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${END}`, "uy"),
  new RegExp(String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})${END}`, "uy"),
] as const;
const STEP = String.raw`(\d+|\[-?\d+\])?`;
const R1C1 = [
  new RegExp(`R${STEP}C${STEP}${END}`, "iuy"),
  new RegExp(`C${STEP}(?::C${STEP})?${END}`, "iuy"),
  new RegExp(`R${STEP}(?::R${STEP})?${END}`, "iuy"),
] as const;

/** Replaces what `match` answers at a place of the formula; strings, names and brackets stay. */
function replaced(formula: string, match: (at: number) => { text: string; length: number } | null): string {
  let result = "";
  for (let at = 0; at < formula.length;) {
    const character = formula.charAt(at);
    const found = match(at);
    if (found) {
      result += found.text;
      at += found.length;
      continue;
    }
    WORD.lastIndex = at;
    const end =
      character === '"' || character === "'"
        ? quotedEnd(formula, at)
        : character === "["
          ? bracketEnd(formula, at)
          : at + (WORD.exec(formula)?.[0].length ?? 1);
    result += formula.slice(at, end);
    at = end;
  }
  return result;
}

function matchAt(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

/** The formula of a cell as R1C1 notation has it. */
export function toR1C1(formula: string, { row, column }: Place): string {
  const part = (letter: string, fixed: string, index: number, own: number): string =>
    fixed !== "" ? `${letter}${index + 1}` : index === own ? letter : `${letter}[${index - own}]`;
  const rowOf = (fixed = "", digits = ""): string => part("R", fixed, Number(digits) - 1, row);
  const columnOf = (fixed = "", letters = ""): string => part("C", fixed, columnIndex(letters), column);
  const span = (first: string, last: string): string => (first === last ? first : `${first}:${last}`);
  return replaced(formula, (at) => {
    const cell = matchAt(A1[0], formula, at);
    if (cell && columnIndex(cell[2] ?? "") < EXCEL_COLUMNS && Number(cell[4]) <= EXCEL_ROWS)
      return { text: rowOf(cell[3], cell[4]) + columnOf(cell[1], cell[2]), length: cell[0].length };
    const columns = matchAt(A1[1], formula, at);
    if (columns)
      return {
        text: span(columnOf(columns[1], columns[2]), columnOf(columns[3], columns[4])),
        length: columns[0].length,
      };
    const rows = matchAt(A1[2], formula, at);
    return rows && { text: span(rowOf(rows[1], rows[2]), rowOf(rows[3], rows[4])), length: rows[0].length };
  });
}

/** The formula of a cell as A1 notation has it. What leaves the sheet comes in at its other side, as in Excel. */
export function fromR1C1(formula: string, { row, column }: Place): string {
  const index = (step: string | undefined, own: number, all: number): number => {
    const isRelative = step === undefined || step.startsWith("[");
    const given = Number((step ?? "0").replace(/[[\]]/g, ""));
    return isRelative ? (own + given + all) % all : given - 1;
  };
  const fixed = (step: string | undefined): string => (step === undefined || step.startsWith("[") ? "" : "$");
  const rowOf = (step?: string): string => `${fixed(step)}${index(step, row, EXCEL_ROWS) + 1}`;
  const columnOf = (step?: string): string => fixed(step) + columnLetters(index(step, column, EXCEL_COLUMNS));
  return replaced(formula, (at) => {
    const cell = matchAt(R1C1[0], formula, at);
    if (cell) return { text: columnOf(cell[2]) + rowOf(cell[1]), length: cell[0].length };
    for (const [pattern, of] of [
      [R1C1[1], columnOf],
      [R1C1[2], rowOf],
    ] as const) {
      const lines = matchAt(pattern, formula, at);
      if (!lines) continue;
      const last = lines[0].includes(":") ? lines[2] : lines[1];
      return { text: `${of(lines[1])}:${of(last)}`, length: lines[0].length };
    }
    return null;
  });
}

/** A formula in R1C1 notation with rows and columns changed about: relative steps turn, fixed places stay. */
export function turnedR1C1(formula: string): string {
  const isFixed = (step: string | undefined): boolean => step !== undefined && !step.startsWith("[");
  return replaced(formula, (at) => {
    const cell = matchAt(R1C1[0], formula, at);
    if (cell) {
      const [all, row, column] = cell;
      // Excel leaves a place alone that is fixed both ways, and fixes the other line of one that is fixed one way.
      const text = isFixed(row) && isFixed(column) ? all : `R${column ?? ""}C${row ?? ""}`;
      return { text, length: all.length };
    }
    for (const [pattern, letter] of [
      [R1C1[1], "R"],
      [R1C1[2], "C"],
    ] as const) {
      const lines = matchAt(pattern, formula, at);
      if (!lines) continue;
      const [all, first = "", last = ""] = lines;
      const text = isFixed(first || undefined)
        ? all
        : `${letter}${first}${all.includes(":") ? `:${letter}${last}` : ""}`;
      return { text, length: all.length };
    }
    return null;
  });
}

function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}
