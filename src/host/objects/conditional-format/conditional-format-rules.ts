import {
  AddCfCommand,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  MoveCfCommand,
  SetCfCommand,
  createCfId,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { IRange } from "@univerjs/core";
import { itemNotFound } from "../../richapi/excel-error";
import { demandWritable, type ExcelHost } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

export type ConditionalFormatType = `${Excel.ConditionalFormatType}`;

/** What Univer's rule does not say: the type under which the rule was added, and its criterion in Excel's words. */
export interface AsAdded {
  readonly type: ConditionalFormatType;
  /** Absent: no criterion was given yet, the rule colours nothing. */
  readonly criterion?: Readonly<Record<string, unknown>>;
}
export type HostRule = IConditionFormattingRule & { readonly excel?: AsAdded | undefined };
export type RuleConfig = HostRule["rule"];

/** Rules of a sheet, the one that counts first standing first. */
export function rulesOf(host: ExcelHost, sheetId: string): readonly HostRule[] {
  return (
    host.workbook.injector
      .get(ConditionalFormattingRuleModel)
      .getSubunitRules(host.workbook.unitId, sheetId) ?? []
  );
}

/** ItemNotFound once the rule was deleted. */
export function ruleOf(host: ExcelHost, target: ConditionalFormatTarget): HostRule {
  const rule = rulesOf(host, target.sheetId).find((one) => one.cfId === target.ruleId);
  if (!rule) throw itemNotFound("条件格式");
  return rule;
}

/** Adds a rule before all others, as Excel does. */
export function addRule(
  host: ExcelHost,
  sheetId: string,
  ranges: IRange[],
  rule: Pick<HostRule, "rule" | "excel">,
): ConditionalFormatTarget {
  demandWritable(host, sheetId, "allowFormatCells");
  const ruleId = createCfId();
  host.workbook.commands.syncExecuteCommand(AddCfCommand.id, {
    ...place(host, sheetId),
    rule: { ...rule, cfId: ruleId, ranges, stopIfTrue: false },
  });
  return { sheetId, ruleId };
}

export function changeRule(
  host: ExcelHost,
  target: ConditionalFormatTarget,
  change: Partial<HostRule>,
): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  const rule = ruleOf(host, target);
  host.workbook.commands.syncExecuteCommand(SetCfCommand.id, {
    ...place(host, target.sheetId),
    cfId: rule.cfId,
    rule: { ...rule, ...change },
  });
}

export function deleteRule(host: ExcelHost, target: ConditionalFormatTarget): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  ruleOf(host, target);
  host.workbook.commands.syncExecuteCommand(DeleteCfCommand.id, {
    ...place(host, target.sheetId),
    cfId: target.ruleId,
  });
}

/** Moves a rule to a place in the order, 0 being the first; beyond the last means last. */
export function moveRule(host: ExcelHost, target: ConditionalFormatTarget, priority: number): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  ruleOf(host, target);
  const others = rulesOf(host, target.sheetId).filter((rule) => rule.cfId !== target.ruleId);
  const next = others[priority];
  const last = others.at(-1);
  if (!last) return;
  host.workbook.commands.syncExecuteCommand(MoveCfCommand.id, {
    ...place(host, target.sheetId),
    start: { id: target.ruleId, type: "self" },
    end: next ? { id: next.cfId, type: "before" } : { id: last.cfId, type: "after" },
  });
}

function place(host: ExcelHost, sheetId: string): { unitId: string; subUnitId: string } {
  return { unitId: host.workbook.unitId, subUnitId: sheetId };
}
