import { FormulaDataModel } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

type Write = [unitId: string, sheetId: string, cells: object];

const hearers = new Set<(...write: Write) => void>();

/** Hears of cells that are about to be written, while the sheet still holds the formulas that they had. */
export function beforeFormulasChange(hear: (...write: Write) => void): { dispose(): void } {
  hearers.add(hear);
  return { dispose: () => hearers.delete(hear) };
}

/** Univer 0.25.1 puts the formulas of a write into the sheet before it says that it is going to write. */
export const formulasBefore: ForClasses = {
  name: "formulas-before",
  when: "before Univer",
  replaces: [[FormulaDataModel.prototype, "updateFormulaData"]],
  apply: () => {
    replaceMethod<unknown, Write, unknown>(
      FormulaDataModel.prototype,
      "updateFormulaData",
      (original) =>
        function (...write) {
          for (const hear of hearers) hear(...write);
          return original.apply(this, write);
        },
    );
  },
};
