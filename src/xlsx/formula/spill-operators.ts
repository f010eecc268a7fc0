import { endOfBrackets, endOfCall, endOfQuoted } from "./formula-text";

/**
 * `@` and `#` are what Excel shows; the file holds functions in their place (MS-XLSX 2.2.2.2): `@B2:B6` is
 * `_xlfn.SINGLE(B2:B6)`, `A1#` is `_xlfn.ANCHORARRAY(A1)`.
 */
const [SINGLE, ANCHOR] = ["_xlfn.SINGLE(", "_xlfn.ANCHORARRAY("];

/** A letter of a name, a reference or a number. */
const WORD = /[\p{L}\p{N}_.$\\?]/u;

/** A formula without `=`, its operators as functions. What cannot be read stays as it is. */
export function operatorsForFile(formula: string): string {
  if (!/[@#]/.test(formula)) return formula;
  let result = "";
  for (let at = 0; at < formula.length;) {
    const letter = formula.charAt(at);
    if (letter === "@" && !WORD.test(formula.charAt(at - 1))) {
      const end = operandEnd(formula, at + 1);
      if (end > at + 1) {
        result += `${SINGLE}${operatorsForFile(formula.slice(at + 1, end))})`;
        at = end;
        continue;
      }
    }
    const end = pieceEnd(formula, at);
    const piece = formula.slice(at, end);
    if (formula.charAt(end) === "#" && isReference(piece)) {
      result += `${ANCHOR}${piece})`;
      at = end + 1;
    } else {
      result += piece;
      at = end;
    }
  }
  return result;
}

/** The inverse: functions of the file as the operators that one types. */
export function operatorsFromFile(formula: string): string {
  const found = /_xlfn\.(SINGLE|ANCHORARRAY)\(/i.exec(formula);
  if (!found || insideText(formula, found.index)) return formula;
  const open = found.index + found[0].length - 1;
  const close = endOfCall(formula, open);
  if (close === null) return formula;
  const inner = operatorsFromFile(formula.slice(open + 1, close));
  const rest = operatorsFromFile(formula.slice(close + 1));
  const operand = /^SINGLE$/i.test(found[1] ?? "") ? `@${inner}` : `${inner}#`;
  return formula.slice(0, found.index) + operand + rest;
}

function isReference(piece: string): boolean {
  return /^(?:.*!)?(?:\$?[A-Z]{1,3}\$?\d{1,7}|[\p{L}_\\][\p{L}\p{N}_.\\?]*)$/iu.test(piece);
}

/** Where the operand of an `@` ends: a reference with its range, a name, a call, something in parentheses. */
function operandEnd(formula: string, start: number): number {
  let at = start;
  for (;;) {
    const end = formula.charAt(at) === "(" ? (endOfCall(formula, at) ?? at - 1) + 1 : pieceEnd(formula, at);
    const isOperand = formula.charAt(at) === "(" || /^[\p{L}\p{N}_.$\\?'[]/u.test(formula.charAt(at));
    if (!isOperand || end <= at) return at === start ? start : at - 1;
    at = end;
    if (formula.charAt(at) === "(") at = (endOfCall(formula, at) ?? at - 1) + 1;
    if (formula.charAt(at) === "#") at += 1;
    if (formula.charAt(at) !== ":") return at;
    at += 1;
  }
}

/** The end of a text, of a word with its sheet and brackets, or of a single sign. */
function pieceEnd(formula: string, start: number): number {
  const letter = formula.charAt(start);
  if (letter === '"') return endOfQuoted(formula, start, letter);
  let at = start;
  for (;;) {
    const next = formula.charAt(at);
    if (next === "'") {
      const end = endOfQuoted(formula, at, next);
      if (formula.charAt(end) !== "!") return at === start ? end : at;
      at = end + 1;
    } else if (next === "[") at = endOfBrackets(formula, at);
    else if (next !== "" && (WORD.test(next) || (next === "!" && at > start))) at += 1;
    else return at === start ? start + 1 : at;
  }
}

function insideText(formula: string, position: number): boolean {
  for (let at = 0; at < position;) {
    const letter = formula.charAt(at);
    const end = letter === '"' || letter === "'" ? endOfQuoted(formula, at, letter) : at + 1;
    if (end > position) return true;
    at = end;
  }
  return false;
}
