import {
  CustomCommandExecutionError,
  type ICommandInfo,
  type IObjectMatrixPrimitiveType,
} from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { protectionAt } from "../cells/cell-protection";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** What a protected sheet refuses, and the option that allows it: null where it is no option but unlocked cells. */
const REFUSED: Readonly<Record<string, string | null>> = {
  "sheet.operation.set-cell-edit-visible": null,
  "sheet.mutation.set-range-values": null,
  "sheet.mutation.move-range": null,
  "sheet.mutation.reorder-range": "allowSort",
  "sheet.mutation.insert-row": "allowInsertRows",
  "sheet.mutation.insert-col": "allowInsertColumns",
  "sheet.mutation.remove-rows": "allowDeleteRows",
  "sheet.mutation.remove-col": "allowDeleteColumns",
  "sheet.mutation.move-rows": null,
  "sheet.mutation.move-columns": null,
  "sheet.mutation.set-worksheet-row-height": "allowFormatRows",
  "sheet.mutation.set-row-hidden": "allowFormatRows",
  "sheet.mutation.set-row-visible": "allowFormatRows",
  "sheet.mutation.set-worksheet-col-width": "allowFormatColumns",
  "sheet.mutation.set-col-hidden": "allowFormatColumns",
  "sheet.mutation.set-col-visible": "allowFormatColumns",
  "sheet.mutation.add-worksheet-merge": null,
  "sheet.mutation.remove-worksheet-merge": null,
  "sheet.mutation.set.numfmt": "allowFormatCells",
  "sheet.mutation.remove.numfmt": "allowFormatCells",
  "sheet.mutation.add-conditional-rule": "allowFormatCells",
  "sheet.mutation.set-conditional-rule": "allowFormatCells",
  "sheet.mutation.move-conditional-rule": "allowFormatCells",
  "sheet.mutation.delete-conditional-rule": "allowFormatCells",
  "data-validation.mutation.addRule": null,
  "data-validation.mutation.updateRule": null,
  "data-validation.mutation.removeRule": null,
  "sheet.mutation.set-filter-range": "allowAutoFilter",
  "sheet.mutation.set-filter-criteria": "allowAutoFilter",
  "sheet.mutation.remove-filter": "allowAutoFilter",
  "sheet.mutation.set-table-filter": "allowAutoFilter",
  "sheet.mutation.add-table": null,
  "sheet.mutation.set-sheet-table": null,
  "sheet.mutation.delete-table": null,
  "sheet.mutation.update-note": "allowEditObjects",
  "sheet.mutation.remove-note": "allowEditObjects",
};

interface Where {
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly visible?: boolean;
  readonly cellValue?: IObjectMatrixPrimitiveType<object | null>;
  readonly from?: { readonly subUnitId: string };
}

/**
 * Refuses a user's changes of protected sheets, where Univer's own protection would swallow them in silence.
 * The add-in's requests are let through: they are answered AccessDenied before they get here. `onRefused` is
 * told the sheet, once for all that one action would have changed.
 */
export function refuseProtectedEdits(
  workbook: OpenWorkbook,
  onRefused: (sheetName: string) => void,
): { dispose(): void } {
  let told = false;
  return workbook.commands.beforeCommandExecuted((command, options) => {
    if (workbook.byApi || options?.["fromFormula"] === true) return;
    const sheet = refusingSheet(workbook, command);
    if (!sheet) return;
    if (!told) {
      told = true;
      setTimeout(() => (told = false), 0);
      onRefused(sheet.getSheetName());
    }
    throw new CustomCommandExecutionError("The worksheet is protected.");
  });
}

function refusingSheet(workbook: OpenWorkbook, { id, params }: Readonly<ICommandInfo>): FWorksheet | null {
  const allowedBy = REFUSED[id];
  if (allowedBy === undefined) return null;
  const where = (params ?? {}) as Where;
  const ends = id === "sheet.operation.set-cell-edit-visible" && where.visible !== true;
  const sheetId = where.subUnitId ?? where.from?.subUnitId ?? where.sheetId;
  const sheet =
    sheetId === undefined ? workbook.facade.getActiveSheet() : workbook.facade.getSheetBySheetId(sheetId);
  const protection = sheet && workbook.sheetExtras(sheet.getSheetId()).protection;
  if (ends || !protection || (allowedBy !== null && protection.options[allowedBy] === true)) return null;
  return isAllowed(sheet, id, where, protection.options["allowFormatCells"] === true) ? null : sheet;
}

/** Unlocked cells can be typed into; styles alone can be allowed. */
function isAllowed(sheet: FWorksheet, id: string, { cellValue }: Where, formats: boolean): boolean {
  if (id === "sheet.operation.set-cell-edit-visible") {
    const cell = sheet.getActiveRange();
    return cell !== null && isUnlocked(sheet, cell.getRow(), cell.getColumn());
  }
  if (id !== "sheet.mutation.set-range-values") return false;
  return Object.entries(cellValue ?? {}).every(([row, cells]) =>
    Object.entries((cells ?? {}) as Record<string, object | null>).every(
      ([column, cell]) =>
        (formats && cell !== null && Object.keys(cell).every((key) => key === "s")) ||
        isUnlocked(sheet, Number(row), Number(column)),
    ),
  );
}

function isUnlocked(sheet: FWorksheet, row: number, column: number): boolean {
  return !protectionAt(sheet, row, column).locked;
}
