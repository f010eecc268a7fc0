import { WrapStrategy } from "@univerjs/core";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { displayText, valueOf } from "../cells/cell-output";
import { cellAt, numberFormatAt, styleAt } from "../cells/cells";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { textWidth } from "./text-width";

const CELL_PADDING = 6;
const LINE_SPACING = 1.45;

/** Heights that were estimated here, by sheet and row: those may be estimated anew, measured ones not. */
const ESTIMATES = new WeakMap<OpenWorkbook, Map<string, number>>();

/**
 * Without a screen nobody measures text: rows that should be as high as their content get an estimate. With a
 * screen Univer has measured already, and its heights stay.
 */
export function estimateRowHeights(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  firstRow: number,
  rows: number,
): void {
  const model = sheet.getSheet();
  const estimates = ESTIMATES.get(workbook) ?? new Map<string, number>();
  ESTIMATES.set(workbook, estimates);
  const rowsAutoHeightInfo = [];
  for (let row = firstRow; row < firstRow + rows; row++) {
    const key = `${sheet.getSheetId()} ${row}`;
    const now = model.getRowManager().getRow(row)?.ah;
    if (now !== undefined && now !== estimates.get(key)) continue;
    let height = model.getConfig().defaultRowHeight;
    for (let column = 0; column < sheet.getMaxColumns(); column++)
      height = Math.max(height, cellHeight(sheet, row, column));
    estimates.set(key, Math.ceil(height));
    rowsAutoHeightInfo.push({ row, autoHeight: Math.ceil(height) });
  }
  if (rowsAutoHeightInfo.length === 0) return;
  workbook.commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, {
    unitId: workbook.unitId,
    subUnitId: sheet.getSheetId(),
    rowsAutoHeightInfo,
  });
}

function cellHeight(sheet: FWorksheet, row: number, column: number): number {
  const value = valueOf(cellAt(sheet, row, column));
  if (value === "") return 0;
  const style = styleAt(sheet, row, column);
  const points = style.fs ?? 11;
  const text = displayText(value, numberFormatAt(sheet, row, column));
  const width = Math.max(sheet.getColumnWidth(column) - CELL_PADDING, 1);
  const wraps = style.tb === WrapStrategy.WRAP;
  const lines = text
    .split("\n")
    .reduce(
      (count, line) => count + (wraps ? Math.max(1, Math.ceil(textWidth(line, points) / width)) : 1),
      0,
    );
  return lines * points * (96 / 72) * LINE_SPACING + 2;
}
