/** A note in Univer's terms, sizes in pixels. */
export interface Note {
  id: string;
  row: number;
  col: number;
  width: number;
  height: number;
  note: string;
  show?: boolean;
}

/** Notes of a sheet by row, then by column. */
export type Notes = Record<string, Record<string, Note> | undefined>;
