import { IFunctionService } from "@univerjs/engine-formula";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** What a formula, beginning with `=`, gives in the first cell of a sheet; an array where it gives one. */
export async function evaluateFormula(
  { unitId, engine }: OpenWorkbook,
  sheetId: string,
  formula: string,
): Promise<unknown> {
  const results = await engine.api
    .getFormula()
    .executeFormulas({ [unitId]: { [sheetId]: { 0: { 0: [formula] } } } });
  return results[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value;
}

/** Whether the engine calculates the function of that name. */
export function knowsFunction({ injector }: OpenWorkbook, name: string): boolean {
  return injector.get(IFunctionService).hasExecutor(name);
}
