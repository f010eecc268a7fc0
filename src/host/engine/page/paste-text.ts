import { type ICellData, IUniverInstanceService, type Workbook } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import { typedInput } from "../cells/typed-input";
import type { Engine } from "../univer/engine";
import { AS_TYPED } from "../workarounds/paste-as-typed";

/** Text from outside goes into the cells as if it were typed there: what they look like stays. */
export function pasteText(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  injector.get(ISheetClipboardService).addClipboardHook({
    id: AS_TYPED,
    specialPasteInfo: { label: AS_TYPED },
    onPasteCells: (_from, { unitId, subUnitId, range }, cells) => {
      const sheet = injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(unitId)
        ?.getSheetBySheetId(subUnitId);
      const cellValue: Record<number, Record<number, ICellData>> = {};
      cells.forValue((r, c, { v }) => {
        const [row, column] = [range.rows[r], range.cols[c]];
        if (row === undefined || column === undefined || !sheet) return;
        const format = sheet.getComposedCellStyle(row, column).n?.pattern ?? "General";
        const { cell, numberFormat } = typedInput(String(v ?? ""), format);
        (cellValue[row] ??= {})[column] = {
          custom: null,
          ...cell,
          ...(numberFormat !== undefined && { s: { n: { pattern: numberFormat } } }),
        };
      });
      const write = { unitId, subUnitId, cellValue };
      const undo = SetRangeValuesUndoMutationFactory(injector, write);
      return {
        redos: [{ id: SetRangeValuesMutation.id, params: write }],
        undos: [{ id: SetRangeValuesMutation.id, params: undo }],
      };
    },
  });
}
