import type { ICellData } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { Sheet } from "../univer/engine";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The formula of a cell as it would be elsewhere, its relative references with it; null: the cell holds none. */
export function movedFormula(workbook: OpenWorkbook, sheet: Sheet, from: Place, to: Place): string | null {
  const { injector, unitId } = workbook;
  const formulas = injector.get(FormulaDataModel);
  const formula = formulas.getFormulaStringByCell(from.row, from.column, sheet.getSheetId(), unitId);
  if (!formula) return null;
  return injector
    .get(LexerTreeBuilder)
    .moveFormulaRefOffset(formula, to.column - from.column, to.row - from.row);
}

/** What puts a formula, or a cell's value without its formula, in the place of whatever a cell holds. */
export function contentOf(formula: string | null, cell: ICellData | null): ICellData {
  if (formula !== null) return { f: formula, v: null, si: null };
  return { v: cell?.v ?? null, t: cell?.t ?? null, f: null, si: null, p: cell?.p ?? null };
}

export const NO_CONTENT: ICellData = { v: null, t: null, f: null, si: null, p: null };
