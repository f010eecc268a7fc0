import { untracked } from "../requests/untracked";

/** The column that rows are sorted by; it is in the table for no longer than a request. */
export const SORTING_COLUMN = "任务台账临时排序";

/** Of a table that is about to be sorted. */
export interface SortedTable {
  readonly tableName: string;
  /** Its columns' names as they stand, and the sorting column's, where one broke off. */
  readonly headers: readonly string[];
}

/**
 * Queues that the rows of a table go to these places (0-based, by their present place), whole: values, formulas, formats
 * and marks. Excel sorts by what stands in a column alone, so one is added for the request and taken away with it.
 * Filters must be off: under them Excel sorts only what is seen.
 */
export function queueSort(
  context: Excel.RequestContext,
  { tableName, headers }: SortedTable,
  places: readonly number[],
): void {
  const table = context.workbook.tables.getItem(tableName);
  // Of a sorting that broke off.
  const isLeft = headers.includes(SORTING_COLUMN);
  if (isLeft) table.columns.getItem(SORTING_COLUMN).delete();
  const column = table.columns.add(undefined, [[SORTING_COLUMN], ...places.map((place) => [place])]);
  table.sort.apply([{ key: headers.length - (isLeft ? 1 : 0), ascending: true }]);
  // The table forgets by what it was sorted: the column is gone in a moment.
  table.sort.clear();
  column.delete();
  // Heights stay where they were, and a long text would be cut in the row of a short one.
  untracked(table.getDataBodyRange()).format.autofitRows();
}
