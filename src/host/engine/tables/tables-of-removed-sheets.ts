import { SheetInterceptorService } from "@univerjs/sheets";
import { breakSheet } from "../../grid/sheet-references";
import { breakTables } from "../../grid/table-references";
import { rewrittenFormulas } from "../formulas/rewritten-formulas";
import type { Change } from "../workbook/apply-undoable";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { tablesOfSheet } from "./table-model";

const REMOVE_SHEET = "sheet.command.remove-sheet";

/**
 * Where a sheet goes with its tables, formulas elsewhere that name these are #REF!, as in Excel: Univer leaves them as
 * they are, with the values that they had.
 */
export function breakReferences(workbook: OpenWorkbook): { dispose(): void } {
  return workbook.injector.get(SheetInterceptorService).interceptCommand({
    // After Univer's own, which has the references to cells of the sheet: the last change of a formula holds.
    priority: -2,
    getMutations: ({ id, params }) => {
      const { subUnitId } = (params ?? {}) as { subUnitId?: string };
      const changes = id === REMOVE_SHEET && subUnitId ? brokenBy(workbook, subUnitId) : [];
      return {
        redos: changes.map((change) => ({ id: change.id, params: change.redo })),
        undos: changes.map((change) => ({ id: change.id, params: change.undo })),
      };
    },
  });
}

function brokenBy(workbook: OpenWorkbook, sheetId: string): Change[] {
  const names = new Set(
    tablesOfSheet(workbook, sheetId).map((table) => table.getDisplayName().toLowerCase()),
  );
  const sheetName = workbook.model.getSheetBySheetId(sheetId)?.getName();
  if (names.size === 0 || sheetName === undefined) return [];
  return rewrittenFormulas(workbook, (formula, place) => {
    if (place?.sheetId === sheetId) return formula;
    const broken = breakTables(formula, names);
    return broken === formula ? formula : breakSheet(broken, sheetName);
  });
}
