import { BaseReferenceObject, NumberValueObject } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { functionNamed } from "./function-named";

interface Position {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
/** What is used of Univer's references. */
interface Reference {
  getRangePosition(): Position;
  getActiveSheetRowCount(): number;
  getActiveSheetColumnCount(): number;
}

/** More cells than a range of a table has; beyond, a range is read only as far as the sheet has cells. */
const VAST = 200_000;

/**
 * Univer 0.25.1 reads each cell of a range, of B2:XFD1048576 seventeen thousand millions, though it knows that a whole
 * column ends where the sheet's cells end. Here ranges as large as that are read to there, too.
 */
export const vastRanges: ForClasses = {
  name: "vast-ranges",
  when: "before Univer",
  replaces: [
    [BaseReferenceObject.prototype, "iterator", "toArrayValueObject", "getRangePosition"],
    [functionNamed("ROWS"), "calculate"],
    [functionNamed("COLUMNS"), "calculate"],
  ],
  apply: () => {
    replaceMethod<Reference, unknown[], unknown>(
      BaseReferenceObject.prototype,
      "iterator",
      (original) =>
        function (...args) {
          const range = this.getRangePosition();
          return original.apply(isVast(range) ? withinSheet(this, range) : this, args);
        },
    );
    replaceMethod<Reference, unknown[], object>(
      BaseReferenceObject.prototype,
      "toArrayValueObject",
      (original) =>
        function (...args) {
          const range = this.getRangePosition();
          if (!isVast(range)) return original.apply(this, args);
          // The array is kept for whoever refers to the smaller range, too.
          const read = original.apply(withinSheet(this, range), args);
          return Object.create(read, { [VAST_RANGE]: { value: range } }) as object;
        },
    );
    for (const [name, count] of [
      ["ROWS", ({ startRow, endRow }: Position) => endRow - startRow + 1],
      ["COLUMNS", ({ startColumn, endColumn }: Position) => endColumn - startColumn + 1],
    ] as const)
      replaceMethod<unknown, [Counted], unknown>(
        functionNamed(name),
        "calculate",
        (original) =>
          function (counted) {
            const range = counted[VAST_RANGE];
            return range ? NumberValueObject.create(count(range)) : original.call(this, counted);
          },
      );
  },
};

/** What an array was read of, if that is larger. */
const VAST_RANGE = Symbol("vast range");
interface Counted {
  readonly [VAST_RANGE]?: Position;
}

function isVast({ startRow, startColumn, endRow, endColumn }: Position): boolean {
  return (endRow - startRow + 1) * (endColumn - startColumn + 1) > VAST;
}

/** The same reference, cut off where the sheet ends. */
function withinSheet(reference: Reference, range: Position): Reference {
  const cut: Position = {
    ...range,
    endRow: Math.max(range.startRow, Math.min(range.endRow, reference.getActiveSheetRowCount() - 1)),
    endColumn: Math.max(
      range.startColumn,
      Math.min(range.endColumn, reference.getActiveSheetColumnCount() - 1),
    ),
  };
  return Object.create(reference, { getRangePosition: { value: () => ({ ...cut }) } }) as Reference;
}
