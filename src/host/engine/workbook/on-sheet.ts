import type { OpenWorkbook } from "./open-workbook";

/**
 * Runs commands as if the sheet were the active one, without activating it. Univer's row, column and cell
 * shifting commands rewrite formulas and move tables of the active sheet only, whatever sheet they are told.
 */
export function onSheet<Result>(workbook: OpenWorkbook, sheetId: string, run: () => Result): Result {
  const { model } = workbook;
  const sheet = model.getSheetBySheetId(sheetId);
  if (!sheet || model.getActiveSheet() === sheet) return run();
  Object.defineProperty(model, "getActiveSheet", { configurable: true, value: () => sheet });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(model, "getActiveSheet");
  }
}
