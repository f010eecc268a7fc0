import { deviationFormula } from "../formula/deviation-formula";
import { cellAddress, type Area } from "../model/address";
import type { HighlightRule } from "../model/conditional-format";
import { formulaFromFile } from "../formula/formula-prefix";
import type { CellStyle } from "../model/style";
import { periodConditions, textConditions } from "./text-conditions";
import { booleanAttribute, numberAttribute, type XmlElement } from "../package/xml-read";

/** Signs of the comparisons that a file names. */
const signs: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** What a rule that highlights cells is read from. */
export interface FileHighlight {
  readonly element: XmlElement;
  /** Relative to the first range's first cell. */
  readonly formulas: readonly string[];
  readonly first: Area;
  readonly style: CellStyle;
  /** All that the rule is for, absolute. */
  readonly range: string;
}

const literalNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : undefined;

function formulaRule(formula: string, style: CellStyle): HighlightRule {
  return { type: "highlightCell", subType: "formula", value: formulaFromFile(formula), style };
}

/** Univer compares with numbers and with texts; a comparison with anything else becomes a formula that says the same. */
function readComparison({ element, formulas, first, style }: FileHighlight): HighlightRule | undefined {
  const operator = element.attributes["operator"] ?? "";
  const [one = "", two = ""] = formulas;
  const [low, high] = [literalNumber(one), literalNumber(two)];
  const cell = cellAddress(first.startRow, first.startColumn);
  if (operator === "between" || operator === "notBetween") {
    if (low !== undefined && high !== undefined) {
      return { type: "highlightCell", subType: "number", operator, value: [low, high], style };
    }
    const inside = `AND(${cell}>=MIN(${one},${two}),${cell}<=MAX(${one},${two}))`;
    return formulaRule(operator === "between" ? inside : `NOT(${inside})`, style);
  }
  const sign = signs[operator];
  if (sign === undefined) return undefined;
  if (low !== undefined) return { type: "highlightCell", subType: "number", operator, value: low, style };
  const text = /^"((?:[^"]|"")*)"$/.exec(one.trim())?.[1];
  if (text !== undefined && (operator === "equal" || operator === "notEqual")) {
    return { type: "highlightCell", subType: "text", operator, value: text.replace(/""/g, '"'), style };
  }
  return formulaRule(`${cell}${sign}${one}`, style);
}

/** Reads a rule that highlights cells; undefined if Univer has no word for it. */
export function readHighlight(file: FileHighlight): HighlightRule | undefined {
  const { element, formulas, style } = file;
  const type = element.attributes["type"] ?? "";
  const base = { type: "highlightCell", style } as const;
  if (type === "expression") return formulas[0] === undefined ? undefined : formulaRule(formulas[0], style);
  if (type === "cellIs") return readComparison(file);
  if (type === "duplicateValues" || type === "uniqueValues") return { ...base, subType: type };
  if (type in textConditions) {
    const { text } = element.attributes;
    // A text that is itself a formula stands in no attribute.
    if (text === undefined && /Text|With/.test(type)) {
      return formulas[0] === undefined ? undefined : formulaRule(formulas[0], style);
    }
    return { ...base, subType: "text", operator: type, ...(text === undefined ? {} : { value: text }) };
  }
  if (type === "timePeriod") {
    const period = element.attributes["timePeriod"] ?? "";
    return period in periodConditions ? { ...base, subType: "timePeriod", operator: period } : undefined;
  }
  if (type === "top10") {
    return {
      ...base,
      subType: "rank",
      value: numberAttribute(element, "rank") ?? 10,
      isBottom: booleanAttribute(element, "bottom") === true,
      isPercent: booleanAttribute(element, "percent") === true,
    };
  }
  if (type !== "aboveAverage") return undefined;
  const above = booleanAttribute(element, "aboveAverage") !== false;
  const deviations = numberAttribute(element, "stdDev") ?? 0;
  if (deviations !== 0) {
    const signed = above ? deviations : -deviations;
    const value = deviationFormula(
      cellAddress(file.first.startRow, file.first.startColumn),
      file.range,
      signed,
    );
    return { ...base, subType: "formula", value, deviations: signed };
  }
  const orEqual = booleanAttribute(element, "equalAverage") === true ? "OrEqual" : "";
  return { ...base, subType: "average", operator: `${above ? "greaterThan" : "lessThan"}${orEqual}` };
}
