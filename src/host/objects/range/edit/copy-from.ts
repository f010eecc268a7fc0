import { valueTypeOf } from "../../../engine/cells/cell-output";
import { cellAt, formulaAt, setCells, type CellMatrix } from "../../../engine/cells/cells";
import { contentOf, movedFormula } from "../../../engine/cells/moved-content";
import { shownCells, spillsOn } from "../../../engine/cells/spills";
import { intersection, type Area } from "../../../grid/area";
import type { Sheet } from "../../../engine/univer/engine";
import { fromR1C1, toR1C1, turnedR1C1, type Place } from "../../../grid/r1c1";
import { toThisRow } from "../../../grid/structured-references";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import { demandWritable, growSheet, sheetOf, type ExcelHost } from "../../class/excel-class";
import { demandUnlocked } from "../../class/locked-cells";
import type { RangeTarget } from "../../class/targets";
import { rangeArgument } from "../../places/range-target";
import { putFormats, putValidations, rulesOf } from "./carry-rules";

/**
 * Range.copyFrom: values, formulas (their relative references follow), formats and rules, as `copyType` says; a range
 * smaller than the target is repeated.
 */
export function copyFrom(target: RangeTarget, args: Arguments, host: ExcelHost): null {
  const source = rangeArgument(host, target.sheetId, args, 0);
  const copyType = args.has(1) ? args.string(1) : "All";
  if (copyType === "Formats") demandWritable(host, target.sheetId, "allowFormatCells");
  if (!["All", "Values", "Formulas", "Formats"].includes(copyType))
    throw invalidArgument(`${copyType} is no copy type.`);
  const [skipBlanks, transpose] = [args.boolean(2, false), args.boolean(3, false)];
  const from = sheetOf(host, source);
  const to = sheetOf(host, target);
  const size = transpose ? { rows: source.columns, columns: source.rows } : source;
  const rows = Math.max(target.rows, size.rows);
  const columns = Math.max(target.columns, size.columns);
  const place = { ...target, rows, columns };
  if (copyType !== "Formats") demandUnlocked(host, place);
  growSheet(to, place);
  const cellOf = copiedCells(host, source, copyType === "Values");
  const skipped: Area[] = [];
  const cells: CellMatrix = {};
  for (let r = 0; r < rows; r++) {
    const line: CellMatrix[number] = {};
    for (let c = 0; c < columns; c++) {
      const row = source.row + (transpose ? c % source.rows : r % source.rows);
      const column = source.column + (transpose ? r % source.columns : c % source.columns);
      const cell = cellOf(row, column);
      const there = { row: target.row + r, column: target.column + c };
      if (skipBlanks && valueTypeOf(cell) === "Empty" && !cell?.f && !cell?.si) {
        skipped.push({ ...there, rows: 1, columns: 1 });
        continue;
      }
      const style = { s: cell?.s ?? null };
      const moved = transpose
        ? turnedFormula(host, from, { row, column }, there)
        : movedFormula(host.workbook, from, { row, column }, there);
      const content = contentOf(copyType === "Values" ? null : moved, cell);
      line[there.column] =
        copyType === "Formats" ? style : copyType === "All" ? { ...content, ...style } : content;
    }
    cells[target.row + r] = line;
  }
  if (copyType === "All" || copyType === "Formats")
    copyRules(host, source, place, { transpose, skipped, validations: copyType === "All" });
  setCells(host.workbook, to, cells);
  return null;
}

/** The formula of a cell where rows and columns change places: relative references turn with them. */
function turnedFormula(host: ExcelHost, from: Sheet, cell: Place, there: Place): string | null {
  const formula = formulaAt(host.workbook, from, cell.row, cell.column);
  return formula === null ? null : toThisRow(fromR1C1(turnedR1C1(toR1C1(formula, cell)), there));
}

/** What a formula spills is copied as a value, but for formulas that are copied along, which spill it anew. */
function copiedCells(
  host: ExcelHost,
  source: RangeTarget,
  asValues: boolean,
): (row: number, column: number) => ReturnType<typeof cellAt> {
  const sheet = sheetOf(host, source);
  const shown = shownCells(host.workbook, sheet);
  const again = asValues
    ? []
    : spillsOn(host.workbook, sheet).filter((spill) =>
        intersection({ row: spill.row, column: spill.column, rows: 1, columns: 1 }, source),
      );
  return (row, column) => {
    const one = { row, column, rows: 1, columns: 1 };
    return again.some(({ area }) => intersection(area, one))
      ? cellAt(sheet, row, column)
      : shown(row, column);
  };
}

interface Manner {
  readonly transpose: boolean;
  /** Cells that stay as they are. */
  readonly skipped: readonly Area[];
  /** Rules of what may be typed go along too. */
  readonly validations: boolean;
}

function copyRules(
  host: ExcelHost,
  source: RangeTarget,
  place: RangeTarget,
  { transpose, skipped, validations }: Manner,
): void {
  const carried = rulesOf(host, source);
  if (transpose && carried.formats.length + (validations ? carried.validations.length : 0) > 0)
    throw new ExcelError(
      "NotImplemented",
      "The embedded host does not transpose conditional formats and data validation.",
    );
  putFormats(host, carried, place, skipped);
  if (validations) putValidations(host, carried, place, skipped);
}
