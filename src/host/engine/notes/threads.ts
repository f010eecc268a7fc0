import { shownText, type Thread } from "../../../xlsx/model/notes/thread";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { newNoteId, notesIn, writeNote, type Note } from "./notes";

export type { Mention, Saying, Thread } from "../../../xlsx/model/notes/thread";

/** A thread, and the note that stands in its place. */
export interface PlacedThread {
  readonly note: Note;
  readonly thread: Thread;
}

/** The threads of a sheet (null: of all sheets), in the order of their cells. */
export function threadsIn(workbook: OpenWorkbook, sheetId: string | null): PlacedThread[] {
  return notesIn(workbook, sheetId).flatMap((note) => (note.thread ? [{ note, thread: note.thread }] : []));
}

/** Puts a thread on a cell. */
export function addThread(
  workbook: OpenWorkbook,
  { sheetId, row, column }: Pick<Note, "sheetId" | "row" | "column">,
  thread: Thread,
): void {
  writeNote(workbook, { sheetId, row, column, noteId: newNoteId(), text: shownText(thread), thread });
}

/** Another state of a thread that stands. */
export function changeThread(workbook: OpenWorkbook, { note }: PlacedThread, thread: Thread): void {
  writeNote(workbook, { ...note, text: shownText(thread), thread });
}
