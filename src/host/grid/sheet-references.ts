import { sheetPrefix, splitSheet } from "./address";
import { bracketEnd, quotedEnd } from "./formula-text";

const UNQUOTED = /[\p{L}_][\p{L}\p{N}_.]*!/uy;

/** What stands behind a prefix: cells, or whole rows or columns. */
const BROKEN = /\uE002\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?/giu;

/** The formula with another sheet where it names this one; strings and other workbooks stay. */
export function renameSheet(formula: string, from: string, to: string): string {
  return withPrefix(formula, from, sheetPrefix(to));
}

/** The formula with #REF! where it refers to cells of a sheet that goes. */
export function breakSheet(formula: string, name: string): string {
  return withPrefix(formula, name, "\uE002").replace(BROKEN, "#REF!");
}

function withPrefix(formula: string, from: string, to: string): string {
  if (!formula.includes("!")) return formula;
  const wanted = from.toLowerCase();
  const renamed = (prefix: string): string => (splitSheet(prefix)[0]?.toLowerCase() === wanted ? to : prefix);
  let result = "";
  for (let at = 0; at < formula.length;) {
    const character = formula.charAt(at);
    UNQUOTED.lastIndex = at;
    let part = UNQUOTED.exec(formula)?.[0];
    if (character === '"') part = formula.slice(at, quotedEnd(formula, at));
    else if (character === "[") {
      // What a bracket closes before may be the name of a file: `[簿.xlsx]Sheet1!A1`.
      const end = bracketEnd(formula, at);
      UNQUOTED.lastIndex = end;
      part = formula.slice(at, end) + (UNQUOTED.exec(formula)?.[0] ?? "");
    } else if (character === "'") {
      const end = quotedEnd(formula, at);
      part = formula.slice(at, end);
      if (formula.charAt(end) === "!") {
        at = end + 1;
        result += renamed(`${part}!`);
        continue;
      }
    } else if (part !== undefined) {
      at += part.length;
      result += renamed(part);
      continue;
    } else part = /^[\p{L}\p{N}_.]+/u.exec(formula.slice(at))?.[0] ?? character;
    result += part;
    at += part.length;
  }
  return result;
}
