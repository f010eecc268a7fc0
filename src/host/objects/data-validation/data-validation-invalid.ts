import { mergedAreas } from "../../engine/univer/areas";
import { invalidCells as invalidCellsOf } from "../../engine/validation/invalid-cells";
import type { Area } from "../../grid/area";
import { sheetOf, withinSheet, type ExcelHost } from "../class/excel-class";
import type { RangeTarget } from "../class/targets";

/** Every cell of the range whose value its rule refuses. */
export function invalidCells(host: ExcelHost, target: RangeTarget): Promise<Area[]> {
  return invalidCellsOf(host.workbook, target.sheetId, withinSheet(sheetOf(host, target), target));
}

/** The same cells, as few ranges as they fill. */
export async function invalidAreas(host: ExcelHost, target: RangeTarget): Promise<RangeTarget[]> {
  const cells = await invalidCells(host, target);
  if (cells.length === 0) return [];
  return mergedAreas(cells).map((area) => ({ sheetId: target.sheetId, ...area }));
}
