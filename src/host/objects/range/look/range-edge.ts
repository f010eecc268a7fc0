import { boundingArea, EXCEL_COLUMNS, EXCEL_ROWS, intersection } from "../../../grid/area";
import { valueTypeOf } from "../../../engine/cells/cell-output";
import { cellAt } from "../../../engine/cells/cells";
import { invalidArgument } from "../../../richapi/excel-error";
import type { Arguments, HostObject } from "../../../richapi/host-class";
import { rangeObject, sheetOf, type ExcelHost, type Methods } from "../../class/excel-class";
import { wordIn } from "../../class/excel-words";
import { rangeArgument } from "../../places/range-target";
import type { RangeTarget } from "../../class/targets";

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** Ctrl+arrow, and Ctrl+Shift+arrow. */
export const edgeMethods: Methods<"Range", RangeTarget> = {
  GetRangeEdge: { calculated: true, call: (target, args, host) => rangeObject(edge(host, target, args)) },
  GetExtendedRange: { calculated: true, call: extended },
};

function extended(target: RangeTarget, args: Arguments, host: ExcelHost): HostObject {
  const end = edge(host, target, args);
  const [down] = wordIn(STEPS, args.string(0));
  // The range grows along the direction only.
  const reach =
    down === 0 ? { ...target, column: end.column, columns: 1 } : { ...target, row: end.row, rows: 1 };
  return rangeObject({ sheetId: target.sheetId, ...boundingArea(target, reach) });
}

/** The cell where Ctrl+arrow stops: the last of a filled run, else the next filled cell, else the sheet's end. */
function edge(host: ExcelHost, target: RangeTarget, args: Arguments): RangeTarget {
  const [down, right] = wordIn(STEPS, args.string(0));
  const start = args.has(1) ? rangeArgument(host, target.sheetId, args, 1) : target;
  if (!intersection(start, target) || start.sheetId !== target.sheetId)
    throw invalidArgument("The active cell is not in the range.");
  const sheet = sheetOf(host, target);
  const filled = (row: number, column: number): boolean => {
    const cell = cellAt(sheet, row, column);
    return Boolean(cell?.f ?? cell?.si) || valueTypeOf(cell) !== "Empty";
  };
  let { row, column } = start;
  const ends = { row: down < 0 ? 0 : EXCEL_ROWS - 1, column: right < 0 ? 0 : EXCEL_COLUMNS - 1 };
  const atEnd = (): boolean => (down === 0 ? column === ends.column : row === ends.row);
  const inRun = filled(row, column) && !atEnd() && filled(row + down, column + right);
  while (!atEnd()) {
    const next = filled(row + down, column + right);
    if (inRun && !next) break;
    row += down;
    column += right;
    if (!inRun && next) break;
  }
  return { sheetId: target.sheetId, row, column, rows: 1, columns: 1 };
}
