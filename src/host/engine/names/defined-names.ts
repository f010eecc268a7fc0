import { generateRandomId, type Nullable } from "@univerjs/core";
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { applyUndoable } from "../workbook/apply-undoable";

export type DefinedName = IDefinedNamesServiceParam;

export function definedNames({ injector, unitId }: OpenWorkbook): DefinedName[] {
  return Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
}

export function nameById({ injector, unitId }: OpenWorkbook, id: string): DefinedName | null {
  const name: Nullable<DefinedName> = injector.get(IDefinedNamesService).getValueById(unitId, id);
  return name ?? null;
}

/** `sheetId`: null for a name of the whole workbook. Returns its id. */
export function addName(
  { commands, unitId }: OpenWorkbook,
  sheetId: string | null,
  values: Pick<DefinedName, "name" | "formulaOrRefString"> & { readonly comment: string },
): string {
  const id = generateRandomId(10);
  commands.syncExecuteCommand("sheet.command.insert-defined-name", {
    unitId,
    id,
    ...values,
    localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });
  return id;
}

export function changeName(
  { commands, unitId }: OpenWorkbook,
  name: DefinedName,
  values: Partial<DefinedName>,
): void {
  commands.syncExecuteCommand("sheet.command.set-defined-name", { unitId, ...name, ...values });
}

/** Univer's own command would write #REF! into the formulas that use the name; Excel leaves them as they are. */
export function deleteName(workbook: OpenWorkbook, name: DefinedName): void {
  const params = { unitId: workbook.unitId, ...name };
  applyUndoable(workbook, [
    { id: RemoveDefinedNameMutation.id, redo: params, undoId: SetDefinedNameMutation.id, undo: params },
  ]);
}
