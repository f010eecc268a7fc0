import { numfmt } from "@univerjs/core";

/** Whether a number format can be read. */
export function isNumberFormat(pattern: string): boolean {
  return numfmt.isValidFormat(pattern);
}
