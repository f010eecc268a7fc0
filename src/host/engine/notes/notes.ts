import { Tools, generateRandomId } from "@univerjs/core";
import {
  RemoveNoteMutation,
  SheetUpdateNoteCommand,
  SheetsNoteModel,
  UpdateNoteMutation,
} from "@univerjs/sheets-note";
import { threadOf, type Thread } from "../../../xlsx/model/notes/thread";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { applyUndoable } from "../workbook/apply-undoable";

/** A note on a cell: what Excel calls a comment of plain text. */
export interface Note {
  readonly sheetId: string;
  readonly noteId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** A conversation, in whose place the note stands. */
  readonly thread?: Thread | undefined;
}
/** A note as Univer keeps it, with what it has beside the text. */
type Kept = Extract<ReturnType<SheetsNoteModel["getNote"]>, object> & { readonly thread?: Thread };

/** The size of a new note in Univer, in pixels. */
const NEW_SIZE = { width: 160, height: 72 };

/** The notes of a sheet (null: of all sheets), in the order of their cells. */
export function notesIn(workbook: OpenWorkbook, sheetId: string | null): Note[] {
  return workbook.facade
    .getSheets()
    .map((sheet) => sheet.getSheetId())
    .filter((id) => sheetId === null || id === sheetId)
    .flatMap((id) =>
      keptOn(workbook, id).map((kept) => ({
        sheetId: id,
        noteId: kept.id,
        row: kept.row,
        column: kept.col,
        text: kept.note,
        thread: threadOf(kept),
      })),
    )
    .sort((a, b) => (a.sheetId === b.sheetId ? a.row - b.row || a.column - b.column : 0));
}

function keptOn({ injector, unitId }: OpenWorkbook, sheetId: string): Kept[] {
  return [...(injector.get(SheetsNoteModel).getSheetNotes(unitId, sheetId)?.values() ?? [])];
}

export function newNoteId(): string {
  return generateRandomId(12);
}

/** Writes a note on a cell: a new one, or another text of the one that is there. */
export function writeNote(
  workbook: OpenWorkbook,
  { sheetId, noteId, row, column, text, thread }: Note,
): void {
  const before = keptOn(workbook, sheetId).find((note) => note.row === row && note.col === column);
  workbook.commands.syncExecuteCommand(SheetUpdateNoteCommand.id, {
    unitId: workbook.unitId,
    subUnitId: sheetId,
    row,
    col: column,
    note: { ...NEW_SIZE, ...before, id: noteId, row, col: column, note: text, thread },
  });
}

export function deleteNote(workbook: OpenWorkbook, { sheetId, noteId, row, column }: Note): void {
  const note = keptOn(workbook, sheetId).find((one) => one.id === noteId);
  const where = { unitId: workbook.unitId, sheetId };
  applyUndoable(workbook, [
    {
      id: RemoveNoteMutation.id,
      redo: { ...where, noteId },
      undoId: UpdateNoteMutation.id,
      undo: { ...where, row, col: column, note: Tools.deepClone(note) },
    },
  ]);
}
