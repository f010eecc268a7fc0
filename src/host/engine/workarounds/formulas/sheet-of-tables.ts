import { BaseReferenceObject } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

interface Reference {
  getForcedSheetName?: () => string;
}

/** In Univer 0.25.1 INDEX and OFFSET over a table on another sheet lose its sheet and read the formula's own. */
export const sheetOfTables: ForClasses = {
  name: "sheet-of-tables",
  when: "before Univer",
  replaces: [[BaseReferenceObject.prototype, "setForcedSheetId"]],
  apply: () => {
    replaceMethod<Reference, unknown[], unknown>(
      BaseReferenceObject.prototype,
      "setForcedSheetId",
      (original) =>
        function (...args) {
          if (this.getForcedSheetName?.()) original.apply(this, args);
        },
    );
  },
};
