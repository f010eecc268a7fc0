import type { IRange } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";

/**
 * When a table grows at its end, conditional formats and data validation that reached its last row go on into
 * the new rows, as in Excel.
 */
export function growRules(workbook: OpenWorkbook, sheetId: string, data: Area, count: number): void {
  const target = { unitId: workbook.unitId, subUnitId: sheetId };
  const formats = workbook.injector.get(ConditionalFormattingRuleModel);
  for (const rule of formats.getSubunitRules(target.unitId, sheetId) ?? []) {
    const ranges = grownRanges(rule.ranges, data, count);
    if (ranges)
      workbook.commands.syncExecuteCommand("sheet.command.set-conditional-rule", {
        ...target,
        cfId: rule.cfId,
        rule: { ...rule, ranges },
      });
  }
  for (const rule of workbook.injector.get(SheetDataValidationModel).getRules(target.unitId, sheetId)) {
    const ranges = grownRanges(rule.ranges, data, count);
    if (ranges)
      workbook.commands.syncExecuteCommand("sheet.command.updateDataValidationRuleRange", {
        ...target,
        ruleId: rule.uid,
        ranges,
      });
  }
}

/** Null when none of the ranges ends with the data. */
function grownRanges(ranges: readonly IRange[], data: Area, count: number): IRange[] | null {
  const last = data.row + data.rows - 1;
  const within = (range: IRange): boolean =>
    range.endRow === last && range.startColumn >= data.column && range.endColumn < data.column + data.columns;
  if (!ranges.some(within)) return null;
  return ranges.map((range) => (within(range) ? { ...range, endRow: range.endRow + count } : range));
}
