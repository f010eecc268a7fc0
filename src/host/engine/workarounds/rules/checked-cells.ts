import type { IRange, ObjectMatrix } from "@univerjs/core";
import { DataValidationCacheService } from "@univerjs/sheets-data-validation";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** What is used of Univer's service, all of it private but the event. */
interface Cache {
  readonly _ensureCache: (unitId: string, sheetId: string) => ObjectMatrix<unknown>;
  readonly _dirtyRanges$: { next(changed: object): void };
}
type OfRanges = [unitId: string, sheetId: string, ranges: readonly IRange[], isSetRange?: boolean];

/**
 * Univer 0.25.1 walks every cell of a rule's ranges to forget what a check of it said, though hardly any was checked yet:
 * a tenth of a second for each rule over fifty thousand rows. Here the checked cells are walked.
 */
export const checkedCells: ForClasses = {
  name: "checked-cells",
  when: "before Univer",
  replaces: [[DataValidationCacheService.prototype, "markRangeDirty", "_deleteRange", "_ensureCache"]],
  apply: () => {
    forgetting("markRangeDirty", (cache, row, column) => {
      cache.setValue(row, column, undefined);
    });
    forgetting("_deleteRange", (cache, row, column) => {
      cache.realDeleteValue(row, column);
    });
  },
};

function forgetting(
  method: string,
  forget: (cache: ObjectMatrix<unknown>, row: number, column: number) => void,
): void {
  replaceMethod<Cache, OfRanges, undefined>(
    DataValidationCacheService.prototype,
    method,
    () =>
      function (unitId, subUnitId, ranges, isSetRange) {
        const cache = this._ensureCache(unitId, subUnitId);
        const checked: [row: number, column: number][] = [];
        cache.forValue((row, column) => {
          if (ranges.some((range) => isWithin(range, row, column))) checked.push([row, column]);
        });
        for (const [row, column] of checked) forget(cache, row, column);
        this._dirtyRanges$.next({ unitId, subUnitId, ranges, isSetRange });
        return undefined;
      },
  );
}

function isWithin(
  { startRow, endRow, startColumn, endColumn }: IRange,
  row: number,
  column: number,
): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}
