import type { IRange } from "@univerjs/core";
import { newRowsChanges } from "../formulas/calculated-columns";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { dataArea, tablesOfSheet } from "./table-model";
import { areaOfRange } from "../univer/univer-range";
import { apply } from "../workbook/apply-undoable";

interface InsertRow {
  unitId: string;
  subUnitId: string;
  range: IRange;
  trigger?: string;
}

/**
 * Fills the calculated columns of sheet rows that are inserted within a table, as Excel does. Undoing the
 * insertion takes the rows away with all that is in them, so this is no step of undo.
 */
export function fillInsertedRows(workbook: OpenWorkbook): { dispose(): void } {
  return workbook.commands.onCommandExecuted((command) => {
    if (command.id !== "sheet.mutation.insert-row") return;
    const { unitId, subUnitId, range, trigger } = command.params as InsertRow;
    // Undoing a deletion brings the cells back by itself.
    if (unitId !== workbook.unitId || trigger === "univer.command.undo") return;
    queueMicrotask(() => {
      const sheet = workbook.facade.getSheetBySheetId(subUnitId);
      const { row, rows } = areaOfRange(range);
      for (const table of sheet ? tablesOfSheet(workbook, subUnitId) : []) {
        const data = dataArea(table);
        const inside = row >= data.row && row + rows <= data.row + data.rows;
        if (sheet && inside) apply(workbook, newRowsChanges(workbook, sheet, data, row, rows));
      }
    });
  });
}
