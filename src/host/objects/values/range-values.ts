import { isNumberFormat } from "../../engine/format/number-format";
import { flawOf, type FormulaFlaw } from "../../grid/formula-flaw";
import type { Sheet } from "../../engine/univer/engine";
import { displayText, valueOf, valueTypeOf } from "../../engine/cells/cell-output";
import {
  cellAt,
  formulaAt,
  numberFormatAt,
  setStyle,
  setStyles,
  writeEntries,
  type Entry,
} from "../../engine/cells/cells";
import { shownCells } from "../../engine/cells/spills";
import type { Area } from "../../grid/area";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import {
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelHost,
  type Properties,
} from "../class/excel-class";
import { demandUnlocked } from "../class/locked-cells";
import { countsFrom1904, DAYS_1904, inward, outward } from "./date-system";
import { isDatePattern } from "../../../xlsx/style/aspects/number-formats";
import { fromR1C1, toR1C1 } from "../../grid/r1c1";
import { respelled } from "../../grid/respelled";
import type { RangeTarget } from "../class/targets";
import { REFUSALS } from "../../richapi/refusals";

/** Excel answers no values for ranges as large as whole sheets. */
const LARGEST_READ = 5_000_000;

type Reader = (row: number, column: number) => unknown;

/** Reads a range cell by cell; beyond the sheet's last cell stand `blank` ones. */
export function readGrid(target: RangeTarget, reader: Reader): unknown[][] {
  if (target.rows * target.columns > LARGEST_READ)
    throw new ExcelError("ResponsePayloadSizeLimitExceeded", REFUSALS.rangeTooLarge(LARGEST_READ));
  return Array.from({ length: target.rows }, (_row, r) =>
    Array.from({ length: target.columns }, (_column, c) => reader(target.row + r, target.column + c)),
  );
}

/** A 2-D array of the range's shape, or one value for all of it, as Office.js allows. */
export function entriesFor(target: Area, value: unknown): Entry[][] {
  if (!Array.isArray(value)) {
    if (value === null) throw invalidArgument("Null leaves a cell alone; it is nothing for a whole range.");
    const one = checkedEntry(value);
    return Array.from({ length: target.rows }, () => Array.from({ length: target.columns }, () => one));
  }
  const rows = value as unknown[];
  if (rows.length !== target.rows) throw invalidArgument("The array's rows do not match the range.");
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== target.columns)
      throw invalidArgument("The array's columns do not match the range.");
    return (row as unknown[]).map(checkedEntry);
  });
}

/** Excel's limits of a cell. */
const LONGEST_TEXT = 32_767;
const FLAWS: Readonly<Record<FormulaFlaw, (formula: string) => string>> = {
  "too-long": () => REFUSALS.formulaTooLong(8_192),
  "long-text": () => REFUSALS.formulaTextTooLong(255),
  incomplete: REFUSALS.formulaIncomplete,
};

function checkedEntry(value: unknown): Entry {
  if (typeof value === "string" && value.length > LONGEST_TEXT)
    throw invalidArgument(REFUSALS.textTooLong(LONGEST_TEXT));
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw invalidArgument("A cell takes a string, a number, a boolean or null.");
}

/** Formulas that Excel would not take; in a cell of text they are none. Cells by their place in the area. */
function demandFormulas(sheet: Sheet, area: Area, entries: readonly (readonly Entry[])[]): void {
  for (const [r, line] of entries.entries())
    for (const [c, entry] of line.entries()) {
      if (typeof entry !== "string" || !entry.startsWith("=") || entry.length === 1) continue;
      // One formula for all is looked at once.
      if (r + c > 0 && entry === entries[0]?.[0]) continue;
      const flaw = flawOf(entry);
      if (flaw !== null && numberFormatAt(sheet, area.row + r, area.column + c) !== "@")
        throw invalidArgument(FLAWS[flaw](entry));
    }
}

function write(target: RangeTarget, value: unknown, host: ExcelHost): void {
  const sheet = sheetOf(host, target);
  const area = Array.isArray(value) ? target : withinSheet(sheet, target);
  const entries = entriesFor(area, value);
  demandUnlocked(host, target, (row, column) => entries[row]?.[column] !== null);
  growSheet(sheet, target);
  demandFormulas(sheet, area, entries);
  writeEntries(host.workbook, sheet, area, inwardEntries(host, sheet, area, entries));
}

/** Entries as the engine counts days, by the formats that the cells of the area have by now. */
export function inwardEntries(host: ExcelHost, sheet: Sheet, area: Area, entries: Entry[][]): Entry[][] {
  if (!countsFrom1904(host)) return entries;
  return entries.map((line, r) =>
    line.map((entry, c) => inward(sheet, area.row + r, area.column + c, entry)),
  );
}

