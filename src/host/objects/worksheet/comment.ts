import { Tools, generateRandomId } from "@univerjs/core";
import {
  RemoveNoteMutation,
  SheetUpdateNoteCommand,
  SheetsNoteModel,
  UpdateNoteMutation,
} from "@univerjs/sheets-note";
import { splitSheet } from "../../grid/address";
import { applyUndoable } from "../../engine/undoable";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { HostObject, Arguments } from "../../richapi/host-class";
import { hostObject, demandWritable, rangeObject, type ExcelClass, type ExcelHost } from "../excel-class";
import { rangeArgument } from "../range/range-target";
import type { RangeTarget, ScopeTarget } from "../targets";

interface CommentTarget {
  readonly sheetId: string;
  readonly noteId: string;
}
interface Found extends CommentTarget {
  readonly note: Extract<ReturnType<SheetsNoteModel["getNote"]>, object>;
  readonly row: number;
  readonly column: number;
}

/** The size of a new note in Univer, in pixels. */
const NOTE_SIZE = { width: 160, height: 72 };

/** The comments of a sheet, or of all sheets; they are Univer's notes. */
function commentsIn(host: ExcelHost, { sheetId }: ScopeTarget): Found[] {
  const model = host.workbook.injector.get(SheetsNoteModel);
  return host.workbook.facade
    .getSheets()
    .map((sheet) => sheet.getSheetId())
    .filter((id) => sheetId === null || id === sheetId)
    .flatMap((id) =>
      [...(model.getSheetNotes(host.workbook.unitId, id)?.values() ?? [])].map((note) => ({
        sheetId: id,
        noteId: note.id,
        note,
        row: note.row,
        column: note.col,
      })),
    )
    .sort((a, b) => (a.sheetId === b.sheetId ? a.row - b.row || a.column - b.column : 0));
}

function commentOf(host: ExcelHost, target: CommentTarget): Found {
  const found = commentsIn(host, target).find((one) => one.noteId === target.noteId);
  if (!found) throw itemNotFound("批注");
  return found;
}

function commentObject({ sheetId, noteId }: CommentTarget): HostObject {
  return hostObject("Comment", { sheetId, noteId });
}

function cellArgument(host: ExcelHost, target: ScopeTarget, args: Arguments): RangeTarget {
  const address = args.values[0];
  if (target.sheetId === null && typeof address === "string" && splitSheet(address)[0] === null)
    throw invalidArgument("The address names no sheet.");
  const cell = rangeArgument(host, target.sheetId ?? "", args, 0);
  if (cell.rows !== 1 || cell.columns !== 1) throw invalidArgument("A comment stands on one cell.");
  return cell;
}

function at(host: ExcelHost, cell: RangeTarget): Found | null {
  const here = commentsIn(host, cell);
  return here.find((one) => one.row === cell.row && one.column === cell.column) ?? null;
}

function write(host: ExcelHost, cell: RangeTarget, noteId: string, content: unknown): void {
  if (typeof content !== "string") throw new ExcelError("NotImplemented", "Only comments of plain text.");
  demandWritable(host, cell.sheetId, "allowEditObjects");
  host.workbook.commands.syncExecuteCommand(SheetUpdateNoteCommand.id, {
    unitId: host.workbook.unitId,
    subUnitId: cell.sheetId,
    row: cell.row,
    col: cell.column,
    note: {
      ...NOTE_SIZE,
      ...at(host, cell)?.note,
      id: noteId,
      row: cell.row,
      col: cell.column,
      note: content,
    },
  });
}

export const commentCollection: ExcelClass<"CommentCollection", ScopeTarget> = {
  properties: {},
  items: (target, host) => commentsIn(host, target).map(commentObject),
  item: (target, key, host) => {
    const found = commentsIn(host, target).find((one) => one.noteId === key);
    return found ? commentObject(found) : null;
  },
  methods: {
    Add: {
      call: (target, args, host) => {
        const cell = cellArgument(host, target, args);
        if (args.has(2) && args.string(2) !== "Plain")
          throw new ExcelError("NotImplemented", "Only comments of plain text.");
        if (at(host, cell)) throw new ExcelError("ItemAlreadyExists", "The cell has a comment already.");
        const noteId = generateRandomId(12);
        write(host, cell, noteId, args.values[1]);
        return commentObject({ sheetId: cell.sheetId, noteId });
      },
    },
    GetItemByCell: {
      call: (target, args, host) => {
        const found = at(host, cellArgument(host, target, args));
        if (!found) throw itemNotFound("批注");
        return commentObject(found);
      },
    },
  },
};

export const comment: ExcelClass<"Comment", CommentTarget> = {
  identity: (target) => ({ Id: target.noteId }),
  properties: {
    Id: { get: (target) => target.noteId },
    Content: {
      get: (target, host) => commentOf(host, target).note.note,
      set: (target, value, host) => {
        const { row, column } = commentOf(host, target);
        write(host, { sheetId: target.sheetId, row, column, rows: 1, columns: 1 }, target.noteId, value);
      },
    },
    ContentType: { get: () => "Plain" },
  },
  methods: {
    GetLocation: {
      call: (target, _args, host) => {
        const { sheetId, row, column } = commentOf(host, target);
        return rangeObject({ sheetId, row, column, rows: 1, columns: 1 });
      },
    },
    Delete: {
      call: (target, _args, host) => {
        demandWritable(host, target.sheetId, "allowEditObjects");
        const { note, row, column: col } = commentOf(host, target);
        const where = { unitId: host.workbook.unitId, sheetId: target.sheetId };
        applyUndoable(host.workbook, [
          {
            id: RemoveNoteMutation.id,
            redo: { ...where, noteId: target.noteId },
            undoId: UpdateNoteMutation.id,
            undo: { ...where, row, col, note: Tools.deepClone(note) },
          },
        ]);
        return null;
      },
    },
  },
};
