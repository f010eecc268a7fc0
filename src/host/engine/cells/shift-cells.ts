import { Dimension } from "@univerjs/core";
import { getInsertRangeMutations, getRemoveRangeMutations, SheetInterceptorService } from "@univerjs/sheets";
import { sequenceExecute, IUndoRedoService, type IMutationInfo } from "@univerjs/core";
import type { Area } from "../../grid/area";
import { onSheet } from "../workbook/on-sheet";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { Direction } from "../univer/cell-shift";
import { univerRange } from "../univer/univer-range";

const COMMANDS: Readonly<Record<Direction, string>> = {
  down: "sheet.command.insert-range-move-down",
  right: "sheet.command.insert-range-move-right",
  up: "sheet.command.delete-range-move-up",
  left: "sheet.command.delete-range-move-left",
};

/**
 * Inserts blank cells (down, right) or takes cells out (up, left) as Univer's commands do, with formulas,
 * rules and tables following, but on any sheet and without moving the user's selection.
 */
export function shiftCells(workbook: OpenWorkbook, sheetId: string, area: Area, direction: Direction): void {
  workbook.shifting = { sheetId, area, direction };
  try {
    shift(workbook, sheetId, area, direction);
  } finally {
    workbook.shifting = null;
  }
}

function shift(workbook: OpenWorkbook, sheetId: string, area: Area, direction: Direction): void {
  onSheet(workbook, sheetId, () => {
    const range = univerRange(area);
    const interceptors = workbook.injector.get(SheetInterceptorService);
    const info = { id: COMMANDS[direction], params: { range } };
    const followers = interceptors.onCommandExecute(info);
    const inserts = direction === "down" || direction === "right";
    const { redo, undo } = workbook.injector.invoke((accessor) => {
      const params = {
        range,
        unitId: workbook.unitId,
        subUnitId: sheetId,
        shiftDimension: direction === "down" || direction === "up" ? Dimension.ROWS : Dimension.COLUMNS,
      };
      return inserts
        ? getInsertRangeMutations(accessor, { ...params, cellValue: {} })
        : getRemoveRangeMutations(accessor, params);
    });
    const redos: IMutationInfo[] = [...(followers.preRedos ?? []), ...redo, ...followers.redos];
    sequenceExecute(redos, workbook.commands);
    const after = interceptors.afterCommandExecute(info);
    sequenceExecute(after.redos, workbook.commands);
    workbook.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: workbook.unitId,
      redoMutations: [...redos, ...after.redos],
      undoMutations: [...followers.undos, ...undo, ...(followers.preUndos ?? []), ...after.undos].reverse(),
    });
  });
}
