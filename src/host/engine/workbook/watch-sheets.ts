import type { OpenWorkbook } from "./open-workbook";

/** What a sheet is, beside its cells, and what may change about it. */
export interface SheetState {
  readonly name: string;
  readonly position: number;
  readonly isHidden: boolean;
}

const CHANGES = /^sheet\.mutation\.set-worksheet-(name|order|hidden)$/;

/** Tells of sheets that are renamed, moved, hidden or shown. */
export function watchSheets(
  workbook: OpenWorkbook,
  hear: (sheetId: string, before: SheetState, after: SheetState) => void,
): { dispose(): void } {
  const before = new WeakMap<object, SheetState>();
  const stateOf = (params: object | undefined): SheetState | null => {
    const { unitId, subUnitId = "" } = (params ?? {}) as { unitId?: string; subUnitId?: string };
    const sheet = unitId === workbook.unitId ? workbook.facade.getSheetBySheetId(subUnitId) : null;
    return (
      sheet && { name: sheet.getSheetName(), position: sheet.getIndex(), isHidden: sheet.isSheetHidden() }
    );
  };
  const listeners = [
    workbook.commands.beforeCommandExecuted(({ id, params }) => {
      const state = CHANGES.test(id) ? stateOf(params) : null;
      if (params && state) before.set(params, state);
    }),
    workbook.commands.onCommandExecuted(({ id, params }) => {
      const was = CHANGES.test(id) && params ? before.get(params) : undefined;
      const is = was && stateOf(params);
      if (was && is) hear((params as { subUnitId: string }).subUnitId, was, is);
    }),
  ];
  return {
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}
