import { BaseReferenceObject } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

interface Position {
  readonly startRow: number;
  readonly startColumn: number;
  endRow: number;
  endColumn: number;
}
/** What is used of Univer's references. */
interface Reference {
  getActiveSheetRowCount(): number;
  getActiveSheetColumnCount(): number;
}

/** More cells than a range of a table has; beyond, a range is looked at only as far as the sheet has cells. */
const VAST = 200_000;

/**
 * Univer 0.25.1 reads each cell of a range, of B2:XFD1048576 seventeen thousand millions, though it knows that a whole
 * column ends where the sheet's cells end. Here ranges as large as that end there, too.
 */
export const vastRanges: ForClasses = {
  name: "vast-ranges",
  when: "before Univer",
  replaces: [[BaseReferenceObject.prototype, "getRangePosition"]],
  apply: () => {
    replaceMethod<Reference, [], Position>(
      BaseReferenceObject.prototype,
      "getRangePosition",
      (original) =>
        function () {
          const range = original.call(this);
          const { startRow, startColumn, endRow, endColumn } = range;
          if ((endRow - startRow + 1) * (endColumn - startColumn + 1) <= VAST) return range;
          range.endRow = Math.max(startRow, Math.min(endRow, this.getActiveSheetRowCount() - 1));
          range.endColumn = Math.max(startColumn, Math.min(endColumn, this.getActiveSheetColumnCount() - 1));
          return range;
        },
    );
  },
};
