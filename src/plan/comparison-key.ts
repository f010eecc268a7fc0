/**
 * A key under which texts compare equal that differ only in blanks and in full or half width (brackets, digits,
 * commas). For comparing, never for showing: the document's text is kept as printed.
 */
export function comparisonKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
