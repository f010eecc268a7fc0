import {
  addFormatRule,
  changeFormatRule,
  deleteFormatRule,
  formatRuleById,
  moveFormatRule,
  type FormatRule,
  type NewFormatRule,
} from "../../engine/conditional-formats/format-rules";
import { itemNotFound } from "../../richapi/excel-error";
import { demandWritable, type ExcelHost } from "../class/excel-class";
import type { ConditionalFormatTarget } from "../class/targets";

/** ItemNotFound once the rule was deleted. */
export function ruleOf(host: ExcelHost, target: ConditionalFormatTarget): FormatRule {
  const rule = formatRuleById(host.workbook, target.sheetId, target.ruleId);
  if (!rule) throw itemNotFound("条件格式");
  return rule;
}

export function addRule(host: ExcelHost, sheetId: string, rule: NewFormatRule): ConditionalFormatTarget {
  demandWritable(host, sheetId, "allowFormatCells");
  return { sheetId, ruleId: addFormatRule(host.workbook, sheetId, rule) };
}

export function changeRule(
  host: ExcelHost,
  target: ConditionalFormatTarget,
  change: Partial<Omit<FormatRule, "ruleId">>,
): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  const { ruleId } = ruleOf(host, target);
  changeFormatRule(host.workbook, target.sheetId, ruleId, change);
}

export function deleteRule(host: ExcelHost, target: ConditionalFormatTarget): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  const { ruleId } = ruleOf(host, target);
  deleteFormatRule(host.workbook, target.sheetId, ruleId);
}

/** Moves a rule to a place in the order, 0 being the first; beyond the last means last. */
export function moveRule(host: ExcelHost, target: ConditionalFormatTarget, priority: number): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  const { ruleId } = ruleOf(host, target);
  moveFormatRule(host.workbook, target.sheetId, ruleId, priority);
}
