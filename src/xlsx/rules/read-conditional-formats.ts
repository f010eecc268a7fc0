import type { ConditionalFormat, ConditionalRule } from "../model/conditional-format";
import { readDifferential } from "../style/differential-format";
import type { StyleSheet } from "../style/read-styles";
import { readHighlight } from "./read-highlight";
import { readColorScale, readDataBar, readIconSet } from "./read-scales";
import { rangesFromFile } from "./rule-ranges";
import { absoluteAddress, type Area } from "../model/address";
import {
  booleanAttribute,
  child,
  childrenOf,
  descendants,
  numberAttribute,
  type XmlElement,
} from "../package/xml-read";

/** Reads the conditional formats of a worksheet, the most important first. */
export function readConditionalFormats(
  worksheet: XmlElement,
  sheetName: string,
  styles: StyleSheet,
): ConditionalFormat[] {
  const extension = descendants(child(worksheet, "extLst"), "conditionalFormattings");
  const extended = extension.flatMap((one) => childrenOf(one, "conditionalFormatting"));
  const extendedRules = new Map(
    extended.flatMap((one) => childrenOf(one, "cfRule")).map((rule) => [rule.attributes["id"] ?? "", rule]),
  );
  const completed = new Set<XmlElement>();
  const found: { priority: number; format: Omit<ConditionalFormat, "cfId"> }[] = [];
  const add = (rule: XmlElement, sqref: string) => {
    const { ranges, formula } = rangesFromFile(sqref, sheetName);
    const [first] = ranges;
    if (first === undefined) return;
    const formulas = [...childrenOf(rule, "formula"), ...childrenOf(rule, "f")].map((one) =>
      formula(one.text),
    );
    const partner = extendedRules.get(child(descendants(rule, "ext")[0], "id")?.text ?? "");
    if (partner !== undefined) completed.add(partner);
    const read = readRule(
      rule,
      partner,
      formulas,
      { first, range: absoluteAddress(sqref.trim()).replace(/\s+/g, ",") },
      styles,
    );
    if (read === undefined) return;
    const stopIfTrue = booleanAttribute(rule, "stopIfTrue") === true;
    found.push({
      priority: numberAttribute(rule, "priority") ?? Infinity,
      format: { ranges, stopIfTrue, rule: read },
    });
  };
  for (const one of childrenOf(worksheet, "conditionalFormatting")) {
    for (const rule of childrenOf(one, "cfRule")) add(rule, one.attributes["sqref"] ?? "");
  }
  for (const one of extended) {
    for (const rule of childrenOf(one, "cfRule"))
      if (!completed.has(rule)) add(rule, child(one, "sqref")?.text ?? "");
  }
  found.sort((a, b) => a.priority - b.priority);
  return found.map(({ format }, index) => ({ cfId: `cf-${index + 1}`, ...format }));
}

/** Whether the engine has a word for a `<cfRule>`. */
export function isUnderstoodRule(rule: XmlElement, styles: StyleSheet): boolean {
  const formulas = [...childrenOf(rule, "formula"), ...childrenOf(rule, "f")].map((one) => one.text);
  const anywhere = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
  return readRule(rule, undefined, formulas, { first: anywhere, range: "$A$1" }, styles) !== undefined;
}

function readRule(
  rule: XmlElement,
  partner: XmlElement | undefined,
  formulas: readonly string[],
  where: { readonly first: Area; readonly range: string },
  styles: StyleSheet,
): ConditionalRule | undefined {
  const { palette, differential } = styles;
  const [scale, bar, icons] = [child(rule, "colorScale"), child(rule, "dataBar"), child(rule, "iconSet")];
  if (scale !== undefined) return readColorScale(scale, palette);
  if (bar !== undefined)
    return readDataBar(bar, child(partner, "dataBar") ?? (rule.attributes["id"] ? bar : undefined), palette);
  if (icons !== undefined) return readIconSet(icons);
  const format = child(rule, "dxf") ?? differential[numberAttribute(rule, "dxfId") ?? -1];
  return readHighlight({ element: rule, formulas, ...where, style: readDifferential(format, palette) });
}
