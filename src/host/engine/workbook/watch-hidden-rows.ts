import type { Area } from "../../grid/area";
import { EXCEL_COLUMNS } from "../../grid/area";
import { adjoiningRows } from "../../grid/adjoining-rows";
import type { OpenWorkbook } from "./open-workbook";

/** What hides and shows rows: by hand, by a sheet's filter, by a table's. */
const HIDING =
  /^sheet\.mutation\.(set-row-(hidden|visible)|set-table-filter|remove-filter|re-calc-filter|set-filter-(criteria|range))$/;

export type HearHiddenRows = (sheetId: string, areas: readonly Area[], areHidden: boolean) => void;

/** Tells which rows of a sheet were hidden or shown, whole rows. */
export function watchHiddenRows(workbook: OpenWorkbook, hear: HearHiddenRows): { dispose(): void } {
  let before: readonly boolean[] = [];
  const shown = (sheetId: string): boolean[] => {
    const sheet = workbook.model.getSheetBySheetId(sheetId);
    return sheet ? Array.from({ length: sheet.getRowCount() }, (_row, row) => sheet.getRowVisible(row)) : [];
  };
  const sheetOf = ({ id, params }: { readonly id: string; readonly params?: object }): string | null => {
    const { unitId, subUnitId } = (params ?? {}) as { unitId?: string; subUnitId?: string };
    return HIDING.test(id) && unitId === workbook.unitId ? (subUnitId ?? null) : null;
  };
  const listeners = [
    workbook.commands.beforeCommandExecuted((command) => {
      const sheetId = sheetOf(command);
      if (sheetId !== null) before = shown(sheetId);
    }),
    workbook.commands.onCommandExecuted((command) => {
      const sheetId = sheetOf(command);
      if (sheetId === null) return;
      const now = shown(sheetId);
      for (const areHidden of [true, false]) {
        const rows = now.flatMap((isShown, row) =>
          isShown !== before[row] && isShown !== areHidden ? [row] : [],
        );
        const areas = adjoiningRows(rows).map((lines) => ({ ...lines, column: 0, columns: EXCEL_COLUMNS }));
        if (areas.length > 0) hear(sheetId, areas, areHidden);
      }
    }),
  ];
  return {
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}
