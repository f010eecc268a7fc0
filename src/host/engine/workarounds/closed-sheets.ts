import { SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";
import { replaceMethod, type ForClasses } from "../univer/workaround";

/** What Univer measures a sheet by; of a closed workbook it has nothing left. */
interface Skeleton {
  readonly worksheet: unknown;
}

/**
 * Univer 0.25.1 fits rows to their text in idle moments, and goes on with what waits when the workbook is closed:
 * then it throws. A closed sheet has no rows to fit. It stands apart from the others (patch-univer.ts): Node, where
 * nothing is measured, cannot load Univer's screen. So it alone has no test that shows that it is
 * needed.
 */
export const closedSheets: ForClasses = {
  name: "closed-sheets",
  when: "before Univer",
  replaces: [[SpreadsheetSkeleton.prototype, "calculateAutoHeightInRange"]],
  apply: () => {
    replaceMethod<Skeleton, unknown[], unknown[]>(
      SpreadsheetSkeleton.prototype,
      "calculateAutoHeightInRange",
      (fit) =>
        function (...ranges) {
          return this.worksheet === null ? [] : fit.apply(this, ranges);
        },
    );
  },
};
