import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { functionNamed } from "./function-named";

interface Rows {
  getArrayValue(): readonly unknown[];
}

const sort = functionNamed("SORT");

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
