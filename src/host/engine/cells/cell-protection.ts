import type { Area } from "../../grid/area";
import { setStyle, styleAt } from "./cells";
import type { Sheet } from "../univer/engine";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** What a protected sheet makes of a cell: it cannot be written to, its formula is not shown. */
export interface CellProtection {
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** Cells are locked and show their formulas unless said otherwise. The converter keeps it under `xlsx`. */
export function protectionAt(sheet: Sheet, row: number, column: number): CellProtection {
  const { xlsx } = styleAt(sheet, row, column) as { readonly xlsx?: Partial<CellProtection> };
  return { locked: xlsx?.locked !== false, formulaHidden: xlsx?.formulaHidden === true };
}

/** Undoable. */
export function setProtection(
  workbook: OpenWorkbook,
  sheet: Sheet,
  area: Area,
  protection: Partial<CellProtection>,
): void {
  setStyle(workbook, sheet, area, { xlsx: protection } as Parameters<typeof setStyle>[3]);
}

/** Whether no cell of the area is locked; `isMeant` leaves cells out, by their place in the area. */
export function areUnlocked(
  sheet: Sheet,
  area: Area,
  isMeant: (row: number, column: number) => boolean = () => true,
): boolean {
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++)
      if (isMeant(row, column) && protectionAt(sheet, area.row + row, area.column + column).locked)
        return false;
  return true;
}
