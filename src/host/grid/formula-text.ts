/* Where in the text of a formula code ends and other text stands: strings, quoted sheet names, brackets. */

/** The place after a string or a quoted name that begins at `start`; a doubled quote stands for itself. */
export function quotedEnd(formula: string, start: number): number {
  const quote = formula.charAt(start);
  for (let at = start + 1; at < formula.length; at++) {
    if (formula.charAt(at) !== quote) continue;
    if (formula.charAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** The place after the bracket that closes the one at `start`; an apostrophe escapes the next character. */
export function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Changes what is neither a string, nor a quoted sheet name, nor in brackets; these stay as they are. */
export function mapFormulaCode(formula: string, change: (code: string) => string): string {
  let result = "";
  let codeStart = 0;
  for (let at = 0; at < formula.length;) {
    const character = formula.charAt(at);
    const isQuote = character === '"' || character === "'";
    if (!isQuote && character !== "[") {
      at++;
      continue;
    }
    const end = isQuote ? quotedEnd(formula, at) : bracketEnd(formula, at);
    result += change(formula.slice(codeStart, at)) + formula.slice(at, end);
    at = end;
    codeStart = end;
  }
  return result + change(formula.slice(codeStart));
}
