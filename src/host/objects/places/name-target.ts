import { definedNames } from "../../engine/names/defined-names";
import { areaOf } from "../../grid/address";
import { sheetAndAddress, type ExcelHost } from "../class/excel-class";
import type { RangeTarget } from "../class/targets";

/** The range behind a defined name, seen from a sheet (its own names first); null when it is no plain range. */
export function nameTarget(host: ExcelHost, sheetId: string, name: string): RangeTarget | null {
  const wanted = name.toLowerCase();
  const scoped = definedNames(host.workbook).filter((item) => item.name.toLowerCase() === wanted);
  const item =
    scoped.find((one) => one.localSheetId === sheetId) ?? scoped.find((one) => one.localSheetId !== sheetId);
  if (!item) return null;
  const [owner, rest] = sheetAndAddress(host, sheetId, item.formulaOrRefString.replace(/^=/, ""));
  const area = areaOf(rest);
  return area && { sheetId: owner, ...area };
}
