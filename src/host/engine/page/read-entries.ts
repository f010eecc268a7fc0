import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { TEXT_FORMAT, type CellInput } from "../cells/cell-input";
import { typedInput, typedPercent } from "../cells/typed-input";
import type { Engine } from "../univer/engine";

/** Before and after Univer's own reading. */
const FIRST = 1;
const LAST = -0.5;

/**
 * What is typed is read as the host reads what a program writes (cells/cell-input.ts), and not by Univer, to which 2021.9.30
 * is a day and 9月30日 is none. Univer has the service once there is a workbook.
 */
export function readEntries(engine: Engine): void {
  const { writeCellInterceptor } = engine.univer.__getInjector().get(SheetInterceptorService);
  let read: CellInput | null = null;
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const format = worksheet.getComposedCellStyle(row, col).n?.pattern ?? "General";
      const text = format === TEXT_FORMAT ? null : typedText(cell);
      read = text === null ? null : typedPercent(text, typedInput(text, format), format);
      // What is text by force Univer does not read.
      return next(read ? { ...cell, t: CellValueType.FORCE_STRING } : cell);
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: LAST,
    handler: (cell, _position, next) => {
      if (!cell || !read) return next(cell);
      const { numberFormat } = read;
      const style = typeof cell.s === "object" ? cell.s : {};
      return next({
        ...cell,
        ...read.cell,
        ...(numberFormat !== undefined && { s: { ...style, n: { pattern: numberFormat } } }),
      });
    },
  });
}

/** Null: nothing, a formula, text by an apostrophe, or text with formats of its own. */
function typedText(cell: Nullable<ICellData>): string | null {
  if (typeof cell?.v !== "string" || cell.v === "" || cell.f || cell.p) return null;
  return cell.t === CellValueType.FORCE_STRING ? null : cell.v;
}
