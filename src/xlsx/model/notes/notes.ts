import type { Thread } from "./thread";

/** A note in Univer's terms, sizes in pixels. */
export interface Note {
  id: string;
  row: number;
  col: number;
  width: number;
  height: number;
  note: string;
  show?: boolean;
  /** A conversation, in whose place the note stands. */
  thread?: Thread;
}

/** Notes of a sheet by row, then by column. */
export type Notes = Record<string, Record<string, Note> | undefined>;
