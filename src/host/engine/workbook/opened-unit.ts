import type { IWorkbookData } from "@univerjs/core";
import { FormulaCalculationSessionController } from "@univerjs/sheets-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { Engine } from "../univer/engine";
import { patchOne } from "../workarounds/patch-univer";

/** Workbooks opened so far. */
let opened = 0;

/** Has the engine open a workbook, whole or not at all. */
export function openedUnit(engine: Engine, data: IWorkbookData): FWorkbook {
  const facade = created(engine, data);
  // Outside of Node Univer does not hear of calculations until it has drawn, and in a worker it never draws.
  engine.univer.__getInjector().get(FormulaCalculationSessionController);
  patchOne(engine.univer, "with a workbook");
  const onTop: unknown = data.custom?.["activeSheet"];
  if (typeof onTop === "string") facade.setActiveSheet(onTop);
  return facade;
}

function created({ api }: Engine, data: IWorkbookData): FWorkbook {
  // An id of its own: Univer keeps things by it that it does not forget when a workbook is closed.
  const id = `workbook-${String(++opened)}`;
  try {
    return api.createWorkbook({ ...data, id });
  } catch (error) {
    api.disposeUnit(id);
    throw error;
  }
}

export function holdsFormula(data: IWorkbookData): boolean {
  return Object.values(data.sheets).some((sheet) =>
    Object.values(sheet.cellData ?? {}).some((row) =>
      Object.values((row ?? {}) as Record<string, { f?: string | null } | null>).some((cell) =>
        Boolean(cell?.f),
      ),
    ),
  );
}
