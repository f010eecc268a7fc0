import type { CellEdit, RowDraft } from "../../ledger/task/row-edit";
import { isSameValue } from "../../ledger/cells/cell-value";
import { editsOf } from "../../ledger/task/row-edit";
import { entryOf } from "../../ledger/task/entries";
import { cellOf, type StaffKey, type TaskRow } from "../../ledger/task/task-row";

/** Drafts by 序号. They live as long as the pane: what is typed for a task is there when one comes back to it. */
export type Drafts = ReadonlyMap<number, RowDraft>;

const EMPTY: RowDraft = new Map();

export function draftOf(drafts: Drafts, no: number): RowDraft {
  return drafts.get(no) ?? EMPTY;
}

/** Something was typed into a field. An entry that is what the field shows anyway is none. */
export function typed(drafts: Drafts, row: TaskRow, key: StaffKey, entry: string): Drafts {
  const draft = new Map(draftOf(drafts, row.no));
  const was = draft.get(key)?.was ?? cellOf(row, key);
  if (entry === entryOf(key, was) && isSameValue(was, cellOf(row, key))) draft.delete(key);
  else draft.set(key, { was, entry });
  return withDraft(drafts, row.no, draft);
}

/** The entries of these fields, of all where none are named, are given up. */
export function givenUp(drafts: Drafts, no: number, keys?: readonly StaffKey[]): Drafts {
  const draft = new Map(draftOf(drafts, no));
  for (const key of keys ?? [...draft.keys()]) draft.delete(key);
  return withDraft(drafts, no, draft);
}

/** The entry holds over what the cell has now: its author has seen that. */
export function heldAgainst(drafts: Drafts, row: TaskRow, key: StaffKey): Drafts {
  const entry = draftOf(drafts, row.no).get(key)?.entry;
  if (entry === undefined) return drafts;
  const draft = new Map(draftOf(drafts, row.no));
  draft.set(key, { was: cellOf(row, key), entry });
  return withDraft(drafts, row.no, draft);
}

/** Without the entries that the cells hold by now. */
export function withoutWritten(drafts: Drafts, row: TaskRow): Drafts {
  const done = editsOf(draftOf(drafts, row.no)).filter(({ key, will }) =>
    isSameValue(cellOf(row, key), will),
  );
  return done.length === 0
    ? drafts
    : givenUp(
        drafts,
        row.no,
        done.map(({ key }) => key),
      );
}

/** What a draft would write, if it can be written: null where a cell cannot hold what was typed. */
export function writable(draft: RowDraft): readonly CellEdit[] | null {
  const edits = editsOf(draft);
  return edits.length === 0 || edits.length < draft.size ? null : edits;
}

function withDraft(drafts: Drafts, no: number, draft: RowDraft): Drafts {
  const next = new Map(drafts);
  if (draft.size === 0) next.delete(no);
  else next.set(no, draft);
  return next;
}
