import { areUnlocked } from "../../engine/cells/cell-protection";
import { protectedSheet, sheetOf, withinSheet, type ExcelHost } from "./excel-class";
import type { RangeTarget } from "./targets";

/**
 * AccessDenied: the sheet is protected, and a cell of the range is locked. What goes into unlocked cells alone needs
 * no option, or needs one besides: sorting, deleting rows, links (Protection.AllowSorting, AllowDeletingRows and
 * AllowInsertingHyperlinks in Excel's VBA reference). `isMeant` leaves cells out, by their place in the range.
 */
export function demandUnlocked(
  host: ExcelHost,
  target: RangeTarget,
  isMeant?: (row: number, column: number) => boolean,
): void {
  if (host.workbook.sheetExtras(target.sheetId).protection === undefined) return;
  const sheet = sheetOf(host, target);
  if (!areUnlocked(sheet, withinSheet(sheet, target), isMeant)) throw protectedSheet(host, target.sheetId);
}
