import { IUndoRedoService } from "@univerjs/core";
import type { OpenWorkbook } from "./open-workbook";

/** A mutation of the model and what takes it back. */
export interface Change {
  readonly id: string;
  readonly redo: object;
  readonly undo: object;
  /** Where another mutation takes it back. */
  readonly undoId?: string;
}

/** Carries changes out in order, as one step of undo. */
export function applyUndoable(workbook: OpenWorkbook, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  apply(workbook, changes);
  workbook.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: workbook.unitId,
    redoMutations: changes.map(({ id, redo }) => ({ id, params: redo })),
    undoMutations: [...changes].reverse().map(({ id, undo, undoId }) => ({ id: undoId ?? id, params: undo })),
  });
}

/** Carries changes out without a step of undo: for what follows from other changes in either direction. */
export function apply(workbook: OpenWorkbook, changes: readonly Change[]): void {
  for (const { id, redo } of changes) workbook.commands.syncExecuteCommand(id, redo);
}
