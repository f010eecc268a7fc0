import { isSameValue } from "../cells/cell-value";
import type { CellValue } from "../cells/ledger";
import { readEntry } from "./entries";
import { cellOf, hasColumn, type StaffKey, type TaskRow } from "./task-row";

/** What a person is about to write into a cell of a row. */
export interface CellEdit {
  readonly key: StaffKey;
  /** What the cell held when it was shown to the one who typed. */
  readonly was: CellValue;
  readonly will: CellValue;
}

/** Entries that are not written yet, by column, each with what the cell held when it was begun. */
export type RowDraft = ReadonlyMap<StaffKey, { readonly was: CellValue; readonly entry: string }>;

/** The entries of a draft that a cell can hold. */
export function editsOf(draft: RowDraft): readonly CellEdit[] {
  return [...draft].flatMap(([key, { was, entry }]) => {
    const read = readEntry(key, entry);
    return read.kind === "value" ? [{ key, was, will: read.value }] : [];
  });
}

/** A cell that somebody else changed since it was shown. */
export interface ChangedCell extends CellEdit {
  /** What it holds now. */
  readonly is: CellValue;
}

/** Those whose cell holds neither what was shown nor what is to be written. */
export function changedSince(row: TaskRow, edits: readonly CellEdit[]): readonly ChangedCell[] {
  return edits.flatMap((edit) => {
    const is = cellOf(row, edit.key);
    return isSameValue(is, edit.was) || isSameValue(is, edit.will) ? [] : [{ ...edit, is }];
  });
}

/** The columns among those of the edits that the ledger lacks. */
export function missingColumns(row: TaskRow, edits: readonly CellEdit[]): readonly StaffKey[] {
  return edits.map(({ key }) => key).filter((key) => !hasColumn(row, key));
}

/** Those that change their cell. */
export function effectiveEdits(row: TaskRow, edits: readonly CellEdit[]): readonly CellEdit[] {
  return edits.filter(({ key, will }) => !isSameValue(cellOf(row, key), will));
}
