import { select } from "../../../engine/sheets/selection";
import { ExcelError } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import { REFUSALS } from "../../../richapi/refusals";
import { growSheet, sheetOf, type ExcelHost } from "../../class/excel-class";
import type { RangeTarget } from "../../class/targets";

/** Range.select: its sheet comes to the front. InvalidOperation: it is hidden. */
export function selectRange(target: RangeTarget, _args: Arguments, host: ExcelHost): null {
  const sheet = sheetOf(host, target);
  if (sheet.isSheetHidden())
    throw new ExcelError("InvalidOperation", REFUSALS.hiddenSheet(sheet.getSheetName()));
  sheet.activate();
  growSheet(sheet, target);
  select(host.workbook, sheet, target);
  host.reveal(target);
  return null;
}
