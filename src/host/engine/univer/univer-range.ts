import { RANGE_TYPE, type IRange } from "@univerjs/core";
import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from "../../grid/area";

/** An area as Univer writes ranges: first and last row and column. */
export function univerRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

export function areaOfRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** A selected area; whole rows and columns reach to the end of Excel's sheet. */
export function selectedArea(range: IRange): Area {
  const { rangeType } = range;
  const { row, column, rows, columns } = areaOfRange(range);
  const isRows = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  const isColumns = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  return {
    ...(isColumns ? { row: 0, rows: EXCEL_ROWS } : { row, rows }),
    ...(isRows ? { column: 0, columns: EXCEL_COLUMNS } : { column, columns }),
  };
}
