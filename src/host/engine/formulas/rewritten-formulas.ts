import type { ICellData } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { Change } from "../workbook/apply-undoable";

/** Where a formula stands; names stand nowhere. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The changes that turn every formula of cells and names into what `change` makes of it. */
export function rewrittenFormulas(
  workbook: OpenWorkbook,
  change: (formula: string, place: FormulaPlace | null) => string,
): Change[] {
  return [
    ...rewrittenCells(workbook, change),
    ...rewrittenNames(workbook, (formula) => change(formula, null)),
  ];
}

type Cells = Record<number, Record<number, ICellData>>;

function rewrittenCells(
  workbook: OpenWorkbook,
  change: (formula: string, place: FormulaPlace) => string,
): Change[] {
  const changes: Change[] = [];
  for (const sheet of workbook.model.getSheets()) {
    const sheetId = sheet.getSheetId();
    const redo: Cells = {};
    const undo: Cells = {};
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const formula = (cell as ICellData | null)?.f;
      if (!formula) return;
      const changed = change(formula, { sheetId, row, column });
      if (changed === formula) return;
      (redo[row] ??= {})[column] = { f: changed };
      (undo[row] ??= {})[column] = { f: formula };
    });
    if (Object.keys(redo).length === 0) continue;
    const target = { unitId: workbook.unitId, subUnitId: sheetId };
    changes.push({
      id: "sheet.mutation.set-range-values",
      redo: { ...target, cellValue: redo },
      undo: { ...target, cellValue: undo },
    });
  }
  return changes;
}

function rewrittenNames(workbook: OpenWorkbook, change: (formula: string) => string): Change[] {
  const names = workbook.injector.get(IDefinedNamesService).getDefinedNameMap(workbook.unitId) ?? {};
  return Object.values(names).flatMap((name) => {
    const changed = change(name.formulaOrRefString);
    if (changed === name.formulaOrRefString) return [];
    const undo = { ...name, unitId: workbook.unitId };
    return [
      { id: "formula.mutation.set-defined-name", redo: { ...undo, formulaOrRefString: changed }, undo },
    ];
  });
}
