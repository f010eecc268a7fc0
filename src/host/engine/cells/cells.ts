import {
  IUndoRedoService,
  ObjectMatrix,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from "@univerjs/sheets";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { cellInput } from "./cell-input";
import { linesOf } from "../../grid/cell-lines";
import { writeStyles, type StyleMatrix } from "./style-writes";
import { toAt, toThisRow } from "../../grid/structured-references";

/** What a request may write into one cell: null leaves it alone, "" empties it. */
export type Entry = string | number | boolean | null;

export function cellAt(sheet: FWorksheet, row: number, column: number): ICellData | null {
  return sheet.getSheet().getCellRaw(row, column) ?? null;
}

/** A cell's own style over its row's and column's, without what tables and conditional formats add to the view. */
export function styleAt(sheet: FWorksheet, row: number, column: number): IStyleData {
  const model = sheet.getSheet();
  const own = cellAt(sheet, row, column)?.s;
  const style = typeof own === "string" ? sheet.getWorkbook().getStyles().get(own) : own;
  return { ...styleOf(model.getColumnStyle(column)), ...styleOf(model.getRowStyle(row)), ...(style ?? {}) };
}

function styleOf(style: unknown): IStyleData {
  return typeof style === "object" && style !== null ? style : {};
}

export function numberFormatAt(sheet: FWorksheet, row: number, column: number): string {
  return styleAt(sheet, row, column).n?.pattern ?? "General";
}

/** The formula as Excel shows it, or null. */
export function formulaAt(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  row: number,
  column: number,
): string | null {
  const cell = cellAt(sheet, row, column);
  if (!cell?.f && !cell?.si) return null;
  const formula =
    cell.f ??
    workbook.injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, column, sheet.getSheetId(), workbook.unitId);
  return formula ? toAt(formula) : null;
}

/** Writes entries as Excel reads them, in one command; formats that an entry brings (dates, %) come with it. */
export function writeEntries(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  area: Area,
  entries: readonly (readonly Entry[])[],
): void {
  const matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
  let any = false;
  for (let r = 0; r < area.rows; r++) {
    const line: Record<number, ICellData> = {};
    for (let c = 0; c < area.columns; c++) {
      const entry = entries[r]?.[c];
      if (entry === null || entry === undefined) continue;
      line[area.column + c] = entryCell(sheet, area.row + r, area.column + c, entry);
      any = true;
    }
    matrix[area.row + r] = line;
  }
  if (any) setCells(workbook, sheet, matrix);
}

function entryCell(sheet: FWorksheet, row: number, column: number, entry: Exclude<Entry, null>): ICellData {
  if (entry === "") return { v: null, t: null, f: null, si: null, p: null, custom: null };
  const format = numberFormatAt(sheet, row, column);
  const { cell, numberFormat } = cellInput(entry, format);
  const written: ICellData = { custom: null, ...cell };
  if (written.f) written.f = toThisRow(written.f);
  if (numberFormat !== undefined) written.s = { n: { pattern: numberFormat } };
  return written;
}

/** Cells by row and column. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** Sets cells as they are, as one undoable command. */
export function setCells(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
): void {
  const scope = new ObjectMatrix(cells).getStartEndScope();
  const range = { ...scope, unitId: workbook.unitId, sheetId: sheet.getSheetId() };
  const params = { unitId: workbook.unitId, subUnitId: sheet.getSheetId(), value: cells, range };
  if (!workbook.commands.syncExecuteCommand(SetRangeValuesCommand.id, params))
    throw new Error("Univer did not take the cells");
}

/** Sets a style on every cell of the area. */
export function setStyle(workbook: OpenWorkbook, sheet: FWorksheet, area: Area, style: IStyleData): void {
  const cell = { s: style };
  const line = Object.fromEntries(
    Array.from({ length: area.columns }, (_column, c) => [area.column + c, cell]),
  ) as StyleMatrix[number];
  const styles: StyleMatrix = {};
  for (let r = area.row; r < area.row + area.rows; r++) styles[r] = line;
  setStyles(workbook, sheet, styles);
}

/** Sets styles cell by cell, undoable. Within rich text Univer has to style each run, so these cells go its way. */
export function setStyles(workbook: OpenWorkbook, sheet: FWorksheet, styles: StyleMatrix): void {
  const rich: StyleMatrix = {};
  const matrix = sheet.getSheet().getCellMatrix();
  for (const [row, cells] of linesOf(styles)) {
    const standing = matrix.getRow(row);
    for (const [column, cell] of cells) if (standing?.[column]?.p) (rich[row] ??= {})[column] = cell;
  }
  writeStyles(workbook, sheet, Object.keys(rich).length === 0 ? styles : without(styles, rich));
  if (Object.keys(rich).length > 0) styleRichText(workbook, sheet, rich);
}

function without(styles: StyleMatrix, cells: StyleMatrix): StyleMatrix {
  return Object.fromEntries(
    Object.entries(styles).map(([row, line]) => [
      row,
      Object.fromEntries(
        Object.entries(line).filter(([column]) => !cells[Number(row)]?.[Number(column)]),
      ) as StyleMatrix[number],
    ]),
  );
}

/**
 * Clears cells, or their formats alone, undoable. Univer's own commands clear with them the conditional formats, typing
 * rules and merged cells of what is selected, wherever that is.
 */
export function clearCells(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  area: Area,
  what: "all" | "formats",
): void {
  const cleared = what === "all" ? null : { s: null };
  const matrix = sheet.getSheet().getCellMatrix();
  const cells: Record<number, Record<number, Nullable<ICellData>>> = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    const standing = matrix.getRow(row);
    for (let column = area.column; standing && column < area.column + area.columns; column++)
      if (standing[column]) (cells[row] ??= {})[column] = cleared;
  }
  writeCells(workbook, sheet, cells);
}

function styleRichText(workbook: OpenWorkbook, sheet: FWorksheet, cells: StyleMatrix): void {
  writeCells(workbook, sheet, cells, SetStyleCommand.id);
}

function writeCells(
  { injector, commands, unitId }: OpenWorkbook,
  sheet: FWorksheet,
  cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
  trigger?: string,
): void {
  const params = {
    unitId,
    subUnitId: sheet.getSheetId(),
    cellValue,
    ...(trigger === undefined ? {} : { trigger }),
  };
  const undo = SetRangeValuesUndoMutationFactory(injector, params);
  if (!commands.syncExecuteCommand(SetRangeValuesMutation.id, params))
    throw new Error("Univer did not take the cells");
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: unitId,
    undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
    redoMutations: [{ id: SetRangeValuesMutation.id, params }],
  });
}
