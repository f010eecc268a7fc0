import { WrapStrategy } from "@univerjs/core";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { displayText, valueOf } from "../cells/cell-output";
import { cellAt, numberFormatAt, styleAt } from "../cells/cells";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { textWidth } from "./text-width";

const CELL_PADDING = 6;
const LINE_SPACING = 1.45;

/**
 * Rows that are about to be fitted anew: how high they are by their content is forgotten, whoever measured it, and their
 * new heights go into the file.
 */
export function fitAnew(sheet: FWorksheet, firstRow: number, rows: number): void {
  const manager = sheet.getSheet().getRowManager();
  for (let row = firstRow; row < firstRow + rows; row++) {
    const data = manager.getRowOrCreate(row);
    delete data.ah;
    data.custom = { ...data.custom, fitted: true };
  }
}

/**
 * Without a screen nobody measures text: rows that should be as high as their content get an estimate. With a
 * screen Univer has measured already, and its heights stay. Merged cells do not count, as in Excel.
 */
export function estimateRowHeights(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  firstRow: number,
  rows: number,
): void {
  const model = sheet.getSheet();
  const rowsAutoHeightInfo = [];
  for (let row = firstRow; row < firstRow + rows; row++) {
    if (model.getRowManager().getRow(row)?.ah !== undefined) continue;
    let height = model.getConfig().defaultRowHeight;
    for (let column = 0; column < sheet.getMaxColumns(); column++)
      height = Math.max(height, cellHeight(sheet, row, column));
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
  if (value === "" || sheet.getSheet().getMergedCell(row, column)) return 0;
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
