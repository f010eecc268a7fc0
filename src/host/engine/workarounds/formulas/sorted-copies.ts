import { functionLookup, type BaseFunction } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

interface Rows {
  getArrayValue(): readonly unknown[];
}

const sort: object =
  (functionLookup as [new (name: string) => BaseFunction, string][]).find(([, name]) => name === "SORT")?.[0]
    .prototype ?? {};

/**
 * SORT of Univer 0.25.1 sorts the rows of its argument where they are, and every formula that reads the same range after
 * it in a calculation gets them sorted. Here it sorts a list of its own.
 */
export const sortedCopies: ForClasses = {
  name: "sorted-copies",
  when: "before Univer",
  replaces: [[sort, "_getResult"]],
  apply: () => {
    replaceMethod<unknown, [Rows, ...unknown[]], unknown>(
      sort,
      "_getResult",
      (original) =>
        function (rows, ...more) {
          const copy = Object.create(rows, {
            getArrayValue: { value: () => [...rows.getArrayValue()] },
          }) as Rows;
          return original.call(this, copy, ...more);
        },
    );
  },
};
