import type { ICellData, IRange, IWorkbookData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { addressOf } from "../../grid/address";
import { areaOfRange } from "../univer/univer-range";
import type { OpenWorkbook } from "./open-workbook";

type BySheet<Value> = Nullable<Record<string, Nullable<Record<number, Nullable<Record<number, Value>>>>>>;

/**
 * A workbook's data with what its formulas spill: Univer keeps apart how far each reaches and what stands there. Without
 * it a file would hold the first value alone. Changes rows, not what the workbook itself holds.
 */
export function withSpilledCells({ injector, unitId }: OpenWorkbook, data: IWorkbookData): IWorkbookData {
  const model = injector.get(FormulaDataModel);
  const ranges = model.getArrayFormulaRange()[unitId] as BySheet<Nullable<IRange>>;
  const values = model.getArrayFormulaCellData()[unitId] as BySheet<Nullable<ICellData>>;
  for (const [sheetId, rows] of Object.entries(ranges ?? {})) {
    const sheet = data.sheets[sheetId];
    if (!sheet) continue;
    const cells: Record<number, Record<number, ICellData>> = { ...sheet.cellData };
    const put = (row: number, column: number, cell: ICellData): void => {
      cells[row] = { ...cells[row], [column]: cell };
    };
    for (const [row, columns] of Object.entries(rows ?? {}))
      for (const [column, range] of Object.entries(columns ?? {})) {
        const first = cells[Number(row)]?.[Number(column)];
        if (!first?.f || !range || isSingle(range)) continue;
        put(Number(row), Number(column), { ...first, ref: addressOf(areaOfRange(range)) });
        for (let r = range.startRow; r <= range.endRow; r++)
          for (let c = range.startColumn; c <= range.endColumn; c++) {
            const value = values?.[sheetId]?.[r]?.[c];
            const own = cells[r]?.[c];
            if (value && !own?.f && (r !== Number(row) || c !== Number(column)))
              put(r, c, { ...own, v: value.v ?? null, t: value.t ?? null });
          }
      }
    sheet.cellData = cells;
  }
  return data;
}

const isSingle = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean =>
  startRow === endRow && startColumn === endColumn;
