import type { ListedIssue } from "./check-list";
import { REPORT_ROWS } from "../reports/report-places";

/** A row of 校验结果 as it stands. */
export interface StandingRow {
  /** From 1. */
  readonly row: number;
  readonly digest: string;
  /** Its cell is as it was found; otherwise the row says 已改动 and may stay or go. */
  readonly open: boolean;
}

/** What is to be written so that the list, in whatever order, says what is so. */
export interface ListChanges {
  readonly writes: readonly { readonly row: number; readonly issue: ListedIssue }[];
  /** The last row that is taken afterwards; those below it that stood are to be cleared. */
  readonly lastRow: number;
}

/**
 * New issues take the places of those that are gone, then of those that were changed, then come below; what is left
 * of gone ones is filled from the end, so that no row is blank. Null: nothing would be left of the list.
 */
export function listChanges(
  standing: readonly StandingRow[],
  listed: readonly ListedIssue[],
): ListChanges | null {
  const unplaced = new Map<string, ListedIssue[]>();
  for (const issue of listed) unplaced.set(issue.digest, [...(unplaced.get(issue.digest) ?? []), issue]);
  const kept = new Map<number, ListedIssue>();
  const [gone, changed]: [number[], number[]] = [[], []];
  for (const { row, digest, open } of standing) {
    const issue = open ? unplaced.get(digest)?.pop() : undefined;
    if (issue) kept.set(row, issue);
    else (open ? gone : changed).push(row);
  }
  const writes = new Map<number, ListedIssue>();
  let lastRow = REPORT_ROWS.firstData - 1 + standing.length;
  const free = [...gone, ...changed];
  for (const issue of [...unplaced.values()].flat()) writes.set(free.shift() ?? ++lastRow, issue);
  const holes = gone.filter((row) => !writes.has(row));
  for (const hole of holes) {
    while (lastRow > hole && !kept.has(lastRow) && !writes.has(lastRow)) lastRow--;
    if (lastRow < hole) break;
    const moved = lastRow > hole ? (kept.get(lastRow) ?? writes.get(lastRow)) : undefined;
    writes.delete(lastRow);
    if (moved) writes.set(hole, moved);
    lastRow--;
  }
  if (lastRow < REPORT_ROWS.firstData) return null;
  return {
    writes: [...writes].map(([row, issue]) => ({ row, issue })).sort((one, other) => one.row - other.row),
    lastRow,
  };
}
