import type { ICellData, IRange, IWorkbookData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { addressOf, areaOf } from "../../grid/address";
import { linesOf } from "../../grid/cell-lines";
import { areaOfRange } from "../univer/univer-range";
import { OVERLAID } from "../../../xlsx/model/snapshot";
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
  for (const [sheetId, sheet] of Object.entries(data.sheets)) {
    const rows = ranges?.[sheetId];
    const cells: Record<number, Record<number, ICellData>> = { ...sheet.cellData };
    const put = (row: number, column: number, cell: ICellData): void => {
      cells[row] = { ...cells[row], [column]: cell };
    };
    for (const [row, column, cell] of overlaidArrays(cells))
      put(row, column, {
        ...cell,
        ref: addressOf({ row, column, rows: 1, columns: 1 }),
        custom: { ...cell.custom, [OVERLAID]: true },
      });
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

type Arrays = Nullable<ICellData>;

/**
 * Array formulas of a file in whose range something else stands by now: a file that gave them the whole range would lose
 * that.
 */
function overlaidArrays(
  cells: Readonly<Record<number, Readonly<Record<number, Arrays>>>>,
): [row: number, column: number, cell: ICellData][] {
  const lines = [...linesOf(cells)];
  return lines.flatMap(([row, line]) =>
    line.flatMap(([column, cell]): [number, number, ICellData][] => {
      const area = cell?.f && typeof cell.ref === "string" ? areaOf(cell.ref) : null;
      if (!cell || !area || (area.rows === 1 && area.columns === 1)) return [];
      const isOverlaid = lines.some(
        ([r, others]) =>
          r >= area.row &&
          r < area.row + area.rows &&
          others.some(
            ([c, other]) =>
              c >= area.column &&
              c < area.column + area.columns &&
              (r !== row || c !== column) &&
              holdsSomething(other),
          ),
      );
      return isOverlaid ? [[row, column, cell]] : [];
    }),
  );
}

/** What was read as the array's result, and is no longer. */
function holdsSomething(cell: Arrays): boolean {
  return Boolean(cell && !cell.f && !cell.si && ((cell.v ?? "") !== "" || cell.p));
}

const isSingle = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean =>
  startRow === endRow && startColumn === endColumn;
