const [LONGEST, LONGEST_TEXT] = [8_192, 255];
const OPENING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const CLOSING = new Set(Object.values(OPENING));

/** What is wrong with a formula, so that Excel does not take it. */
export type FormulaFlaw = "too-long" | "long-text" | "incomplete";

/**
 * Why Excel refuses a formula, as far as can be told without knowing its functions: its length, a text in it of more
 * than 255 characters, a bracket or a quotation mark without its other, an end at an operator. Null: nothing.
 */
export function flawOf(formula: string): FormulaFlaw | null {
  if (formula.length > LONGEST) return "too-long";
  const open: string[] = [];
  for (let at = 1; at < formula.length; at++) {
    const letter = formula.charAt(at);
    if (open.at(-1) === "]") {
      // Within brackets an apostrophe takes the next letter as it stands.
      if (letter === "'") at += 1;
      else if (letter === "[") open.push("]");
      else if (letter === "]") open.pop();
      continue;
    }
    if (letter === '"' || letter === "'") {
      const text = quotedFrom(formula, at, letter);
      if (text === null) return "incomplete";
      if (letter === '"' && text.replaceAll('""', '"').length > LONGEST_TEXT) return "long-text";
      at += text.length + 1;
      continue;
    }
    const other = OPENING[letter];
    if (other !== undefined) open.push(other);
    else if (CLOSING.has(letter) && open.pop() !== letter) return "incomplete";
  }
  return open.length > 0 || /[-+*/^&<>=,;]\s*$/.test(formula.slice(1)) ? "incomplete" : null;
}

/** What stands between the quotation marks from `start` on; null: they are not closed. */
function quotedFrom(formula: string, start: number, mark: string): string | null {
  for (let at = start + 1; at < formula.length; at++) {
    if (formula.charAt(at) !== mark) continue;
    if (formula.charAt(at + 1) !== mark) return formula.slice(start + 1, at);
    at += 1;
  }
  return null;
}
