import { linesOf } from "../../grid/cell-lines";
import { formulaAt } from "../cells/cells";
import { beforeFormulasChange } from "../workarounds/formulas/formulas-before";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { rewritesFormulas, type Params } from "./edit-events";
import type { FormulaBefore } from "./workbook-event";

/** Formulas that writes change, by what they were before; those that only follow what happened elsewhere are none. */
export class FormulaChanges {
  readonly #workbook: OpenWorkbook;
  readonly #before = new WeakMap<object, readonly FormulaBefore[]>();
  readonly #listener: { dispose(): void };

  /** `isHeard`: without it nothing is looked at. */
  constructor(workbook: OpenWorkbook, isHeard: () => boolean) {
    this.#workbook = workbook;
    this.#listener = beforeFormulasChange((unitId, sheetId, cells) => {
      if (unitId === workbook.unitId && isHeard()) this.#begin(sheetId, cells as Params["cellValue"]);
    });
  }

  #begin(sheetId: string, cellValue: Params["cellValue"]): void {
    const sheet = this.#workbook.facade.getSheetBySheetId(sheetId);
    if (!sheet || rewritesFormulas({ cellValue })) return;
    const cells: FormulaBefore[] = [];
    for (const [row, line] of linesOf(cellValue))
      for (const [column, cell] of line)
        if (!cell || "f" in cell || "si" in cell || "v" in cell)
          cells.push({ row, column, before: formulaAt(this.#workbook, sheet, row, column) ?? "" });
    this.#before.set(cellValue, cells);
  }

  /** Those that are others once a write is done. */
  of({ subUnitId, cellValue }: Params): FormulaBefore[] {
    const before = (cellValue as Params["cellValue"] | undefined) && this.#before.get(cellValue);
    const sheet = before && this.#workbook.facade.getSheetBySheetId(subUnitId);
    if (!sheet) return [];
    this.#before.delete(cellValue);
    return before.filter(
      ({ row, column, before: was }) => (formulaAt(this.#workbook, sheet, row, column) ?? "") !== was,
    );
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
