import { IUndoRedoService, LocalUndoRedoService, type Injector, type IUndoRedoItem } from "@univerjs/core";
import { replaceMethod, type ForClasses, type ForUniver } from "../univer/workaround";

/** What of Univer's own is read here: the batches that are open, by workbook. */
interface Batching extends IUndoRedoService {
  readonly _batchingStatus: ReadonlyMap<string, number>;
}

/**
 * Makes a batch of commands undo backwards. Univer 0.25.1 undoes it in the order of doing: of two writes to a
 * cell the first one's result would be left.
 */
export const undoBackwards: ForClasses = {
  name: "undo-backwards",
  when: "before Univer",
  replaces: [[LocalUndoRedoService.prototype, "_tryBatchingElements"]],
  apply: () => {
    replaceMethod<unknown, [batch: IUndoRedoItem, item: IUndoRedoItem], unknown>(
      LocalUndoRedoService.prototype,
      "_tryBatchingElements",
      () => (batch, item) => {
        batch.redoMutations.push(...item.redoMutations);
        batch.undoMutations.unshift(...item.undoMutations);
      },
    );
  },
};

/** Univer 0.25.1 throws where a batch is opened within another, and does not tell whether one is open. */
export const nestedBatches: ForUniver = {
  name: "nested-batches",
  when: "with a workbook",
  replaces: (univer) => [[univer.__getInjector().get(IUndoRedoService), "_batchingStatus"]],
};

/** All that `run` does is one step of undo, unless it is part of one already. */
export function asOneStep(injector: Injector, unitId: string, run: () => void): void {
  const service = injector.get(IUndoRedoService) as Batching;
  if (service._batchingStatus.has(unitId)) {
    run();
    return;
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Univer offers no other way to batch.
  const batch = service.__tempBatchingUndoRedo(unitId);
  try {
    run();
  } finally {
    batch.dispose();
  }
}
