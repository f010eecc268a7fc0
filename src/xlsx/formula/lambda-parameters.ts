import { endOfBrackets, endOfCall, endOfQuoted, mapFormulaCode } from "./formula-text";

/** The file marks the names that LET and LAMBDA give (MS-XLSX 2.2.2.2); without the mark Excel knows no such name. */
const MARK = "_xlpm.";
const GIVES_NAMES = /(?<![\p{L}\p{N}_.])(LET|LAMBDA)\(/giu;
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A formula without `=` with the names of LET and LAMBDA marked. */
export function withParameters(formula: string): string {
  let result = formula;
  for (const found of [...formula.matchAll(GIVES_NAMES)].reverse()) {
    const open = found.index + found[0].length - 1;
    const close = endOfCall(result, open);
    if (close === null) continue;
    const names = namesOf(found[1]?.toUpperCase() === "LET", argumentsOf(result.slice(open + 1, close)));
    result = result.slice(0, open) + marked(result.slice(open, close), names) + result.slice(close);
  }
  return result;
}

function namesOf(isLet: boolean, given: readonly string[]): readonly string[] {
  return given
    .slice(0, -1)
    .filter((_one, index) => !isLet || index % 2 === 0)
    .map((one) => one.trim())
    .filter((one) => NAME.test(one));
}

function marked(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}_.!])(?:${names.map((name) => name.replaceAll(".", "\\.")).join("|")})(?![\\p{L}\\p{N}_.!])`,
    "giu",
  );
  return mapFormulaCode(text, (code) => code.replace(any, (name) => MARK + name));
}

/** The arguments of a call, by the commas that stand in nothing else. */
function argumentsOf(text: string): readonly string[] {
  const found: string[] = [];
  let [start, at] = [0, 0];
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === '"' || letter === "'") at = endOfQuoted(text, at, letter);
    else if (letter === "[") at = endOfBrackets(text, at);
    else if (letter === "(" || letter === "{")
      at = (letter === "(" ? endOfCall(text, at) : text.indexOf("}", at)) ?? at;
    else if (letter === ",") {
      found.push(text.slice(start, at));
      start = at + 1;
    }
    at += letter === '"' || letter === "'" || letter === "[" ? 0 : 1;
  }
  return [...found, text.slice(start)];
}
