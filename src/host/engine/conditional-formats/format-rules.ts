import {
  AddCfCommand,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  MoveCfCommand,
  SetCfCommand,
  createCfId,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { areaOfRange, univerRange } from "../univer/univer-range";

export type ConditionalFormatType = `${Excel.ConditionalFormatType}`;

/** What Univer's rule does not say: the type under which the rule was added, and its criterion in Excel's words. */
export interface AsAdded {
  readonly type: ConditionalFormatType;
  /** Absent: no criterion was given yet, the rule colours nothing. */
  readonly criterion?: Readonly<Record<string, unknown>>;
}

/** What a rule picks and how it shows it, as Univer says it. The other files of this folder say it in Excel's words. */
export type RuleConfig = IConditionFormattingRule["rule"];

/** A conditional format of a sheet. */
export interface FormatRule {
  readonly ruleId: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly config: RuleConfig;
  readonly asAdded: AsAdded | null;
}

export type NewFormatRule = Pick<FormatRule, "areas" | "config" | "asAdded"> & {
  readonly stopIfTrue?: boolean;
};

/** A rule as Univer keeps it, with what is kept beside it. */
type Kept = IConditionFormattingRule & { readonly excel?: AsAdded | undefined };

/** Rules of a sheet, the one that counts first standing first. */
export function formatRules(workbook: OpenWorkbook, sheetId: string): FormatRule[] {
  return keptOn(workbook, sheetId).map(formatRule);
}

export function formatRuleById(workbook: OpenWorkbook, sheetId: string, ruleId: string): FormatRule | null {
  const kept = keptOn(workbook, sheetId).find((one) => one.cfId === ruleId);
  return kept ? formatRule(kept) : null;
}

function keptOn({ injector, unitId }: OpenWorkbook, sheetId: string): readonly Kept[] {
  return injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
}

function formatRule({ cfId, ranges, stopIfTrue, rule, excel }: Kept): FormatRule {
  return { ruleId: cfId, areas: ranges.map(areaOfRange), stopIfTrue, config: rule, asAdded: excel ?? null };
}

/** Adds a rule before all others, as Excel does. Returns its id. */
export function addFormatRule(
  workbook: OpenWorkbook,
  sheetId: string,
  { areas, config, asAdded, stopIfTrue = false }: NewFormatRule,
): string {
  const cfId = createCfId();
  const ranges = areas.map(univerRange);
  const rule = { cfId, ranges, stopIfTrue, rule: config, ...(asAdded && { excel: asAdded }) };
  workbook.commands.syncExecuteCommand(AddCfCommand.id, { ...place(workbook, sheetId), rule });
  return cfId;
}

export function changeFormatRule(
  workbook: OpenWorkbook,
  sheetId: string,
  ruleId: string,
  { areas, config, stopIfTrue, asAdded }: Partial<Omit<FormatRule, "ruleId">>,
): void {
  const before = keptOn(workbook, sheetId).find((one) => one.cfId === ruleId);
  if (!before) return;
  const rule: Kept = {
    ...before,
    ...(areas && { ranges: areas.map(univerRange) }),
    ...(config && { rule: config }),
    ...(stopIfTrue !== undefined && { stopIfTrue }),
    ...(asAdded !== undefined && { excel: asAdded ?? undefined }),
  };
  workbook.commands.syncExecuteCommand(SetCfCommand.id, { ...place(workbook, sheetId), cfId: ruleId, rule });
}

export function deleteFormatRule(workbook: OpenWorkbook, sheetId: string, ruleId: string): void {
  workbook.commands.syncExecuteCommand(DeleteCfCommand.id, { ...place(workbook, sheetId), cfId: ruleId });
}

/** Moves a rule to a place in the order, 0 being the first; beyond the last means last. */
export function moveFormatRule(
  workbook: OpenWorkbook,
  sheetId: string,
  ruleId: string,
  priority: number,
): void {
  const others = keptOn(workbook, sheetId).filter((rule) => rule.cfId !== ruleId);
  const next = others[priority];
  const last = others.at(-1);
  if (!last) return;
  workbook.commands.syncExecuteCommand(MoveCfCommand.id, {
    ...place(workbook, sheetId),
    start: { id: ruleId, type: "self" },
    end: next ? { id: next.cfId, type: "before" } : { id: last.cfId, type: "after" },
  });
}

function place({ unitId }: OpenWorkbook, sheetId: string): { unitId: string; subUnitId: string } {
  return { unitId, subUnitId: sheetId };
}
