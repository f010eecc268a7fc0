import { SheetInterceptorService } from "@univerjs/sheets";
import type { IRange } from "@univerjs/core";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "../../grid/area";
import { cellShift, type CellShift } from "../univer/cell-shift";
import { areaOfRange } from "../univer/univer-range";
import type { OpenWorkbook } from "../workbook/open-workbook";

const LINES: Readonly<Record<string, Pick<CellShift, "axis" | "insert">>> = {
  "sheet.mutation.insert-row": { axis: "rows", insert: true },
  "sheet.mutation.insert-col": { axis: "columns", insert: true },
  "sheet.mutation.remove-rows": { axis: "rows", insert: false },
  "sheet.mutation.remove-col": { axis: "columns", insert: false },
};

/**
 * Tells of rows, columns and cells that are inserted or deleted, whoever does it; of undone ones only where they are
 * whole rows or columns.
 */
export function watchShifts(
  workbook: OpenWorkbook,
  tell: (sheetId: string, shift: CellShift) => void,
): { dispose(): void } {
  const lines = workbook.commands.onCommandExecuted(({ id, params }) => {
    const kind = LINES[id];
    if (!kind) return;
    const { unitId, subUnitId, range } = params as { unitId: string; subUnitId: string; range: IRange };
    if (unitId !== workbook.unitId) return;
    const at = areaOfRange(range);
    const cut =
      kind.axis === "rows"
        ? { ...at, column: 0, columns: EXCEL_COLUMNS }
        : { ...at, row: 0, rows: EXCEL_ROWS };
    tell(subUnitId, { ...kind, cut });
  });
  const cells = workbook.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (command) => {
      const shift = command.id.includes("-range-move-") ? cellShift(command) : null;
      const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
      if (shift) tell(subUnitId ?? workbook.model.getActiveSheet().getSheetId(), shift);
      return { redos: [], undos: [] };
    },
  });
  return {
    dispose: () => {
      lines.dispose();
      cells.dispose();
    },
  };
}
