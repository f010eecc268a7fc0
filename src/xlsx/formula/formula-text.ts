/**
 * Changes only the parts of a formula that are neither a string, nor a quoted sheet name, nor in brackets
 * (a structured reference or another workbook's name), and leaves these as they are.
 */
export function mapFormulaCode(formula: string, change: (code: string) => string): string {
  let result = "";
  let codeStart = 0;
  let at = 0;
  const keep = (end: number) => {
    result += change(formula.slice(codeStart, at)) + formula.slice(at, end);
    at = end;
    codeStart = end;
  };
  while (at < formula.length) {
    const letter = formula[at];
    if (letter === '"' || letter === "'") keep(endOfQuoted(formula, at, letter));
    else if (letter === "[") keep(endOfBrackets(formula, at));
    else at += 1;
  }
  return result + change(formula.slice(codeStart));
}

/** A doubled quote stands for itself. */
export function endOfQuoted(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula[at] === quote) {
      if (formula[at + 1] !== quote) return at + 1;
      at += 1;
    }
    at += 1;
  }
  return formula.length;
}

/** In a structured reference an apostrophe escapes the next character. */
export function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const letter = formula[at];
    if (letter === "'") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

/** The position of the parenthesis that closes the one at `open`; null: none does. */
export function endOfCall(formula: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < formula.length;) {
    const letter = formula.charAt(at);
    if (letter === '"' || letter === "'") at = endOfQuoted(formula, at, letter);
    else if (letter === "[") at = endOfBrackets(formula, at);
    else {
      if (letter === "(") depth += 1;
      if (letter === ")") depth -= 1;
      if (depth === 0) return at;
      at += 1;
    }
  }
  return null;
}
