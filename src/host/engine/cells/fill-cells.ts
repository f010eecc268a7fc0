import { AUTO_FILL_APPLY_TYPE, IAutoFillService } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { protectionAt, setProtection } from "./cell-protection";
import { univerRange } from "../univer/univer-range";

/** What goes on from cells into others; "as seen": copies or a series, by what is there. */
export type Filling = "as seen" | "copies" | "series" | "formats" | "values";

const TYPES: Readonly<Record<Filling, AUTO_FILL_APPLY_TYPE | undefined>> = {
  "as seen": undefined,
  copies: AUTO_FILL_APPLY_TYPE.COPY,
  series: AUTO_FILL_APPLY_TYPE.SERIES,
  formats: AUTO_FILL_APPLY_TYPE.ONLY_FORMAT,
  values: AUTO_FILL_APPLY_TYPE.NO_FORMAT,
};

/** False when Univer did not. `to` holds `from`. */
export async function fillCells(
  workbook: OpenWorkbook,
  sheetId: string,
  from: Area,
  to: Area,
  filling: Filling,
): Promise<boolean> {
  const { injector, unitId } = workbook;
  const filled = await injector
    .get(IAutoFillService)
    .triggerAutoFill(unitId, sheetId, univerRange(from), univerRange(to), TYPES[filling]);
  const sheet = workbook.facade.getSheetBySheetId(sheetId);
  if (filled && sheet && filling !== "values") fillProtection(workbook, sheet, from, to);
  return filled;
}

/** Univer fills formats without what it has no word for. */
function fillProtection(workbook: OpenWorkbook, sheet: FWorksheet, from: Area, to: Area): void {
  const along = (at: number, start: number, count: number): number =>
    start + ((((at - start) % count) + count) % count);
  for (let row = to.row; row < to.row + to.rows; row++)
    for (let column = to.column; column < to.column + to.columns; column++) {
      const source = protectionAt(
        sheet,
        along(row, from.row, from.rows),
        along(column, from.column, from.columns),
      );
      const { locked, formulaHidden } = protectionAt(sheet, row, column);
      if (locked !== source.locked || formulaHidden !== source.formulaHidden)
        setProtection(workbook, sheet, { row, column, rows: 1, columns: 1 }, source);
    }
}
