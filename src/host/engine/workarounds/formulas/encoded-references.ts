import { remembered } from "../../../grid/remembered";
import { mapTableReferences, type TableReference } from "../../../grid/table-references";

/** Around a reference in letters; no formula that somebody types holds these. */
const [START, END] = ["\u{E000}", "\u{E001}"];
const ENCODED = new RegExp(`${START}([a-p]*)${END}`, "gu");
/** Four letters for a code unit: digits and signs would mean something to the lexer. */
const LETTERS = "abcdefghijklmnop";

/** The formula with each structured reference as one word of letters, and each range between two of them. */
export const encodeReferences = remembered((formula: string): string =>
  formula.includes("[")
    ? mapTableReferences(formula, ({ table, specifier }) =>
        table === "" || specifier === null ? null : START + inLetters(`${table}[${specifier}]`) + END,
      ).replaceAll(`${END}:${START}`, inLetters(":"))
    : formula,
);

export function decodeReferences(text: string): string {
  return text.includes(START) ? text.replace(ENCODED, (_all, letters: string) => fromLetters(letters)) : text;
}

/** The references that a word stands for: one, or those that a range lies between; null for any other word. */
export function encodedReferences(word: string): readonly TableReference[] | null {
  if (!word.startsWith(START) || word.indexOf(END) !== word.length - 1) return null;
  const references: TableReference[] = [];
  mapTableReferences(fromLetters(word.slice(1, -1)), (reference) => {
    references.push(reference);
    return null;
  });
  return references;
}

function inLetters(text: string): string {
  return Array.from({ length: text.length }, (_unit, at) => {
    const code = text.charCodeAt(at);
    return [12, 8, 4, 0].map((shift) => LETTERS.charAt((code >> shift) & 15)).join("");
  }).join("");
}

function fromLetters(letters: string): string {
  return letters.replace(/..../g, (four) =>
    String.fromCharCode(Array.from(four).reduce((code, letter) => code * 16 + LETTERS.indexOf(letter), 0)),
  );
}
