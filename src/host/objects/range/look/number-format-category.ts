import { isDatePattern } from "../../../../xlsx/style/aspects/number-formats";

/** Excel.NumberFormatCategory of a format, as the dialogue for formats divides them. */
export function numberFormatCategory(pattern: string): string {
  const code = pattern.replace(/"[^"]*"|\\./g, "");
  const first = code.split(";")[0] ?? "";
  if (pattern === "General") return "General";
  if (pattern === "@") return "Text";
  if (isDatePattern(pattern)) return "Date";
  if (/[hs]/i.test(code)) return "Time";
  if (/E[+-]/i.test(first)) return "Scientific";
  if (first.includes("/")) return "Fraction";
  if (/^0(\.0+)?%$/.test(first)) return "Percentage";
  if (/^_/.test(first) && first.includes("*")) return "Accounting";
  if (/[$€£¥￥]|\[\$/.test(pattern.split(";")[0] ?? "")) return "Currency";
  return /^(#,##)?0(\.0+)?_?\)?\s*$/.test(first) ? "Number" : "Custom";
}
