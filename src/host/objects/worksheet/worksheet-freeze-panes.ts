import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from "../../grid/area";
import { invalidArgument, itemNotFound } from "../../richapi/excel-error";
import { growSheet, rangeObject, sheetOf, type ExcelClass, type ExcelHost } from "../class/excel-class";
import { rangeArgument } from "../places/range-target";
import type { RangeTarget, SheetTarget } from "../class/targets";

/** Freezes what an area spans: of whole rows only rows, of whole columns only columns. */
function freeze(host: ExcelHost, target: SheetTarget, area: Area): void {
  const sheet = sheetOf(host, target);
  growSheet(sheet, area);
  const rows = area.rows === EXCEL_ROWS ? 0 : area.rows;
  const columns = area.columns === EXCEL_COLUMNS ? 0 : area.columns;
  sheet.setFreeze({
    startRow: rows > 0 ? area.row + rows : -1,
    ySplit: rows,
    startColumn: columns > 0 ? area.column + columns : -1,
    xSplit: columns,
  });
}

/** Null when nothing is frozen. */
function frozen(host: ExcelHost, target: SheetTarget): RangeTarget | null {
  const { startRow, startColumn, xSplit, ySplit } = sheetOf(host, target).getFreeze();
  if (xSplit <= 0 && ySplit <= 0) return null;
  const rows = ySplit > 0 ? { row: startRow - ySplit, rows: ySplit } : { row: 0, rows: EXCEL_ROWS };
  const columns =
    xSplit > 0 ? { column: startColumn - xSplit, columns: xSplit } : { column: 0, columns: EXCEL_COLUMNS };
  return { sheetId: target.sheetId, ...rows, ...columns };
}

function checkedCount(count: number): number {
  if (!Number.isInteger(count) || count < 0)
    throw invalidArgument(`${count} rows or columns cannot be frozen.`);
  return count;
}

export const worksheetFreezePanes: ExcelClass<"WorksheetFreezePanes", SheetTarget> = {
  properties: {},
  methods: {
    FreezeAt: {
      call: (target, args, host) => {
        const range = rangeArgument(host, target.sheetId, args, 0);
        if (range.sheetId !== target.sheetId) throw invalidArgument("The range is on another sheet.");
        freeze(host, target, range);
        return null;
      },
    },
    FreezeRows: {
      call: (target, args, host) => {
        const rows = checkedCount(args.number(0, 1));
        if (rows === 0) sheetOf(host, target).cancelFreeze();
        else freeze(host, target, { row: 0, column: 0, rows, columns: EXCEL_COLUMNS });
        return null;
      },
    },
    FreezeColumns: {
      call: (target, args, host) => {
        const columns = checkedCount(args.number(0, 1));
        if (columns === 0) sheetOf(host, target).cancelFreeze();
        else freeze(host, target, { row: 0, column: 0, rows: EXCEL_ROWS, columns });
        return null;
      },
    },
    Unfreeze: {
      call: (target, _args, host) => {
        sheetOf(host, target).cancelFreeze();
        return null;
      },
    },
    GetLocation: {
      call: (target, _args, host) => {
        const range = frozen(host, target);
        if (!range) throw itemNotFound("冻结的窗格");
        return rangeObject(range);
      },
    },
    GetLocationOrNullObject: {
      call: (target, _args, host) => {
        const range = frozen(host, target);
        return range && rangeObject(range);
      },
    },
  },
};
