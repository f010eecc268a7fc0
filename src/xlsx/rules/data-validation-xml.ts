import type { DataValidation } from "../model/data-validation";
import { days1904, serialOfIso } from "../model/date-system";
import { formulaForFile } from "../formula/formula-prefix";
import type { Lose } from "../package/losses";
import { rangesForFile, type GridEnds } from "./rule-ranges";
import { element, encodeCellText, listElement, textElement } from "../package/xml-write";

/** What rules are written with. */
export interface RuleWriting {
  /** Univer's name for the workbook, which formulas of rules may mention. */
  readonly unitId: string;
  /** The file counts its dates from 1904. */
  readonly uses1904: boolean;
  /** Where the engine's grid ends, if that is to be told. */
  readonly ends: GridEnds;
  /** Hears of choices that no file can hold. */
  readonly lose: Lose;
}

/** File names in the order of Univer's error styles. */
export const errorStyles = ["information", "stop", "warning"];

/** Excel repairs files that have longer texts. */
const longestChoices = 255;
const longestMessage = 255;
const longestTitle = 32;

const fileTypes: Record<string, string> = {
  any: "none",
  none: "none",
  listMultiple: "list",
  checkbox: "list",
};
const operators = new Set([
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
]);

/** Univer keeps a list's choices as a JSON array, or apart by commas. */
function choicesOf(formula: string): string[] {
  if (!formula.startsWith("[")) return formula.split(",");
  try {
    return (JSON.parse(formula) as unknown[]).map(String);
  } catch {
    return formula.split(",");
  }
}

/** Choices as the file spells them out: a comma inside one would part it; those beyond what Excel takes are left out. */
function choicesText(formula: string, lose: Lose): string {
  let text = "";
  for (const choice of choicesOf(formula)) {
    if (choice.includes(",")) lose("下拉选项中的半角逗号");
    const plain = choice.replace(/,/g, "，").replace(/"/g, '""');
    const longer = text === "" ? plain : `${text},${plain}`;
    if (longer.length > longestChoices) {
      lose(`下拉选项合计 ${longestChoices} 个字符以后的部分`);
      break;
    }
    text = longer;
  }
  return `"${text}"`;
}

function dateSerial(text: string): string {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text.trim());
  if (match === null) return text;
  const [, year = "", month = "", day = "", time] = match;
  const date = serialOfIso(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  const part =
    time === undefined
      ? 0
      : serialOfIso(time.padStart(time.length === 4 || time.length === 7 ? time.length + 1 : 0, "0"));
  return date === undefined ? text : String(date + (part ?? 0));
}

const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** A day as the file counts days. */
function inFileDays(serial: string, uses1904: boolean): string {
  return isNumber(serial) ? String(Number(serial) - (uses1904 ? days1904 : 0)) : serial;
}

function operandText(
  rule: DataValidation,
  text: string,
  { unitId, uses1904, lose }: RuleWriting,
  shift: (text: string) => string,
): string {
  // Univer may name its own workbook in a reference.
  if (text.startsWith("=")) return shift(formulaForFile(text.replaceAll(`[${unitId}]`, "")));
  if (rule.type === "list" || rule.type === "listMultiple") return choicesText(text, lose);
  if (rule.type === "custom") return shift(formulaForFile(text));
  if (rule.type === "date") return inFileDays(isNumber(text) ? text : dateSerial(text), uses1904);
  if (isNumber(text)) return String(Number(text));
  return rule.type === "time" ? String(serialOfIso(text) ?? text) : text;
}

function ruleXml(rule: DataValidation, writing: RuleWriting): string {
  const { sqref, formula } = rangesForFile(rule.ranges, rule.ranges[0], writing.ends);
  if (sqref === "") return "";
  const isCheckbox = rule.type === "checkbox";
  const type = fileTypes[rule.type] ?? rule.type;
  const first = isCheckbox
    ? choicesText(JSON.stringify([rule.formula1 ?? "1", rule.formula2 ?? "0"]), writing.lose)
    : operandText(rule, rule.formula1 ?? "", writing, formula);
  const second =
    isCheckbox || type === "list" ? "" : operandText(rule, rule.formula2 ?? "", writing, formula);
  const operator = rule.operator ?? "between";
  const compares = type !== "none" && type !== "list" && type !== "custom";
  const message = (text: string | undefined, longest: number) =>
    text === undefined || text === ""
      ? undefined
      : encodeCellText(text.slice(0, longest)).replace(/\n/g, "_x000a_");
  return element(
    "dataValidation",
    {
      type: type === "none" ? undefined : type,
      errorStyle:
        rule.errorStyle === undefined || rule.errorStyle === 1 ? undefined : errorStyles[rule.errorStyle],
      operator: compares && operator !== "between" && operators.has(operator) ? operator : undefined,
      allowBlank: rule.allowBlank === false ? undefined : true,
      showDropDown: type === "list" && rule.showDropDown === false ? true : undefined,
      showInputMessage: rule.showInputMessage === true ? true : undefined,
      showErrorMessage: rule.showErrorMessage === true && rule.type !== "listMultiple" ? true : undefined,
      errorTitle: message(rule.errorTitle, longestTitle),
      error: message(rule.error, longestMessage),
      promptTitle: message(rule.promptTitle, longestTitle),
      prompt: message(rule.prompt, longestMessage),
      sqref,
    },
    first === "" ? "" : textElement("formula1", first),
    second === "" ? "" : textElement("formula2", second),
  );
}

/** `<dataValidations>`: one element per rule, however many cells it has. */
export function dataValidationsXml(rules: readonly DataValidation[], writing: RuleWriting): string {
  return listElement(
    "dataValidations",
    rules.map((rule) => ruleXml(rule, writing)).filter((xml) => xml !== ""),
  );
}
