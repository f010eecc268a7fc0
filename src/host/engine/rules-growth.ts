import type { IRange } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import type { Area } from "./address";
import type { OpenWorkbook } from "./open-workbook";

/**
 * When a table grows at its end, conditional formats and data validation that reached its last row go on into
 * the new rows, as in Excel.
 */
export function growRules(workbook: OpenWorkbook, sheetId: string, data: Area, count: number): void {
  changeRanges(workbook, sheetId, (ranges) => grownRanges(ranges, data, count));
}

/** Univer leaves rules out of rows that are inserted amidst them; in Excel the new rows have them too. */
export function closeGaps(workbook: OpenWorkbook, sheetId: string, row: number, count: number): void {
  changeRanges(workbook, sheetId, (ranges) => closedRanges(ranges, row, count));
}

function changeRanges(
  workbook: OpenWorkbook,
  sheetId: string,
  change: (ranges: readonly IRange[]) => IRange[] | null,
): void {
  const target = { unitId: workbook.unitId, subUnitId: sheetId };
  const formats = workbook.injector.get(ConditionalFormattingRuleModel);
  for (const rule of formats.getSubunitRules(target.unitId, sheetId) ?? []) {
    const ranges = change(rule.ranges);
    if (ranges)
      workbook.commands.syncExecuteCommand("sheet.command.set-conditional-rule", {
        ...target,
        cfId: rule.cfId,
        rule: { ...rule, ranges },
      });
  }
  for (const rule of workbook.injector.get(SheetDataValidationModel).getRules(target.unitId, sheetId)) {
    const ranges = change(rule.ranges);
    if (ranges)
      workbook.commands.syncExecuteCommand("sheet.command.updateDataValidationRuleRange", {
        ...target,
        ruleId: rule.uid,
        ranges,
      });
  }
}

/** Null when none of the ranges ends where the rows begin and goes on behind them. */
function closedRanges(ranges: readonly IRange[], row: number, count: number): IRange[] | null {
  let result = [...ranges];
  for (const above of ranges) {
    const below = result.find(
      (range) =>
        above.endRow === row - 1 &&
        range.startRow === row + count &&
        range.startColumn === above.startColumn &&
        range.endColumn === above.endColumn,
    );
    if (below)
      result = result.flatMap((range) =>
        range === below ? [] : [range === above ? { ...above, endRow: below.endRow } : range],
      );
  }
  return result.length === ranges.length ? null : result;
}

/** Null when none of the ranges ends with the data. */
function grownRanges(ranges: readonly IRange[], data: Area, count: number): IRange[] | null {
  const last = data.row + data.rows - 1;
  const within = (range: IRange): boolean =>
    range.endRow === last && range.startColumn >= data.column && range.endColumn < data.column + data.columns;
  if (!ranges.some(within)) return null;
  return ranges.map((range) => (within(range) ? { ...range, endRow: range.endRow + count } : range));
}
