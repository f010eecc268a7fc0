import { areaOf, splitSheet } from "./address";
import type { Area } from "./area";
import { bracketEnd, quotedEnd } from "./formula-text";

/** What a formula names: cells, of a sheet if it names one, or something by a name. */
export type FormulaReference =
  | { readonly kind: "cells"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string };

const PREFIX = /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/uy;
const CELLS =
  /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(![])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBER = /\d[\d.]*(?:E[+-]?\d+)?/iuy;

/** The cells and names that a formula refers to; structured references and other workbooks are left out. */
export function cellReferences(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  const match = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  for (let at = 0; at < formula.length;) {
    const character = formula.charAt(at);
    if (character === '"') {
      at = quotedEnd(formula, at);
      continue;
    }
    if (character === "[") {
      // What follows the bracket of another workbook's name is none of ours.
      at = bracketEnd(formula, at);
      at += match(PREFIX, at)?.length ?? 0;
      continue;
    }
    const prefix = match(PREFIX, at) ?? "";
    const sheet = prefix === "" ? null : splitSheet(prefix)[0];
    const start = at + prefix.length;
    const cells = match(CELLS, start);
    const area = cells === undefined ? null : areaOf(cells);
    if (cells !== undefined && area) {
      found.push({ kind: "cells", sheet, area });
      at = start + cells.length;
      continue;
    }
    const word = match(WORD, start);
    if (word !== undefined) {
      at = start + word.length;
      if (!["(", "[", "!"].includes(formula.charAt(at))) found.push({ kind: "name", sheet, name: word });
      continue;
    }
    at = start + (match(NUMBER, start)?.length ?? 1);
  }
  return found;
}
