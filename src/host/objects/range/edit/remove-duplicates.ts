import { intersection } from "../../../grid/area";
import { displayText, valueOf } from "../../../engine/cells/cell-output";
import { contentOf, movedFormula, NO_CONTENT } from "../../../engine/cells/moved-content";
import { cellAt, numberFormatAt, setCells, type CellMatrix } from "../../../engine/cells/cells";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import type { HostObject, Arguments } from "../../../richapi/host-class";
import {
  hostObject,
  demandWritable,
  sheetOf,
  type ExcelClass,
  type ExcelHost,
} from "../../class/excel-class";
import { usedRange } from "../../places/range-target";
import { tablesOn } from "../../../engine/tables/tables-on";
import type { RangeTarget } from "../../class/targets";

interface Counts {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

export const removeDuplicatesResult: ExcelClass<"RemoveDuplicatesResult", Counts> = {
  properties: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
};

/** Range.removeDuplicates: rows that look the same but for case; what is kept moves up within the range. */
export function removeDuplicates(target: RangeTarget, args: Arguments, host: ExcelHost): HostObject {
  demandWritable(host, target.sheetId);
  if (tablesOn(host.workbook, target.sheetId).some((table) => intersection(table.area, target)))
    throw new ExcelError("NotImplemented", "The embedded host removes no duplicates from tables.");
  const columns = checkedColumns(target, args.values[0]);
  const header = args.boolean(1, false) ? 1 : 0;
  const used = usedRange(host, target, true);
  const end = used ? used.row + used.rows : target.row;
  const sheet = sheetOf(host, target);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = target.row + header; row < end; row++) {
    const texts = columns.map((offset) => {
      const column = target.column + offset;
      return displayText(
        valueOf(cellAt(sheet, row, column)),
        numberFormatAt(sheet, row, column),
      ).toLowerCase();
    });
    const key = JSON.stringify(texts);
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const first = target.row + header;
  const removed = Math.max(end - first - kept.length, 0);
  if (removed > 0) moveUp(host, target, first, end, kept);
  return hostObject("RemoveDuplicatesResult", { removed, uniqueRemaining: kept.length });
}

function checkedColumns(target: RangeTarget, columns: unknown): number[] {
  const isColumn = (one: unknown): one is number =>
    typeof one === "number" && Number.isInteger(one) && one >= 0 && one < target.columns;
  if (!Array.isArray(columns) || columns.length === 0 || !columns.every(isColumn))
    throw invalidArgument("The columns are not columns of the range.");
  return columns;
}

function moveUp(
  host: ExcelHost,
  target: RangeTarget,
  first: number,
  end: number,
  kept: readonly number[],
): void {
  const { workbook } = host;
  const sheet = sheetOf(host, target);
  const last = Math.min(target.column + target.columns, sheet.getMaxColumns());
  const cells: CellMatrix = {};
  for (let row = first; row < end; row++) {
    const from = kept[row - first];
    if (from === row) continue;
    const line: CellMatrix[number] = {};
    for (let column = target.column; column < last; column++) {
      const place = { row: from ?? row, column };
      line[column] =
        from === undefined
          ? NO_CONTENT
          : {
              ...contentOf(
                movedFormula(workbook, sheet, place, { row, column }),
                cellAt(sheet, place.row, place.column),
              ),
              s: cellAt(sheet, from, column)?.s ?? null,
            };
    }
    cells[row] = line;
  }
  setCells(workbook, sheet, cells);
}
