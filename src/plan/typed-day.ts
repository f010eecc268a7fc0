import type { Serial } from "./plan";
import { serialFromIso } from "./serial";

/** Year, month and day as people type them: `2021-10-8`, `2021/10/8`, `2021.10.8`, `2021年10月8日`, `20211008`. */
const FORMS = [
  /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/u,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

/** The day that somebody typed, year first; null for anything else, and for a day that is in no calendar. */
export function dayTyped(text: string): Serial | null {
  for (const form of FORMS) {
    const [, year = "", month = "", day = ""] = form.exec(text.trim()) ?? [];
    if (year !== "") return serialFromIso(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return null;
}
