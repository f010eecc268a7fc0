import { areasWithout } from "../../engine/univer/areas";
import {
  haveSameSettings,
  NEW_RULE,
  piecesOn as piecesOnArea,
  putSettings,
  takeSettings,
  type Piece,
  type RuleSettings,
} from "../../engine/validation/validation-rules";
import type { Area } from "../../grid/area";
import { demandWritable, growSheet, sheetOf, withinSheet, type ExcelHost } from "../class/excel-class";
import type { RangeTarget } from "../class/targets";

/** The rules that touch a range. */
export function piecesOn(host: ExcelHost, target: RangeTarget): Piece[] {
  sheetOf(host, target);
  return piecesOnArea(host.workbook, target.sheetId, target);
}

/** The part of a range that no rule covers. */
export function bareAreas(host: ExcelHost, target: RangeTarget, pieces: readonly Piece[]): Area[] {
  return areasWithout(
    [withinSheet(sheetOf(host, target), target)],
    pieces.flatMap((piece) => piece.areas),
  );
}

/** The settings that hold on all of a range: null where there are none, "mixed" where they differ. */
export function settingsOn(host: ExcelHost, target: RangeTarget): RuleSettings | null | "mixed" {
  const pieces = piecesOn(host, target);
  const [first, ...others] = pieces;
  if (!first) return null;
  const same = others.every((piece) => haveSameSettings(host.workbook, first, piece));
  return same && bareAreas(host, target, pieces).length === 0 ? first.settings : "mixed";
}

/** Puts a rule on areas; other rules keep what lies outside of them. */
export function putRule(
  host: ExcelHost,
  target: RangeTarget,
  areas: readonly Area[],
  settings: RuleSettings,
): void {
  demandWritable(host, target.sheetId);
  growSheet(sheetOf(host, target), target);
  putSettings(host.workbook, target.sheetId, areas, settings);
}

/** Changes a setting on all of a range, splitting rules that reach beyond it; bare cells take any value. */
export function changeSettings(host: ExcelHost, target: RangeTarget, change: Partial<RuleSettings>): void {
  const pieces = piecesOn(host, target);
  const bare = bareAreas(host, target, pieces);
  for (const { settings, areas } of pieces) putRule(host, target, areas, { ...settings, ...change });
  if (bare.length > 0) putRule(host, target, bare, { ...NEW_RULE, ...change });
}

export function clearSettings(host: ExcelHost, target: RangeTarget): void {
  if (piecesOn(host, target).length === 0) return;
  demandWritable(host, target.sheetId);
  takeSettings(host.workbook, target.sheetId, withinSheet(sheetOf(host, target), target));
}
