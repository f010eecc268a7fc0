import type { Worksheet } from "@univerjs/core";
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
