import type { ICellData, IUniverInstanceService, Nullable, Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** What is used of Univer's model of formulas. */
interface Model {
  readonly _univerInstanceService: IUniverInstanceService;
}
type Cells = Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>>>>;

const isCalculated = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) || Boolean(cell?.si);

/**
 * Before each write of cells Univer 0.25.1 goes through every cell of the workbook for formulas that the write changes,
 * and a large range arrives in writes of 100 rows. Where neither the new cells nor those in their place hold one, none
 * changes.
 */
export const changedFormulas: ForClasses = {
  name: "changed-formulas",
  when: "before Univer",
  replaces: [[FormulaDataModel.prototype, "updateFormulaData"]],
  apply: () => {
    replaceMethod<Model, [unitId: string, sheetId: string, cells: Cells], object>(
      FormulaDataModel.prototype,
      "updateFormulaData",
      (original) =>
        function (...args) {
          const [unitId, sheetId, cells] = args;
          const sheet = this._univerInstanceService.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
          for (const row in cells)
            for (const column in cells[row])
              if (
                isCalculated(cells[row][column]) ||
                isCalculated(sheet?.getCellRaw(Number(row), Number(column)))
              )
                return original.apply(this, args);
          return {};
        },
    );
  },
};
