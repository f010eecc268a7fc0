import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  Rectangle,
  generateRandomId,
  type IDataValidationRule,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";
import { intersection } from "../../grid/area";
import { movedRuleFormula } from "../../engine/rules/rule-formula";
import { areaOfRange, univerRange } from "../../engine/univer/univer-range";
import { demandWritable, growSheet, sheetOf, withinSheet, type ExcelHost } from "../excel-class";
import type { RangeTarget } from "../targets";

/** All of a rule but where it stands. */
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

/** A rule within a range: its settings as they read from there, and the part of the range that it covers. */
export interface Piece {
  readonly settings: RuleSettings;
  readonly ranges: readonly IRange[];
}

/** The rules that touch a range. */
export function piecesOn(host: ExcelHost, target: RangeTarget): Piece[] {
  sheetOf(host, target);
  const rules = host.workbook.injector
    .get(SheetDataValidationModel)
    .getRules(host.workbook.unitId, target.sheetId);
  return rules.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => {
      const both = intersection(areaOfRange(range), target);
      return both ? [univerRange(both)] : [];
    });
    return ranges.length > 0 ? [{ settings: settingsFrom(host, rule, ranges), ranges }] : [];
  });
}

/** Relative references follow the first cell of the ranges. */
function settingsFrom(
  host: ExcelHost,
  rule: ISheetDataValidationRule,
  ranges: readonly IRange[],
): RuleSettings {
  const settings = Object.fromEntries(
    Object.entries(rule).filter(([name]) => name !== "uid" && name !== "ranges"),
  ) as unknown as RuleSettings;
  const moved = (formula: string): string => movedRuleFormula(host.workbook, formula, rule.ranges, ranges);
  return {
    ...settings,
    ...(rule.formula1 !== undefined && { formula1: moved(rule.formula1) }),
    ...(rule.formula2 !== undefined && { formula2: moved(rule.formula2) }),
  };
}

/** The part of a range that no rule covers. */
export function bareRanges(host: ExcelHost, target: RangeTarget, pieces: readonly Piece[]): IRange[] {
  const whole = univerRange(withinSheet(sheetOf(host, target), target));
  return Rectangle.subtractMulti(
    [whole],
    pieces.flatMap((piece) => [...piece.ranges]),
  );
}

/** The settings that hold on all of a range: null where there are none, "mixed" where they differ. */
export function settingsOn(host: ExcelHost, target: RangeTarget): RuleSettings | null | "mixed" {
  const pieces = piecesOn(host, target);
  const [first, ...others] = pieces;
  if (!first) return null;
  const same = others.every((piece) => sameSettings(host, first, piece));
  return same && bareRanges(host, target, pieces).length === 0 ? first.settings : "mixed";
}

function sameSettings(host: ExcelHost, one: Piece, other: Piece): boolean {
  const there = settingsFrom(host, { ...one.settings, uid: "", ranges: [...one.ranges] }, other.ranges);
  const sorted = (settings: RuleSettings): string => JSON.stringify(Object.entries(settings).sort());
  return sorted(there) === sorted(other.settings);
}

/** Puts a rule on ranges; other rules keep what lies outside of them. */
export function putRule(
  host: ExcelHost,
  target: RangeTarget,
  ranges: readonly IRange[],
  settings: RuleSettings,
): void {
  demandWritable(host, target.sheetId);
  growSheet(sheetOf(host, target), target);
  const rule: ISheetDataValidationRule = { ...settings, uid: generateRandomId(8), ranges: [...ranges] };
  host.workbook.commands.syncExecuteCommand(AddSheetDataValidationCommand.id, {
    unitId: host.workbook.unitId,
    subUnitId: target.sheetId,
    rule,
  });
}

/** Changes a setting on all of a range, splitting rules that reach beyond it; bare cells take any value. */
export function changeSettings(host: ExcelHost, target: RangeTarget, change: Partial<RuleSettings>): void {
  const pieces = piecesOn(host, target);
  const bare = bareRanges(host, target, pieces);
  for (const { settings, ranges } of pieces) putRule(host, target, ranges, { ...settings, ...change });
  if (bare.length > 0) putRule(host, target, bare, { ...NEW_RULE, ...change });
}

export function clearSettings(host: ExcelHost, target: RangeTarget): void {
  demandWritable(host, target.sheetId);
  host.workbook.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, {
    unitId: host.workbook.unitId,
    subUnitId: target.sheetId,
    ranges: [univerRange(withinSheet(sheetOf(host, target), target))],
  });
}
