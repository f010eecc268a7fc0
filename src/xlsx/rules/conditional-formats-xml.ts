import { absoluteAddress, cellAddress } from "../model/address";
import type { ConditionalFormat, HighlightRule } from "../model/conditional-format";
import { differentialId } from "../style/differential-format";
import { formulaForFile } from "../formula/formula-prefix";
import { rangesForFile, sortedRanges, type GridEnds } from "./rule-ranges";
import { extendedRuleXml, isExtended, scaleXml } from "./scales-xml";
import type { StyleList } from "../style/style-list";
import { periodConditions, textConditions } from "./text-conditions";
import { element, textElement, type Attributes } from "../package/xml-write";

/** The conditional formats of a worksheet in the file's two places. */
export interface ConditionalFormatsXml {
  readonly main: string;
  /** `<x14:conditionalFormatting>` elements: what the first version of the file format had no word for. */
  readonly extension: string;
}

const quoted = (value: unknown) => `"${String(value).replace(/"/g, '""')}"`;

/** The rule's attributes and formulas. */
function highlightParts(
  rule: HighlightRule,
  cell: string,
  range: string,
  shift: (text: string) => string,
): [Attributes, string[]] {
  const { subType, operator = "", value } = rule;
  const text = value === undefined ? "" : String(value);
  if (subType === "formula" && rule.deviations !== undefined) {
    const aboveAverage = rule.deviations < 0 ? false : undefined;
    return [{ type: "aboveAverage", aboveAverage, stdDev: Math.abs(rule.deviations) }, []];
  }
  if (subType === "formula") return [{ type: "expression" }, [shift(formulaForFile(text))]];
  if (subType === "number") {
    const values = Array.isArray(value) ? value.map(String) : [text];
    return [{ type: "cellIs", operator }, values];
  }
  if (subType === "text") {
    if (operator === "equal" || operator === "notEqual")
      return [{ type: "cellIs", operator }, [quoted(text)]];
    const condition = textConditions[operator]?.(cell, text) ?? "FALSE";
    if (/Blanks|Errors/.test(operator)) return [{ type: operator }, [condition]];
    const fileOperator = operator === "notContainsText" ? "notContains" : operator;
    return [{ type: operator, operator: fileOperator, text }, [condition]];
  }
  if (subType === "timePeriod") {
    return [{ type: "timePeriod", timePeriod: operator }, [periodConditions[operator]?.(cell) ?? "FALSE"]];
  }
  if (subType === "rank") {
    const [percent, bottom] = [
      rule.isPercent === true ? true : undefined,
      rule.isBottom === true ? true : undefined,
    ];
    return [{ type: "top10", percent, bottom, rank: Number(value ?? 10) }, []];
  }
  if (subType === "average") return averageParts(operator, cell, range);
  return [{ type: subType }, []];
}

/** Excel tells above and below the average; equal and unequal to it are formulas. */
function averageParts(operator: string, cell: string, range: string): [Attributes, string[]] {
  const aboveAverage = operator.startsWith("lessThan") ? false : undefined;
  const equalAverage = operator.endsWith("OrEqual") ? true : undefined;
  return operator === "equal" || operator === "notEqual"
    ? [{ type: "expression" }, [`${cell}${operator === "equal" ? "=" : "<>"}AVERAGE(${range})`]]
    : [{ type: "aboveAverage", aboveAverage, equalAverage }, []];
}

/** Writes the rules of a sheet, which stand with the most important first. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  styles: StyleList,
  ends: GridEnds,
): ConditionalFormatsXml {
  let main = "";
  let extension = "";
  for (const [index, { ranges, rule, stopIfTrue }] of formats.entries()) {
    const { sqref, formula, first } = rangesForFile(ranges, sortedRanges(ranges)[0], ends);
    if (sqref === "") continue;
    const priority = index + 1;
    if (isExtended(rule)) extension += extendedRuleXml(rule, sqref, priority);
    if (rule.type === "iconSet" && isExtended(rule)) continue;
    let xml: string;
    if (rule.type === "highlightCell") {
      const [attributes, formulas] = highlightParts(
        rule,
        cellAddress(first.row, first.column),
        absoluteAddress(sqref).replace(/ /g, ","),
        formula,
      );
      const dxfId = differentialId(rule.style, styles);
      const { type, ...others } = attributes;
      xml = element(
        "cfRule",
        { type, dxfId, priority, stopIfTrue: stopIfTrue ? true : undefined, ...others },
        ...formulas.map((text) => textElement("formula", text)),
      );
    } else xml = scaleXml(rule, priority);
    main += element("conditionalFormatting", { sqref }, xml);
  }
  return { main, extension };
}
