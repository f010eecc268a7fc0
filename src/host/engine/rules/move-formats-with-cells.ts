import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import { generateRandomId, type IDisposable, type IMutationInfo, type IRange } from "@univerjs/core";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** A command of the plugin with a screen, whose presence tells that the plugin is there. */
const PLUGIN_ON_SCREEN = "sheet.operation.open.conditional.formatting.panel";

/**
 * Makes conditional formats follow inserted, deleted and moved cells, ranges and formulas both. On a screen
 * Univer's own plugin does so; without one nothing does.
 */
export function moveFormatsWithCells(workbook: OpenWorkbook): { dispose(): void } {
  if (workbook.commands.hasCommand(PLUGIN_ON_SCREEN)) return { dispose: () => undefined };
  const model = workbook.injector.get(ConditionalFormattingRuleModel);
  const followed = new Map<string, IDisposable>();
  const forget = (cfId: string): void => {
    followed.get(cfId)?.dispose();
    followed.delete(cfId);
  };
  const follow = (sheetId: string, rule: IConditionFormattingRule): void => {
    forget(rule.cfId);
    followed.set(rule.cfId, followRule(workbook, sheetId, rule));
  };
  for (const sheet of workbook.model.getSheets())
    for (const rule of model.getSubunitRules(workbook.unitId, sheet.getSheetId()) ?? [])
      follow(sheet.getSheetId(), rule);
  const changes = model.$ruleChange.subscribe(({ type, unitId, subUnitId, rule }) => {
    if (unitId !== workbook.unitId) return;
    if (type === "delete") forget(rule.cfId);
    else if (type === "add" || type === "set") follow(subUnitId, rule);
  });
  return {
    dispose: () => {
      changes.unsubscribe();
      for (const cfId of [...followed.keys()]) forget(cfId);
    },
  };
}

function followRule(workbook: OpenWorkbook, sheetId: string, rule: IConditionFormattingRule): IDisposable {
  const target = { unitId: workbook.unitId, subUnitId: sheetId };
  const formula = formulaOf(rule);
  return workbook.injector
    .get(FormulaRefRangeService)
    .registerRangeFormula(
      target.unitId,
      sheetId,
      rule.ranges,
      formula === null ? [] : [formula],
      (parts: { ranges: IRange[]; formulas: string[] }[]) => movedRule(target, rule, parts),
    );
}

function formulaOf({ rule }: IConditionFormattingRule): string | null {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula ? rule.value : null;
}

/** A rule that is torn apart goes on as several; one without cells goes. */
function movedRule(
  target: { unitId: string; subUnitId: string },
  rule: IConditionFormattingRule,
  parts: readonly { ranges: IRange[]; formulas: string[] }[],
): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const { cfId } = rule;
  // Univer changes the rule in place.
  const before = structuredClone(rule);
  const step = (list: IMutationInfo[], id: string, params: object): void => {
    list.push({ id: `sheet.mutation.${id}-conditional-rule`, params: { ...target, ...params } });
  };
  if (parts.length === 0) {
    step(redos, "delete", { cfId });
    step(undos, "add", { rule: before });
  }
  for (const [index, { ranges, formulas }] of parts.entries()) {
    const value = formulas[0];
    const moved = { ...before, ranges, rule: value === undefined ? before.rule : { ...before.rule, value } };
    if (index === 0) {
      step(redos, "set", { cfId, rule: moved });
      step(undos, "set", { cfId, rule: before });
    } else {
      const another = generateRandomId(8);
      step(redos, "add", { rule: { ...moved, cfId: another } });
      step(undos, "delete", { cfId: another });
    }
  }
  return { redos, undos };
}
