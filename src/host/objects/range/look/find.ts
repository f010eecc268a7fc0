import { displayText, valueOf } from "../../../engine/cells/cell-output";
import { cellAt, formulaAt, numberFormatAt, writeEntries } from "../../../engine/cells/cells";
import { shownCells } from "../../../engine/cells/spills";
import { invalidArgument, itemNotFound } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import { rangeObject, sheetOf, type ExcelHost, type Methods } from "../../class/excel-class";
import { demandUnlocked } from "../../class/locked-cells";
import { rangeAreasObject } from "../../places/areas-target";
import { usedRange, wholeSheet } from "../../places/range-target";
import type { RangeTarget, SheetTarget } from "../../class/targets";

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaAt(args: Arguments, index: number): Criteria {
  const { completeMatch, matchCase, searchDirection } = (args.values[index] ?? {}) as Record<string, unknown>;
  if (searchDirection !== undefined && searchDirection !== "Forward" && searchDirection !== "Backwards")
    throw invalidArgument(`There is no such direction to search in.`);
  return {
    completeMatch: completeMatch === true,
    matchCase: matchCase === true,
    backwards: searchDirection === "Backwards",
  };
}

/** Excel's pattern: `*` any text, `?` any character, `~` before one of these means itself. */
function pattern(text: string, { completeMatch, matchCase }: Criteria): RegExp {
  if (text === "") throw invalidArgument("There is nothing to search for.");
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found: string, literal?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    return found === "*" ? ".*" : found === "?" ? "." : `\\${found}`;
  });
  return new RegExp(completeMatch ? `^${source}$` : source, matchCase ? "gsu" : "gisu");
}

function cellsOf(host: ExcelHost, target: RangeTarget): { row: number; column: number }[] {
  const used = usedRange(host, target, true);
  if (!used) return [];
  return Array.from({ length: used.rows * used.columns }, (_cell, index) => ({
    row: used.row + Math.floor(index / used.columns),
    column: used.column + (index % used.columns),
  }));
}

/** The cells whose shown text matches, row by row. */
function matches(host: ExcelHost, target: RangeTarget, args: Arguments): RangeTarget[] {
  const criteria = criteriaAt(args, 1);
  const wanted = pattern(args.string(0), criteria);
  const sheet = sheetOf(host, target);
  const shown = shownCells(host.workbook, sheet);
  const found = cellsOf(host, target).filter(({ row, column }) => {
    const text = displayText(valueOf(shown(row, column)), numberFormatAt(sheet, row, column));
    return text.search(wanted) >= 0;
  });
  const cells = found.map((cell) => ({ sheetId: target.sheetId, ...cell, rows: 1, columns: 1 }));
  return criteria.backwards ? cells.reverse() : cells;
}

/**
 * The first match. A single cell stands for its whole sheet, searched from the next cell on until back at it
 * (Excel.SearchCriteria and Range.find: "else the search will cover the entire sheet starting after that cell").
 */
function first(host: ExcelHost, target: RangeTarget, args: Arguments): RangeTarget | null {
  if (target.rows * target.columns > 1) return matches(host, target, args)[0] ?? null;
  const all = matches(host, wholeSheet(target.sheetId), args);
  const { backwards } = criteriaAt(args, 1);
  const isPast = ({ row, column }: RangeTarget): boolean =>
    backwards
      ? row < target.row || (row === target.row && column < target.column)
      : row > target.row || (row === target.row && column > target.column);
  return all.find(isPast) ?? all[0] ?? null;
}

/** Replaces in formulas and constants; answers how many times. */
function replaceAll(target: RangeTarget, args: Arguments, host: ExcelHost): number {
  const wanted = pattern(args.string(0), criteriaAt(args, 2));
  const replacement = args.string(1);
  const sheet = sheetOf(host, target);
  let count = 0;
  const changes: { readonly cell: RangeTarget; readonly after: string }[] = [];
  for (const { row, column } of cellsOf(host, target)) {
    const before =
      formulaAt(host.workbook, sheet, row, column) ?? String(valueOf(cellAt(sheet, row, column)));
    const after = before.replace(wanted, (part: string) => {
      if (part !== "") count++;
      return part === "" ? part : replacement;
    });
    const cell = { sheetId: target.sheetId, row, column, rows: 1, columns: 1 };
    if (after !== before) changes.push({ cell, after });
  }
  for (const { cell } of changes) demandUnlocked(host, cell);
  for (const { cell, after } of changes) writeEntries(host.workbook, sheet, cell, [[after]]);
  return count;
}

/** Methods of Range. */
export const findMethods: Methods<"Range", RangeTarget> = {
  Find: {
    calculated: true,
    call: (target, args, host) => {
      const found = first(host, target, args);
      if (!found) throw itemNotFound("含有这段文字的单元格");
      return rangeObject(found);
    },
  },
  FindOrNullObject: {
    calculated: true,
    call: (target, args, host) => {
      const found = first(host, target, args);
      return found && rangeObject(found);
    },
  },
  ReplaceAll: { calculated: true, call: replaceAll },
};

/** Methods of Worksheet. */
export const worksheetFindMethods: Methods<"Worksheet", SheetTarget> = {
  FindAll: {
    calculated: true,
    call: ({ sheetId }, args, host) => {
      const all = matches(host, wholeSheet(sheetId), args);
      if (all.length === 0) throw itemNotFound("含有这段文字的单元格");
      return rangeAreasObject(all);
    },
  },
  FindAllOrNullObject: {
    calculated: true,
    call: ({ sheetId }, args, host) => {
      const all = matches(host, wholeSheet(sheetId), args);
      return all.length > 0 ? rangeAreasObject(all) : null;
    },
  },
  ReplaceAll: {
    calculated: true,
    call: ({ sheetId }, args, host) => replaceAll(wholeSheet(sheetId), args, host),
  },
};
