import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { areaOfRange } from "../univer/univer-range";
import { cellAt } from "./cells";

type Rows<Value> = Nullable<Record<number, Nullable<Record<number, Nullable<Value>>>>>;

/** The cells that one formula fills, its own first. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** What formulas of a sheet spill, as last calculated; a formula that fills its own cell alone spills nothing. */
export function spillsOn({ injector, unitId }: OpenWorkbook, sheet: FWorksheet): Spill[] {
  const ranges = injector.get(FormulaDataModel).getArrayFormulaRange()[unitId]?.[
    sheet.getSheetId()
  ] as Rows<IRange>;
  return Object.entries(ranges ?? {}).flatMap(([row, line]) =>
    Object.entries(line ?? {}).flatMap(([column, range]): Spill[] => {
      const area = range && areaOfRange(range);
      if (!area || area.rows * area.columns === 1) return [];
      const cell = cellAt(sheet, Number(row), Number(column));
      return cell?.f || cell?.si ? [{ row: Number(row), column: Number(column), area }] : [];
    }),
  );
}

/** Reads cells as they show: a blank one with what a formula spills there. Univer keeps that apart. */
export function shownCells(
  { injector, unitId }: OpenWorkbook,
  sheet: FWorksheet,
): (row: number, column: number) => ICellData | null {
  const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId]?.[
    sheet.getSheetId()
  ] as Rows<ICellData>;
  if (!spilled || Object.keys(spilled).length === 0) return (row, column) => cellAt(sheet, row, column);
  return (row, column) => {
    const own = cellAt(sheet, row, column);
    const value = spilled[row]?.[column];
    if (!value || own?.f || own?.si || own?.p || (own?.v ?? "") !== "") return own;
    return { ...own, v: value.v ?? null, t: value.t ?? null };
  };
}
