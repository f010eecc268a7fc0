import { derivedName } from "../settings/derived-names";
import { BLANKS } from "./extension";

const [FIRST, LAST] = [derivedName("firstDay"), derivedName("lastDay")];

/** Conditions of an Excel AND: is this cell, or expression, a day of the ledger (`isDayOf`)? No error value may stand in it. */
export function dayConditions(cell: string): string {
  return `ISNUMBER(${cell}),NOT(ISLOGICAL(${cell})),${cell}>=${FIRST},${cell}<${LAST}+1`;
}

/** How many characters of a 调整依据 say something, as an Excel expression; of a column, one for each of its cells. */
export function basisLength(basis: string): string {
  return `LEN(${BLANKS.reduce((text, blank) => `SUBSTITUTE(${text},${spelt(blank)},"")`, basis)})`;
}

/** Control characters by their number: programs read them back in different ways. */
function spelt(character: string): string {
  const code = character.charCodeAt(0);
  return code < 32 ? `CHAR(${code})` : `"${character}"`;
}
