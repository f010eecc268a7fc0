import { intersection, type Area } from "../../../grid/area";
import { moveCells } from "../../../engine/cells/move-cells";
import { ExcelError } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import { clearRules } from "../../conditional-format/conditional-format-collection";
import { clearSettings } from "../../data-validation/data-validation-rules";
import { putFormats, putValidations, rulesOf } from "./carry-rules";
import { growSheet, sheetOf, type ExcelHost } from "../../class/excel-class";
import { demandUnlocked } from "../../class/locked-cells";
import { checkedRange, rangeArgument } from "../../places/range-target";
import { tablesOn } from "../../../engine/tables/tables-on";
import type { RangeTarget } from "../../class/targets";
import { REFUSALS } from "../../../richapi/refusals";

/** Range.moveTo: cut and paste. Formulas that refer to the cells follow; the user's selection stays. */
export function moveTo(target: RangeTarget, args: Arguments, host: ExcelHost): null {
  const corner = rangeArgument(host, target.sheetId, args, 0);
  const to = checkedRange({ ...target, sheetId: corner.sheetId, row: corner.row, column: corner.column });
  for (const range of [target, to]) demandUnlocked(host, range);
  demandNoTable(host, target);
  demandNoTable(host, to);
  growSheet(sheetOf(host, target), target);
  growSheet(sheetOf(host, to), to);
  if (to.sheetId !== target.sheetId) moveRules(host, target, to);
  if (!moveCells(host.workbook, target, to)) throw new ExcelError("InvalidOperation", REFUSALS.splitsMerged);
  return null;
}

/** Univer moves cells out of and into tables as if there were none. */
function demandNoTable(host: ExcelHost, area: Area & { readonly sheetId: string }): void {
  if (tablesOn(host.workbook, area.sheetId).some((table) => intersection(table.area, area)))
    throw new ExcelError("NotImplemented", "The embedded host does not move cells of tables.");
}

/** To another sheet: on their own sheet the engine has rules follow the cells. */
function moveRules(host: ExcelHost, from: RangeTarget, to: RangeTarget): void {
  const carried = rulesOf(host, from);
  clearRules(host, from);
  clearSettings(host, from);
  putFormats(host, carried, to);
  putValidations(host, carried, to);
}
