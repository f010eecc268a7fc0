import type { FormatRule } from "../../../engine/conditional-formats/format-rules";
import { areasWithout, mergedAreas } from "../../../engine/univer/areas";
import { pieceOn, type Piece } from "../../../engine/validation/validation-rules";
import { intersection, type Area } from "../../../grid/area";
import type { ExcelHost } from "../../class/excel-class";
import type { RangeTarget } from "../../class/targets";
import { clearRules, ruleOn, rulesOn } from "../../conditional-format/conditional-format-collection";
import { addRule } from "../../conditional-format/conditional-format-rules";
import { clearSettings, piecesOn, putRule } from "../../data-validation/data-validation-rules";

/** The rules that a range has, as they stood when it was asked. */
export interface CarriedRules {
  readonly source: RangeTarget;
  readonly formats: readonly FormatRule[];
  readonly validations: readonly Piece[];
}

export function rulesOf(host: ExcelHost, source: RangeTarget): CarriedRules {
  return { source, formats: rulesOn(host, source), validations: piecesOn(host, source) };
}

/** Gives a place, of one or more times the range's size, its rules for those that are there; `without` stays as it is. */
export function putFormats(
  host: ExcelHost,
  { source, formats }: CarriedRules,
  place: RangeTarget,
  without: readonly Area[] = [],
): void {
  for (const area of areasWithout([place], without)) clearRules(host, { ...area, sheetId: place.sheetId });
  // Each comes before those that are there.
  for (const rule of [...formats].reverse()) {
    const areas = repeated(rule.areas, source, place, without);
    if (areas.length > 0) addRule(host, place.sheetId, ruleOn(host, rule, areas));
  }
}

/** The same with what may be typed. */
export function putValidations(
  host: ExcelHost,
  { source, validations }: CarriedRules,
  place: RangeTarget,
  without: readonly Area[] = [],
): void {
  for (const area of areasWithout([place], without)) clearSettings(host, { ...area, sheetId: place.sheetId });
  for (const piece of validations) {
    const areas = repeated(piece.areas, source, place, without);
    if (areas.length > 0) putRule(host, place, areas, pieceOn(host.workbook, piece, areas));
  }
}

/** Where what stands on areas of the source comes to stand in the place. */
function repeated(
  areas: readonly Area[],
  source: RangeTarget,
  place: RangeTarget,
  without: readonly Area[],
): Area[] {
  const common = areas.flatMap((area) => intersection(area, source) ?? []);
  const there: Area[] = [];
  for (let down = 0; down < place.rows; down += source.rows)
    for (let right = 0; right < place.columns; right += source.columns)
      for (const area of common) {
        const row = place.row + down + area.row - source.row;
        const column = place.column + right + area.column - source.column;
        const inside = intersection({ ...area, row, column }, place);
        if (inside) there.push(inside);
      }
  return mergedAreas(areasWithout(there, without));
}
