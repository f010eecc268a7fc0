import { asIdeographs } from "./radicals";

/**
 * What cannot be seen: zero-width characters, direction marks, joiners, variation selectors, soft hyphens, control
 * characters, and the blank of Braille. Ordinary blanks are told apart from it by `\s`.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?!\s)\p{Cc}/gu;
const BLANKS = /\s+/gu;
/** Anything that a reader sees. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/u;
/** Texts of these alone are their own key: most are, and this is asked for every cell that is not as it should be. */
const PLAIN = /^[!-~、。《》〈〉「」『』【】〔〕“”‘’—·\u3400-\u4DBF\u4E00-\u9FFF]*$/u;

/**
 * A key under which texts compare equal that a reader takes for the same: they differ only in blanks, in full or half
 * width (brackets, digits, commas), in radicals that stand for ideographs, and in what cannot be seen. For comparing,
 * never for showing: the document's text is kept as printed.
 */
export function comparisonKey(text: string): string {
  if (PLAIN.test(text)) return text;
  // Twice: what keeps two halves of a letter apart goes before they are joined, and what joining brings after it.
  const seen = withoutUnseen(asIdeographs(withoutUnseen(text).normalize("NFKC")));
  return seen.replace(BLANKS, "");
}

/** Is there nothing in it but signs that everybody sees, in the width that they are written in? No blank either. */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text);
}

/** The text without what cannot be seen; blanks stay. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** Does a reader see nothing in it? */
export function isBlankText(text: string): boolean {
  return !SEEN.test(text);
}
