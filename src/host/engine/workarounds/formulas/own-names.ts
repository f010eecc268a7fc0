import { DefinedNamesService } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/**
 * Univer 0.25.1 looks a defined name up among an object's members and finds what every object inherits, too:
 * `=constructor` in a workbook that has names ended the program. Here only names are found.
 */
export const ownNames: ForClasses = {
  name: "own-names",
  when: "before Univer",
  replaces: [[DefinedNamesService.prototype, "getValueByName"]],
  apply: () => {
    replaceMethod<unknown, [unitId: string, name: string], { readonly formulaOrRefString?: unknown } | null>(
      DefinedNamesService.prototype,
      "getValueByName",
      (original) =>
        function (unitId, name) {
          const found = original.call(this, unitId, name);
          return typeof found?.formulaOrRefString === "string" ? found : null;
        },
    );
  },
};
