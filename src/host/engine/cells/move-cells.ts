import { IUndoRedoService, sequenceExecute } from "@univerjs/core";
import { getMoveRangeCommandMutations } from "@univerjs/sheets";
import type { Area } from "../../grid/area";
import { onSheet } from "../workbook/on-sheet";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { univerRange } from "../univer/univer-range";

interface AreaOfSheet extends Area {
  readonly sheetId: string;
}

/** Cuts and pastes, undoable; the user's selection stays. False where merged cells would be torn apart. */
export function moveCells(workbook: OpenWorkbook, from: AreaOfSheet, to: AreaOfSheet): boolean {
  const { injector, commands, unitId } = workbook;
  const params = {
    fromUnitId: unitId,
    fromSubUnitId: from.sheetId,
    fromRange: univerRange(from),
    toUnitId: unitId,
    toSubUnitId: to.sheetId,
    toRange: univerRange(to),
  };
  return onSheet(workbook, from.sheetId, () => {
    const changes = injector.invoke((accessor) =>
      getMoveRangeCommandMutations(accessor, params, { includeSelection: false }),
    );
    if (!changes) return false;
    sequenceExecute(changes.redos, commands);
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unitId,
      undoMutations: changes.undos,
      redoMutations: changes.redos,
    });
    return true;
  });
}
