import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import type { Area } from "../../grid/area";

/** Whether anything stands in the area's way: then cells must be shifted. */
export function holdsCells(sheet: Worksheet, area: Area): boolean {
  let holds = false;
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const inside =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    if (inside && cell && Object.keys(cell).length > 0) holds = true;
    return !holds;
  });
  return holds;
}

/** Whether a cell of the area shows anything; formats alone do not. */
export function holdsContent(sheet: Worksheet, area: Area): boolean {
  const matrix = sheet.getCellMatrix();
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (!isEmptyCell(matrix.getValue(row, column))) return true;
  return false;
}

function isEmptyCell(cell: Nullable<ICellData>): boolean {
  return !cell || ((cell.v ?? "") === "" && !cell.f && !cell.si && !cell.p);
}