export const valueProperties: Properties<"Range", RangeTarget> = {
  Values: {
    calculated: true,
    get: (target, host) => {
      const sheet = sheetOf(host, target);
      const shown = shownCells(host.workbook, sheet);
      return readGrid(target, (row, column) =>
        outward(host, sheet, row, column, valueOf(shown(row, column))),
      );
    },
    set: write,
  },
  ValueTypes: {
    calculated: true,
    get: (target, host) => {
      const sheet = sheetOf(host, target);
      const shown = shownCells(host.workbook, sheet);
      return readGrid(target, (row, column) => valueTypeOf(shown(row, column)));
    },
  },
  Text: {
    calculated: true,
    get: (target, host) => {
      const sheet = sheetOf(host, target);
      const shown = shownCells(host.workbook, sheet);
      return readGrid(target, (row, column) =>
        displayText(valueOf(shown(row, column)), numberFormatAt(sheet, row, column)),
      );
    },
  },
  Formulas: { get: formulas, set: write },
  FormulasLocal: { get: formulas, set: write },
  FormulasR1C1: {
    get: (target, host) => inR1C1(formulas(target, host), target, toR1C1),
    set: (target, value, host) => {
      const area = Array.isArray(value) ? target : withinSheet(sheetOf(host, target), target);
      write({ ...target, ...area }, inR1C1(entriesFor(area, value), area, fromR1C1), host);
    },
  },
  NumberFormat: { get: numberFormats, set: writeNumberFormats },
  NumberFormatLocal: { get: numberFormats, set: writeNumberFormats },
};

/** Formulas of an area in the other notation; what is none stays. */
function inR1C1(
  cells: readonly (readonly unknown[])[],
  { row, column }: Area,
  change: (formula: string, cell: { readonly row: number; readonly column: number }) => string,
): unknown[][] {
  return cells.map((line, r) =>
    line.map((entry, c) =>
      typeof entry === "string" && entry.startsWith("=")
        ? change(entry, { row: row + r, column: column + c })
        : entry,
    ),
  );
}

function formulas(target: RangeTarget, host: ExcelHost): unknown[][] {
  const sheet = sheetOf(host, target);
  const shown = shownCells(host.workbook, sheet);
  return readGrid(target, (row, column) => {
    const formula = formulaAt(host.workbook, sheet, row, column);
    if (formula === null) return outward(host, sheet, row, column, valueOf(shown(row, column)));
    return host.modes.respellsNumbers ? respelled(formula) : formula;
  });
}

function numberFormats(target: RangeTarget, host: ExcelHost): unknown[][] {
  const sheet = sheetOf(host, target);
  return readGrid(target, (row, column) => numberFormatAt(sheet, row, column));
}

function writeNumberFormats(target: RangeTarget, given: unknown, host: ExcelHost): void {
  const value = singleFormat(given) ?? given;
  demandWritable(host, target.sheetId, "allowFormatCells");
  const sheet = sheetOf(host, target);
  const area = Array.isArray(value) ? target : withinSheet(sheet, target);
  growSheet(sheet, target);
  const recount = countsFrom1904(host) ? recounted(host, sheet, area) : null;
  if (typeof value === "string") {
    setStyle(host.workbook, sheet, area, { n: { pattern: checkedNumberFormat(value) } });
    recount?.();
    return;
  }
  const formats = entriesFor(area, value);
  const cells: Record<number, Record<number, { s: { n: { pattern: string } } }>> = {};
  for (const [r, row] of formats.entries()) {
    const line: Record<number, { s: { n: { pattern: string } } }> = {};
    for (const [c, format] of row.entries())
      if (format !== null) line[area.column + c] = { s: { n: { pattern: checkedNumberFormat(format) } } };
    cells[area.row + r] = line;
  }
  setStyles(host.workbook, sheet, cells);
  recount?.();
}

/** An array of one format stands for all cells (sample "Basic conditional formats" of Microsoft's). */
function singleFormat(given: unknown): unknown {
  const rows = Array.isArray(given) ? (given as unknown[]) : [];
  const row = rows.length === 1 && Array.isArray(rows[0]) ? (rows[0] as unknown[]) : [];
  return row.length === 1 ? row[0] : null;
}

/** An empty format means General. InvalidArgument: none that can be read. */
function checkedNumberFormat(pattern: Exclude<Entry, null>): string {
  if (typeof pattern === "boolean") throw invalidArgument("A number format is a text.");
  if (pattern === "") return "General";
  if (!isNumberFormat(String(pattern))) throw invalidArgument(REFUSALS.numberFormat(String(pattern)));
  return String(pattern);
}

/**
 * A number that begins or ceases to show a day means the same count of days to Excel before and after: the engine's,
 * which counts from 1900, has to change. To be called before the formats change; the result, after.
 */
function recounted(host: ExcelHost, sheet: Sheet, area: Area): () => void {
  const showsDate = (row: number, column: number): boolean =>
    isDatePattern(numberFormatAt(sheet, row, column));
  const grid = { sheetId: sheet.getSheetId(), ...area };
  const before = readGrid(grid, showsDate);
  return () => {
    const entries = readGrid(grid, (row, column) => {
      const cell = cellAt(sheet, row, column);
      const value = valueOf(cell);
      const shows = showsDate(row, column);
      const showed = before[row - area.row]?.[column - area.column];
      if (typeof value !== "number" || cell?.f || cell?.si || shows === showed) return null;
      return shows ? value + DAYS_1904 : value - DAYS_1904;
    }) as Entry[][];
    writeEntries(host.workbook, sheet, area, entries);
  };
}
