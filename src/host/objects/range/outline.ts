import { hideLines } from "../../engine/sheets/hidden-lines";
import {
  MOST_LEVELS,
  outlinedLines,
  outlineLevel,
  setOutlineLevels,
  type Lines,
} from "../../engine/sheets/outline";
import type { Sheet } from "../../engine/univer/engine";
import { adjoiningRows } from "../../grid/adjoining-rows";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "../../grid/area";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { Arguments } from "../../richapi/host-class";
import { REFUSALS } from "../../richapi/refusals";
import {
  demandWritable,
  growSheet,
  sheetOf,
  type ExcelHost,
  type ExcelMethod,
  type Methods,
} from "../class/excel-class";
import { wordIn } from "../class/excel-words";
import type { RangeTarget, SheetTarget } from "../class/targets";

const OPTIONS = { ByRows: "row", ByColumns: "column" } as const;

/** Which lines of a range are meant; whole columns have no rows of their own to group, nor whole rows columns. */
function linesOf(target: RangeTarget, args: Arguments): { of: Lines; lines: number[] } {
  const of = wordIn<Lines>(OPTIONS, args.values[0]);
  const [first, count, all] =
    of === "row" ? [target.row, target.rows, EXCEL_ROWS] : [target.column, target.columns, EXCEL_COLUMNS];
  if (count === all) throw invalidArgument("The range has all lines of the sheet.");
  return { of, lines: Array.from({ length: count }, (_line, index) => first + index) };
}

function regrouped(by: 1 | -1): ExcelMethod<RangeTarget> {
  return {
    call: (target, args, host) => {
      const { of, lines } = linesOf(target, args);
      demandWritable(host, target.sheetId);
      const sheet = sheetOf(host, target);
      growSheet(sheet, target);
      const levels = lines.map((line) => [line, outlineLevel(sheet, of, line) + by] as const);
      if (levels.some(([, level]) => level > MOST_LEVELS))
        throw new ExcelError("InvalidOperation", REFUSALS.outlineTooDeep(MOST_LEVELS + 1));
      setOutlineLevels(host.workbook, sheet, of, new Map(levels.filter(([, level]) => level >= 0)));
      return null;
    },
  };
}

/** The lines of the innermost group that all of these lie in; the line behind a group stands for it. */
function groupOf(sheet: Sheet, of: Lines, lines: readonly number[]): number[] {
  const first = lines[0] ?? 0;
  const behind = lines.every((line) => outlineLevel(sheet, of, line) === 0) && first > 0 ? first - 1 : first;
  const levels =
    behind === first ? lines.map((line) => outlineLevel(sheet, of, line)) : [outlineLevel(sheet, of, behind)];
  const level = Math.min(...levels);
  if (level === 0) throw invalidArgument("The range is in no group.");
  const inside = (line: number): boolean => line >= 0 && outlineLevel(sheet, of, line) >= level;
  let from = behind;
  while (inside(from - 1)) from--;
  const group: number[] = [];
  for (let line = from; inside(line); line++) group.push(line);
  return group;
}

function setHidden(
  host: ExcelHost,
  sheet: Sheet,
  of: Lines,
  lines: readonly number[],
  hiding: boolean,
): void {
  demandWritable(host, sheet.getSheetId(), of === "row" ? "allowFormatRows" : "allowFormatColumns");
  for (const { row: first, rows: count } of adjoiningRows([...lines])) {
    const area =
      of === "row"
        ? { row: first, rows: count, column: 0, columns: 1 }
        : { row: 0, rows: 1, column: first, columns: count };
    hideLines(host.workbook, sheet, area, of, hiding);
  }
}

function details(hiding: boolean): ExcelMethod<RangeTarget> {
  return {
    call: (target, args, host) => {
      const { of, lines } = linesOf(target, args);
      const sheet = sheetOf(host, target);
      setHidden(host, sheet, of, groupOf(sheet, of, lines), hiding);
      return null;
    },
  };
}

export const outlineMethods: Methods<"Range", RangeTarget> = {
  Group: regrouped(1),
  Ungroup: regrouped(-1),
  HideGroupDetails: details(true),
  ShowGroupDetails: details(false),
};

/** Worksheet.showOutlineLevels: 0 leaves rows, or columns, as they are. */
export const showOutlineLevels: ExcelMethod<SheetTarget> = {
  call: (target, args, host) => {
    const sheet = sheetOf(host, target);
    for (const [of, shown] of [
      ["row", args.number(0)],
      ["column", args.number(1)],
    ] as const) {
      if (!Number.isInteger(shown) || shown < 0 || shown > MOST_LEVELS + 1)
        throw invalidArgument(`Levels are numbers from 0 to ${MOST_LEVELS + 1}.`);
      if (shown === 0) continue;
      const lines = outlinedLines(sheet, of);
      const isDeep = (line: number): boolean => outlineLevel(sheet, of, line) >= shown;
      setHidden(host, sheet, of, lines.filter(isDeep), true);
      setHidden(
        host,
        sheet,
        of,
        lines.filter((line) => !isDeep(line)),
        false,
      );
    }
    return null;
  },
};
