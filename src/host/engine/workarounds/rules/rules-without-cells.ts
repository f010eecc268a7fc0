import { FormulaDependencyTree, FormulaDependencyTreeVirtual } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** Univer's number for the formula of a rule (conditional format, data validation). */
const OF_A_RULE = 1;
const TREES = [FormulaDependencyTree.prototype, FormulaDependencyTreeVirtual.prototype];
const INSTEAD: Readonly<Record<string, unknown>> = { toRTreeItem: [], inRangeData: false };

/**
 * The formula of a rule stands in no cell, but Univer 0.25.1 counts its places from A1 as if it did: whatever read one
 * of those cells was calculated anew, and so, in turn, nearly every formula of the ledger after each edit.
 */
export const rulesWithoutCells: ForClasses = {
  name: "rules-without-cells",
  when: "before Univer",
  replaces: TREES.map((tree) => [tree, ...Object.keys(INSTEAD)]),
  apply: () => {
    for (const tree of TREES)
      for (const [name, answer] of Object.entries(INSTEAD))
        replaceMethod<{ type?: number }, unknown[], unknown>(
          tree,
          name,
          (original) =>
            function (...args) {
              return this.type === OF_A_RULE ? answer : original.apply(this, args);
            },
        );
  },
};
