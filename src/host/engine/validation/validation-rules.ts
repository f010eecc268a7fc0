import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type IDataValidationRule,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";
import { intersection, type Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { movedRuleFormula } from "../rules/rule-formula";
import { areaOfRange, univerRange } from "../univer/univer-range";

/** All of a rule but where it stands, as Univer says it. The other files of this folder say it in Excel's words. */
export type RuleSettings = Omit<IDataValidationRule, "uid" | "ranges">;

/** What Excel gives a new rule. */
export const NEW_RULE: RuleSettings = {
  type: DataValidationType.ANY,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: DataValidationErrorStyle.STOP,
  showInputMessage: true,
  showDropDown: true,
  renderMode: DataValidationRenderMode.ARROW,
};

/** A rule within an area: its settings as they read from there, and the parts of the area that it covers. */
export interface Piece {
  readonly settings: RuleSettings;
  readonly areas: readonly Area[];
}

/** The rules that touch an area. */
export function piecesOn(workbook: OpenWorkbook, sheetId: string, area: Area): Piece[] {
  const rules = workbook.injector.get(SheetDataValidationModel).getRules(workbook.unitId, sheetId);
  return rules.flatMap((rule) => {
    const settings = Object.fromEntries(
      Object.entries(rule).filter(([name]) => name !== "uid" && name !== "ranges"),
    ) as unknown as RuleSettings;
    const covered = rule.ranges.map(areaOfRange);
    const areas = covered.flatMap((one) => intersection(one, area) ?? []);
    return areas.length > 0 ? [{ settings: settingsFrom(workbook, settings, covered, areas), areas }] : [];
  });
}

/** Relative references follow the first cell of the areas. */
function settingsFrom(
  workbook: OpenWorkbook,
  settings: RuleSettings,
  from: readonly Area[],
  to: readonly Area[],
): RuleSettings {
  const moved = (formula: string): string => movedRuleFormula(workbook, formula, from, to);
  return {
    ...settings,
    ...(settings.formula1 !== undefined && { formula1: moved(settings.formula1) }),
    ...(settings.formula2 !== undefined && { formula2: moved(settings.formula2) }),
  };
}

/** The settings of a piece as they read from other areas. */
export function pieceOn(
  workbook: OpenWorkbook,
  { settings, areas }: Piece,
  others: readonly Area[],
): RuleSettings {
  return settingsFrom(workbook, settings, areas, others);
}

export function haveSameSettings(workbook: OpenWorkbook, one: Piece, other: Piece): boolean {
  const there = settingsFrom(workbook, one.settings, one.areas, other.areas);
  const sorted = (settings: RuleSettings): string => JSON.stringify(Object.entries(settings).sort());
  return sorted(there) === sorted(other.settings);
}

/** Puts a rule on areas; other rules keep what lies outside of them. */
export function putSettings(
  workbook: OpenWorkbook,
  sheetId: string,
  areas: readonly Area[],
  settings: RuleSettings,
): void {
  const ranges = areas.map(univerRange);
  const rule: ISheetDataValidationRule = { ...settings, uid: generateRandomId(8), ranges };
  workbook.commands.syncExecuteCommand(AddSheetDataValidationCommand.id, {
    unitId: workbook.unitId,
    subUnitId: sheetId,
    rule,
  });
}

export function takeSettings(workbook: OpenWorkbook, sheetId: string, area: Area): void {
  workbook.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, {
    unitId: workbook.unitId,
    subUnitId: sheetId,
    ranges: [univerRange(area)],
  });
}
