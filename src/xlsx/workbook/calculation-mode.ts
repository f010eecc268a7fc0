import type { CalculationMode } from "../model/book/workbook-file";
import { piecesOf, withAttribute } from "../package/xml-pieces";
import { child, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** The words of the file (ECMA-376 part 1, 18.18.4 ST_CalcMode); the first need not be said. */
const words = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

export function readCalculationMode(workbook: XmlElement): CalculationMode {
  const word = child(workbook, "calcPr")?.attributes["calcMode"];
  return word === words.Manual
    ? "Manual"
    : word === words.AutomaticExceptTables
      ? "AutomaticExceptTables"
      : "Automatic";
}

/** `<calcPr>` of a new workbook. Results are stored, but Excel computes anew: its functions are the measure. */
export function calculationXml(mode: CalculationMode): string {
  return element("calcPr", { calcId: 191029, calcMode: words[mode], fullCalcOnLoad: true });
}

/** Somebody else's `<calcPr>`, or "": with another mode, and computed anew where formulas changed. */
export function changedCalculationXml(
  original: string,
  { mode, calculates }: { readonly mode: CalculationMode | undefined; readonly calculates: boolean },
): string {
  if (mode === undefined && !calculates) return original;
  const whole = original === "" ? element("calcPr") : original;
  const { open } = piecesOf(whole);
  const moded = mode === undefined ? open : withAttribute(open, "calcMode", words[mode]);
  return (calculates ? withAttribute(moded, "fullCalcOnLoad", "1") : moded) + whole.slice(open.length);
}
