import { RANGE_TYPE } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { applyUndoable } from "../workbook/apply-undoable";
import { univerRange } from "../univer/univer-range";

/** Of each row or column of an area that lies within the sheet: is it hidden? */
export function hiddenLines(sheet: FWorksheet, area: Area, of: "row" | "column"): boolean[] {
  const model = sheet.getSheet();
  return of === "row"
    ? Array.from({ length: area.rows }, (_row, r) => !model.getRowVisible(area.row + r))
    : Array.from({ length: area.columns }, (_column, c) => !model.getColVisible(area.column + c));
}

/**
 * Hides or shows the rows or columns of an area that lies within the sheet. Univer's own commands for it select what
 * they hide, and bring its sheet to the front.
 */
export function hideLines(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  area: Area,
  of: "row" | "column",
  hiding: boolean,
): void {
  const whole = { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const ranges = hiddenLines(sheet, area, of).flatMap((isHidden, index) => {
    if (isHidden === hiding) return [];
    const one =
      of === "row" ? { row: area.row + index, rows: 1 } : { column: area.column + index, columns: 1 };
    return [
      { ...univerRange({ ...whole, ...one }), rangeType: of === "row" ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN },
    ];
  });
  if (ranges.length === 0) return;
  const params = { unitId: workbook.unitId, subUnitId: sheet.getSheetId(), ranges };
  const [toHide, toShow] =
    of === "row"
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetColHiddenMutation.id, SetColVisibleMutation.id];
  const [id, undoId] = hiding ? [toHide, toShow] : [toShow, toHide];
  applyUndoable(workbook, [{ id, redo: params, undoId, undo: params }]);
}
