import { isBlankText, isPlainText, withoutUnseen } from "../../plan/text/comparison-key";
import { hiddenWords } from "../../plan/text/hidden-characters";
import { asIdeographs } from "../../plan/text/radicals";
import type { CellValue } from "./ledger";

/** Is it empty to the checks: nothing, or a text in which nothing can be seen? Lights and counts read it as it stands. */
export function isBlankCell(value: CellValue): boolean {
  return value === "" || (typeof value === "string" && isBlankText(value));
}

/** Full-width signs and digits, and those of ASCII. */
const [FULL_FIRST, HALF_FIRST] = [0xff01, 0x21];

/**
 * A text as one who typed a number or a date meant it: without what cannot be seen, in half width, one blank for many
 * and none around. Signs of another kind (①, ½, ²) stay what they are.
 */
export function plainForm(text: string): string {
  if (isPlainText(text)) return text;
  return withoutUnseen(text)
    .replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_FIRST + HALF_FIRST))
    .replace(/\uFE6A/gu, "%")
    .replace(/\s+/gu, " ")
    .trim();
}

const LONGEST = 40;

/** A text for a message, in quotation marks; what cannot be seen in it is left out of them and named behind them. */
export function quoted(text: string): string {
  if (text.length <= LONGEST && isPlainText(text)) return `“${text}”`;
  const seen = asIdeographs(withoutUnseen(text)).replace(/\s+/gu, " ").trim();
  const letters = Array.from(seen);
  const shown = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : seen;
  const hidden = hiddenWords(withoutBlanks(text));
  return hidden === "" ? `“${shown}”` : `“${shown}”（含${hidden}）`;
}

/** Ordinary blanks and full width are seen well enough where a text is quoted. */
function withoutBlanks(text: string): string {
  return text.replace(/[ \u3000\t\r\n\uFF01-\uFF5E]/gu, "");
}
