import type { DataValidation } from "../model/data-validation";
import { errorStyles } from "./data-validation-xml";
import { formulaFromFile } from "../formula/formula-prefix";
import { days1904 } from "../model/date-system";
import { rangesFromFile } from "./rule-ranges";
import { booleanAttribute, child, childrenOf, descendants, type XmlElement } from "../package/xml-read";
import { decodeCellText } from "../package/xml-write";

/** A list's choices, if the file spells them out. */
function literalChoices(formula: string): string | undefined {
  const text = /^"((?:[^"]|"")*)"$/s.exec(formula.trim())?.[1];
  if (text === undefined) return undefined;
  return JSON.stringify(
    text
      .replace(/""/g, '"')
      .split(",")
      .map((choice) => choice.trim()),
  );
}

function operand(text: string, type: string, uses1904: boolean, shift: (text: string) => string): string {
  if (type === "list") return literalChoices(text) ?? formulaFromFile(shift(text));
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim());
  if (!isNumber || type === "custom") return formulaFromFile(shift(text));
  return uses1904 && type === "date" ? String(Number(text) + days1904) : text.trim();
}

function readRule(
  rule: XmlElement,
  uid: string,
  sheetName: string,
  uses1904: boolean,
): DataValidation | undefined {
  const { attributes } = rule;
  const { ranges, formula } = rangesFromFile(
    attributes["sqref"] ?? child(rule, "sqref")?.text ?? "",
    sheetName,
  );
  if (ranges.length === 0) return undefined;
  const fileType = attributes["type"] ?? "none";
  const type = fileType === "none" ? "any" : fileType;
  const result: DataValidation = {
    uid,
    ranges,
    type,
    allowBlank: booleanAttribute(rule, "allowBlank") === true,
  };
  const compares = !["any", "list", "custom"].includes(type);
  for (const name of ["formula1", "formula2"] as const) {
    if (name === "formula2" && !compares) continue;
    const one = child(rule, name);
    // In an extension the formula stands one level deeper.
    const text = child(one, "f")?.text ?? one?.text ?? "";
    if (text !== "") result[name] = operand(decodeCellText(text), type, uses1904, formula);
  }
  if (compares) result.operator = attributes["operator"] ?? "between";
  // The file says when the arrow is hidden.
  if (type === "list") result.showDropDown = booleanAttribute(rule, "showDropDown") !== true;
  result.showErrorMessage = booleanAttribute(rule, "showErrorMessage") === true;
  result.errorStyle = errorStyles.indexOf(attributes["errorStyle"] ?? "stop");
  result.showInputMessage = booleanAttribute(rule, "showInputMessage") === true;
  for (const name of ["errorTitle", "error", "promptTitle", "prompt"] as const) {
    const text = attributes[name];
    if (text !== undefined) result[name] = decodeCellText(text);
  }
  return result;
}

/** Reads the data validation of a worksheet, from the file's first and its extended place. */
export function readDataValidation(
  worksheet: XmlElement,
  sheetName: string,
  uses1904: boolean,
): DataValidation[] {
  const extended = descendants(child(worksheet, "extLst"), "dataValidations");
  return [...childrenOf(worksheet, "dataValidations"), ...extended]
    .flatMap((list) => childrenOf(list, "dataValidation"))
    .map((rule, index) => readRule(rule, `dv-${index + 1}`, sheetName, uses1904))
    .filter((rule) => rule !== undefined);
}
