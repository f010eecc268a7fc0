import type { ICellData } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../grid/area";
import { cellAt } from "../cells/cells";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { Change } from "../workbook/apply-undoable";

/**
 * What makes new data rows of a table like the others: the neighbour's formats, and the formula of each column
 * in which all other rows have the same one. Cells that are already filled stay.
 */
export function newRowsChanges(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  data: Area,
  firstNew: number,
  count: number,
): Change[] {
  const old = rowsOf(data).filter((row) => row < firstNew || row >= firstNew + count);
  const model = old.includes(firstNew - 1) ? firstNew - 1 : firstNew + count;
  if (!old.includes(model)) return [];
  const redo: Record<number, Record<number, ICellData>> = {};
  const undo: Record<number, Record<number, ICellData>> = {};
  for (let column = data.column; column < data.column + data.columns; column++) {
    const formula = commonFormula(workbook, sheet, column, old, model);
    const style = cellAt(sheet, model, column)?.s;
    for (let row = firstNew; row < firstNew + count; row++) {
      const cell = cellAt(sheet, row, column);
      const blank = !cell || ((cell.v ?? "") === "" && !cell.f && !cell.si && !cell.p);
      const fresh: ICellData = {};
      if (style && !cell?.s) fresh.s = style;
      if (formula && blank) fresh.f = moved(workbook, formula, row - model);
      if (!fresh.s && !fresh.f) continue;
      (redo[row] ??= {})[column] = fresh;
      (undo[row] ??= {})[column] = { ...(fresh.s && { s: null }), ...(fresh.f && { f: null, v: null }) };
    }
  }
  if (Object.keys(redo).length === 0) return [];
  const target = { unitId: workbook.unitId, subUnitId: sheet.getSheetId() };
  return [
    {
      id: "sheet.mutation.set-range-values",
      redo: { ...target, cellValue: redo },
      undo: { ...target, cellValue: undo },
    },
  ];
}

function rowsOf(area: Area): number[] {
  return Array.from({ length: area.rows }, (_row, index) => area.row + index);
}

/** The formula at `model` when all these rows have it, seen each from its own row. */
function commonFormula(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  column: number,
  rows: readonly number[],
  model: number,
): string | null {
  const formula = formulaText(workbook, sheet, model, column);
  if (formula === null) return null;
  const same = rows.every((row) => {
    const other = formulaText(workbook, sheet, row, column);
    return other !== null && (other === formula || other === moved(workbook, formula, row - model));
  });
  return same ? formula : null;
}

/** As Univer stores it; null when the cell holds none. */
export function formulaText(
  workbook: OpenWorkbook,
  sheet: FWorksheet,
  row: number,
  column: number,
): string | null {
  const cell = cellAt(sheet, row, column);
  if (cell?.f) return cell.f;
  if (!cell?.si) return null;
  return (
    workbook.injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, column, sheet.getSheetId(), workbook.unitId) ?? null
  );
}

/** The formula as it would be `rows` further down: relative references follow. */
export function moved(workbook: OpenWorkbook, formula: string, rows: number): string {
  return rows === 0
    ? formula
    : workbook.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, 0, rows);
}
