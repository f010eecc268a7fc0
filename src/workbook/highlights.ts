import { columnLetters } from "../ledger/cell-address";
import { LIGHTS } from "../ledger/lights";

/** The conditional formats of a range as read: only what is needed to know ours again. */
export interface HighlightReading {
  readonly id: string;
  /** Null for formats that are no custom formula. */
  readonly formula: string | null;
}

/** `=$O4="逾期"`: true in a row whose 预警状态, in this column (0-based), is the word. */
export function highlightFormula(word: string, lightColumn: number, firstRow: number): string {
  return `=$${columnLetters(lightColumn)}${firstRow}="${word}"`;
}

/** Ours are known by their formula, wherever the column went: a whole row compared with one of our words. */
export function isHighlight(formula: string | null): boolean {
  // A try that broke off between making a format and giving it its formula left one that never colours.
  if (formula === "") return true;
  const word = /^=\$[A-Z]{1,3}\d+="([^"]*)"$/.exec(formula ?? "")?.[1];
  return LIGHTS.some((light) => light.word === word);
}

/** Are the formats exactly ours, one a light, on the right column and row? */
export function highlightsInOrder(
  found: readonly HighlightReading[],
  lightColumn: number,
  firstRow: number,
): boolean {
  const ours = found.map(({ formula }) => formula ?? "").filter(isHighlight);
  const wanted = LIGHTS.map(({ word }) => highlightFormula(word, lightColumn, firstRow));
  return ours.length === wanted.length && wanted.every((formula) => ours.includes(formula));
}

/** Removes ours from the table's body and writes them anew; the user's own stay. */
export function renewHighlights(
  body: Excel.Range,
  found: readonly HighlightReading[],
  lightColumn: number,
  firstRow: number,
): void {
  for (const { id, formula } of found) if (isHighlight(formula)) body.conditionalFormats.getItem(id).delete();
  // The last that is added comes first in Excel: add from the least grave to the gravest.
  for (const { word, colours } of [...LIGHTS].reverse()) {
    const format = body.conditionalFormats.add("Custom");
    format.custom.rule.formula = highlightFormula(word, lightColumn, firstRow);
    if (colours.fill !== null) format.custom.format.fill.color = colours.fill;
    format.custom.format.font.color = colours.font;
  }
}
