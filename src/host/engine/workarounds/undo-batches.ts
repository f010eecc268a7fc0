import { IUndoRedoService, type IUndoRedoItem } from "@univerjs/core";
import type { OpenWorkbook } from "../open-workbook";

interface Batching {
  _tryBatchingElements: (batch: IUndoRedoItem, item: IUndoRedoItem) => void;
}

/**
 * Makes a batch of commands undo backwards. Univer 0.25.1 undoes it in the order of doing: of two writes to a
 * cell the first one's result would be left.
 */
export function undoBatchesBackwards(workbook: OpenWorkbook): void {
  const service = workbook.injector.get(IUndoRedoService) as unknown as Batching;
  if (typeof service._tryBatchingElements !== "function")
    throw new Error("Univer without _tryBatchingElements: is it still 0.25.1?");
  service._tryBatchingElements = (batch, item) => {
    batch.redoMutations.push(...item.redoMutations);
    batch.undoMutations.unshift(...item.undoMutations);
  };
}

/** All that `run` does is one step of undo, unless it is part of one already. */
export function asOneStep(workbook: OpenWorkbook, run: () => void): void {
  const service = workbook.injector.get(IUndoRedoService) as unknown as {
    _batchingStatus: ReadonlyMap<string, number>;
  } & IUndoRedoService;
  if (service._batchingStatus.has(workbook.unitId)) {
    run();
    return;
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Univer offers no other way to batch.
  const batch = service.__tempBatchingUndoRedo(workbook.unitId);
  try {
    run();
  } finally {
    batch.dispose();
  }
}
