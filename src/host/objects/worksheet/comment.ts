import { REFUSALS } from "../../richapi/refusals";
import { splitSheet } from "../../grid/address";
import { deleteNote, newNoteId, notesIn, writeNote, type Note } from "../../engine/notes/notes";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { HostObject, Arguments } from "../../richapi/host-class";
import {
  hostObject,
  demandWritable,
  rangeObject,
  type ExcelClass,
  type ExcelHost,
} from "../class/excel-class";
import { rangeArgument } from "../places/range-target";
import type { RangeTarget, ScopeTarget } from "../class/targets";

const LONGEST_COMMENT = 32_767;

interface CommentTarget {
  readonly sheetId: string;
  readonly noteId: string;
}

/** Comments are notes of the engine's; one of plain text is all that they can be. */
function noteOf(host: ExcelHost, target: CommentTarget): Note {
  const found = notesIn(host.workbook, target.sheetId).find((one) => one.noteId === target.noteId);
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

function noteAt(host: ExcelHost, cell: RangeTarget): Note | null {
  const here = notesIn(host.workbook, cell.sheetId);
  return here.find((one) => one.row === cell.row && one.column === cell.column) ?? null;
}

function write(host: ExcelHost, note: Omit<Note, "text">, content: unknown): void {
  if (typeof content !== "string") throw new ExcelError("NotImplemented", "Only comments of plain text.");
  if (content.length > LONGEST_COMMENT) throw invalidArgument(REFUSALS.commentTooLong(LONGEST_COMMENT));
  demandWritable(host, note.sheetId, "allowEditObjects");
  writeNote(host.workbook, { ...note, text: content });
}

export const commentCollection: ExcelClass<"CommentCollection", ScopeTarget> = {
  properties: {},
  items: (target, host) => notesIn(host.workbook, target.sheetId).map(commentObject),
  item: (target, key, host) => {
    const found = notesIn(host.workbook, target.sheetId).find((one) => one.noteId === key);
    return found ? commentObject(found) : null;
  },
  methods: {
    Add: {
      call: (target, args, host) => {
        const cell = cellArgument(host, target, args);
        if (args.has(2) && args.string(2) !== "Plain")
          throw new ExcelError("NotImplemented", "Only comments of plain text.");
        if (noteAt(host, cell)) throw new ExcelError("ItemAlreadyExists", "The cell has a comment already.");
        const noteId = newNoteId();
        write(host, { ...cell, noteId }, args.values[1]);
        return commentObject({ sheetId: cell.sheetId, noteId });
      },
    },
    GetItemByCell: {
      call: (target, args, host) => {
        const found = noteAt(host, cellArgument(host, target, args));
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
      get: (target, host) => noteOf(host, target).text,
      set: (target, value, host) => {
        write(host, noteOf(host, target), value);
      },
    },
    ContentType: { get: () => "Plain" },
  },
  methods: {
    GetLocation: {
      call: (target, _args, host) => {
        const { sheetId, row, column } = noteOf(host, target);
        return rangeObject({ sheetId, row, column, rows: 1, columns: 1 });
      },
    },
    Delete: {
      call: (target, _args, host) => {
        demandWritable(host, target.sheetId, "allowEditObjects");
        deleteNote(host.workbook, noteOf(host, target));
        return null;
      },
    },
  },
};
