import { ArrayValueObject } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** What is used of Univer's array of values, much of it private. */
interface Values {
  getRowCount(): number;
  getUnitId(): string;
  getSheetId(): string;
  getCurrentRow(): number;
  getCurrentColumn(): number;
  __batchOperatorRowValue(...args: unknown[]): void;
}

/** Univer's number of the operation "compare". */
const COMPARE = 5;

/**
 * Univer 0.25.1 looks a range that is compared a second time up in an index in which 0, "" and a blank are one and
 * numeric text is its number; and which holds cells of a table on another sheet under the formula's own sheet, so that
 * they hide that sheet's cells. So ranges are compared cell by cell, each time.
 */
export const cellByCell: ForClasses = {
  name: "cell-by-cell",
  when: "before Univer",
  replaces: [[ArrayValueObject.prototype, "_batchOperatorValue", "__batchOperatorRowValue"]],
  apply: () => {
    replaceMethod<Values, unknown[], unknown>(
      ArrayValueObject.prototype,
      "_batchOperatorValue",
      (original) =>
        function (...args) {
          const [value, column, result, operation, operator, isCaseSensitive] = args;
          if (operation !== COMPARE) {
            original.apply(this, args);
            return;
          }
          const place = [this.getUnitId(), this.getSheetId(), this.getCurrentRow(), this.getCurrentColumn()];
          const way = [operator, isCaseSensitive];
          for (let row = 0; row < this.getRowCount(); row++)
            this.__batchOperatorRowValue(value, column, result, operation, row, ...place, ...way);
        },
    );
  },
};
