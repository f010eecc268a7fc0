import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
} from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { renameSheet } from "../../grid/sheet-references";
import { apply, type Change } from "../workbook/apply-undoable";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** Univer's number for a change of what a rule demands. */
const SETTING = 0;
const RENAMES = "sheet.mutation.set-worksheet-name";

interface Renaming {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly name: string;
}

/**
 * Makes formulas of conditional formats and data validation name a sheet by its new name; Univer renames it in cells
 * and names alone. No step of undo: undoing the renaming comes this way too.
 */
export function followSheetNames(workbook: OpenWorkbook): { dispose(): void } {
  const before = new WeakMap<object, string>();
  const listeners = [
    workbook.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== RENAMES || !params) return;
      const name = workbook.model.getSheetBySheetId((params as Renaming).subUnitId)?.getName();
      if (name !== undefined) before.set(params, name);
    }),
    workbook.commands.onCommandExecuted(({ id, params }) => {
      const from = id === RENAMES && params ? before.get(params) : undefined;
      if (from === undefined) return;
      const { unitId, name } = params as Renaming;
      if (unitId === workbook.unitId && from !== name)
        apply(
          workbook,
          renamedRules(workbook, (formula) => renameSheet(formula, from, name)),
        );
    }),
  ];
  return {
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

function renamedRules(workbook: OpenWorkbook, change: (formula: string) => string): Change[] {
  return workbook.model.getSheets().flatMap((sheet) => {
    const subUnitId = sheet.getSheetId();
    return [
      ...renamedFormats(workbook, subUnitId, change),
      ...renamedValidations(workbook, subUnitId, change),
    ];
  });
}

function renamedFormats(
  { injector, unitId }: OpenWorkbook,
  subUnitId: string,
  change: (formula: string) => string,
): Change[] {
  const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
  return rules.flatMap((whole) => {
    const { cfId, rule } = whole;
    if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return [];
    const value = change(rule.value);
    if (value === rule.value) return [];
    const target = { unitId, subUnitId, cfId };
    const redo = { ...target, rule: { ...whole, rule: { ...rule, value } } };
    return [{ id: "sheet.mutation.set-conditional-rule", redo, undo: { ...target, rule: whole } }];
  });
}

function renamedValidations(
  { injector, unitId }: OpenWorkbook,
  subUnitId: string,
  change: (formula: string) => string,
): Change[] {
  return injector
    .get(SheetDataValidationModel)
    .getRules(unitId, subUnitId)
    .flatMap(({ uid, type, operator, formula1, formula2 }) => {
      const changed = [formula1, formula2].map((one) => (one?.startsWith("=") ? change(one) : one));
      if (changed[0] === formula1 && changed[1] === formula2) return [];
      const target = { unitId, subUnitId, ruleId: uid };
      const setting = (first: typeof formula1, second: typeof formula2): object => ({
        ...target,
        payload: {
          type: SETTING,
          payload: { type, operator, formula1: first, formula2: second },
        },
      });
      return [
        {
          id: "data-validation.mutation.updateRule",
          redo: setting(changed[0], changed[1]),
          undo: setting(formula1, formula2),
        },
      ];
    });
}
