import type { RegisterOtherFormulaService } from "@univerjs/engine-formula";
import { ConditionalFormattingFormulaService } from "@univerjs/sheets-conditional-formatting";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** What is used of Univer's service, private. */
interface Service {
  readonly _registerOtherFormulaService: RegisterOtherFormulaService;
}
type Cached = [unitId: string, sheetId: string, ruleId: string, formula?: string];

/**
 * Forgets the formula that a conditional format had once the format is changed. Univer 0.25.1 forgets where its
 * result stands and goes on calculating it: each paste into the ledger cuts up the ranges of its ten formats, and left
 * 29,250 formulas behind.
 */
export const forgetChangedRules: ForClasses = {
  name: "forget-changed-rules",
  when: "before Univer",
  replaces: [[ConditionalFormattingFormulaService.prototype, "deleteCache"]],
  apply: () => {
    replaceMethod<Service, Cached, readonly { readonly formulaId: string }[]>(
      ConditionalFormattingFormulaService.prototype,
      "deleteCache",
      (original) =>
        function (...cached) {
          const [unitId, sheetId] = cached;
          const forgotten = original.apply(this, cached);
          if (forgotten.length > 0)
            this._registerOtherFormulaService.deleteFormula(
              unitId,
              sheetId,
              forgotten.map(({ formulaId }) => formulaId),
            );
          return forgotten;
        },
    );
  },
};
