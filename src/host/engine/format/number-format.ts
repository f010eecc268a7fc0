import { numfmt } from "@univerjs/core";

/** A workbook has few number formats, and writes each of them many times. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 1_000;

/** Whether a number format can be read. */
export function isNumberFormat(pattern: string): boolean {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  if (known.size === MOST_KNOWN) known.clear();
  const isValid = numfmt.isValidFormat(pattern);
  known.set(pattern, isValid);
  return isValid;
}
