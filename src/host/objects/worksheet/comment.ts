import { deleteNote, notesIn } from "../../engine/notes/notes";
import {
  addThread,
  changeThread,
  threadsIn,
  type PlacedThread,
  type Saying,
  type Thread,
} from "../../engine/notes/threads";
import { splitSheet } from "../../grid/address";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { Arguments, HostObject } from "../../richapi/host-class";
import {
  demandWritable,
  hostObject,
  leads,
  rangeObject,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
} from "../class/excel-class";
import { booleanOf } from "../class/excel-words";
import { rangeArgument } from "../places/range-target";
import type { RangeTarget, ScopeTarget } from "../class/targets";
import { contentOf, mentioning, mentionsOf, newId, richContentOf, type Content } from "./comment-content";

interface CommentTarget {
  readonly commentId: string;
}
interface ReplyTarget extends CommentTarget {
  readonly replyId: string;
}

/** Who speaks here: the embedded Excel knows no accounts. */
const HERE = { name: "本机用户", email: "" };

function found(host: ExcelHost, commentId: string): PlacedThread | null {
  return threadsIn(host.workbook, null).find(({ thread }) => thread.id === commentId) ?? null;
}

function placedOf(host: ExcelHost, { commentId }: CommentTarget): PlacedThread {
  const placed = found(host, commentId);
  if (!placed) throw itemNotFound("批注");
  return placed;
}

function commentObject({ id }: Thread): HostObject {
  return hostObject("Comment", { commentId: id });
}

function cellArgument(host: ExcelHost, target: ScopeTarget, args: Arguments): RangeTarget {
  const address = args.values[0];
  if (target.sheetId === null && typeof address === "string" && splitSheet(address)[0] === null)
    throw invalidArgument("The address names no sheet.");
  const cell = rangeArgument(host, target.sheetId ?? "", args, 0);
  if (cell.rows !== 1 || cell.columns !== 1) throw invalidArgument("A comment stands on one cell.");
  return cell;
}

const stands = (cell: RangeTarget) => (one: { row: number; column: number }) =>
  one.row === cell.row && one.column === cell.column;

function said(content: Content): Saying {
  return { id: newId(), author: HERE, created: new Date().toISOString(), ...content };
}

type Change = Excel.CommentChangedEventArgs["changeType"];

/** Another state of a thread, which its collection tells of. */
function change(host: ExcelHost, placed: PlacedThread, thread: Thread, changeType: Change): void {
  const { sheetId } = placed.note;
  demandWritable(host, sheetId, "allowEditObjects");
  changeThread(host.workbook, placed, thread);
  host.workbook.tell({ kind: "commentChanged", sheetId, ...detailsOf(thread), changeType });
}

function detailsOf({ id, replies }: Thread): { commentId: string; replyIds: string[] } {
  return { commentId: id, replyIds: replies.map((reply) => reply.id) };
}

export const commentCollection: ExcelClass<"CommentCollection", ScopeTarget> = {
  properties: {},
  events: ["Added", "Changed", "Deleted"],
  items: (target, host) =>
    threadsIn(host.workbook, target.sheetId).map(({ thread }) => commentObject(thread)),
  item: (target, key, host) => {
    const placed = found(host, String(key));
    const isHere = target.sheetId === null || placed?.note.sheetId === target.sheetId;
    return placed && isHere ? commentObject(placed.thread) : null;
  },
  methods: {
    Add: {
      call: (target, args, host) => {
        const cell = cellArgument(host, target, args);
        const content = contentOf(args.values[1], args.values[2]);
        if (notesIn(host.workbook, cell.sheetId).some(stands(cell)))
          throw new ExcelError("ItemAlreadyExists", "The cell has a comment already.");
        demandWritable(host, cell.sheetId, "allowEditObjects");
        const thread: Thread = { ...said(content), resolved: false, replies: [] };
        addThread(host.workbook, cell, thread);
        host.workbook.tell({ kind: "commentAdded", sheetId: cell.sheetId, ...detailsOf(thread) });
        return commentObject(thread);
      },
    },
    GetItemByCell: {
      call: (target, args, host) => {
        const cell = cellArgument(host, target, args);
        const placed = threadsIn(host.workbook, cell.sheetId).find(({ note }) => stands(cell)(note));
        if (!placed) throw itemNotFound("批注");
        return commentObject(placed.thread);
      },
    },
    GetItemByReplyId: {
      call: (target, args, host) => {
        const replyId = args.string(0);
        const placed = threadsIn(host.workbook, target.sheetId).find(({ thread }) =>
          thread.replies.some(({ id }) => id === replyId),
        );
        if (!placed) throw itemNotFound("回复");
        return commentObject(placed.thread);
      },
    },
  },
};

type Alike =
  "Content" | "ContentType" | "RichContent" | "Mentions" | "AuthorName" | "AuthorEmail" | "CreationDate";

/** What a comment and a reply tell alike of what was said. */
function sayingProperties<Target extends CommentTarget>(
  sayingOf: (host: ExcelHost, target: Target) => Saying,
  write: (host: ExcelHost, target: Target, content: Content) => void,
): Readonly<Record<Alike, ExcelProperty<Target>>> {
  return {
    Content: {
      get: (target, host) => sayingOf(host, target).text,
      set: (target, value, host) => {
        write(host, target, contentOf(value, "Plain"));
      },
    },
    ContentType: {
      get: (target, host) => (sayingOf(host, target).mentions.length > 0 ? "Mention" : "Plain"),
    },
    RichContent: { get: (target, host) => richContentOf(sayingOf(host, target)) },
    Mentions: { get: (target, host) => mentionsOf(sayingOf(host, target)) },
    AuthorName: { get: (target, host) => sayingOf(host, target).author.name },
    AuthorEmail: { get: (target, host) => sayingOf(host, target).author.email },
    CreationDate: { get: (target, host) => sayingOf(host, target).created },
  };
}
function writeComment(host: ExcelHost, target: CommentTarget, content: Content): void {
  const placed = placedOf(host, target);
  change(host, placed, { ...placed.thread, ...content }, "CommentEdited");
}

function location(host: ExcelHost, target: CommentTarget): HostObject {
  const { sheetId, row, column } = placedOf(host, target).note;
  return rangeObject({ sheetId, row, column, rows: 1, columns: 1 });
}

export const comment: ExcelClass<"Comment", CommentTarget> = {
  identity: ({ commentId }) => ({ Id: commentId }),
  properties: {
    Id: { get: ({ commentId }) => commentId },
    Replies: leads("CommentReplyCollection"),
    Resolved: {
      get: (target, host) => placedOf(host, target).thread.resolved,
      set: (target, value, host) => {
        const placed = placedOf(host, target);
        const resolved = booleanOf(value);
        change(
          host,
          placed,
          { ...placed.thread, resolved },
          resolved ? "CommentResolved" : "CommentReopened",
        );
      },
    },
    ...sayingProperties<CommentTarget>((host, target) => placedOf(host, target).thread, writeComment),
  },
  methods: {
    GetLocation: { call: (target, _args, host) => location(host, target) },
    UpdateMentions: {
      call: (target, args, host) => {
        writeComment(host, target, mentioning(args.values[0]));
        return null;
      },
    },
    Delete: {
      call: (target, _args, host) => {
        const { note, thread } = placedOf(host, target);
        demandWritable(host, note.sheetId, "allowEditObjects");
        deleteNote(host.workbook, note);
        host.workbook.tell({ kind: "commentDeleted", sheetId: note.sheetId, ...detailsOf(thread) });
        return null;
      },
    },
  },
};

function replyOf(host: ExcelHost, target: ReplyTarget): Saying {
  const reply = placedOf(host, target).thread.replies.find(({ id }) => id === target.replyId);
  if (!reply) throw itemNotFound("回复");
  return reply;
}

function writeReply(host: ExcelHost, target: ReplyTarget, content: Content): void {
  const placed = placedOf(host, target);
  const standing = replyOf(host, target);
  const replies = placed.thread.replies.map((one) => (one === standing ? { ...one, ...content } : one));
  change(host, placed, { ...placed.thread, replies }, "ReplyEdited");
}

const replyObject = ({ commentId }: CommentTarget, { id }: Saying): HostObject =>
  hostObject("CommentReply", { commentId, replyId: id });

export const commentReplyCollection: ExcelClass<"CommentReplyCollection", CommentTarget> = {
  properties: {},
  items: (target, host) => placedOf(host, target).thread.replies.map((reply) => replyObject(target, reply)),
  item: (target, key, host) => {
    const reply = placedOf(host, target).thread.replies.find(({ id }) => id === key);
    return reply ? replyObject(target, reply) : null;
  },
  methods: {
    Add: {
      call: (target, args, host) => {
        const placed = placedOf(host, target);
        const reply = said(contentOf(args.values[0], args.values[1]));
        const replies = [...placed.thread.replies, reply];
        change(host, placed, { ...placed.thread, replies }, "ReplyAdded");
        return replyObject(target, reply);
      },
    },
  },
};

export const commentReply: ExcelClass<"CommentReply", ReplyTarget> = {
  identity: ({ replyId }) => ({ Id: replyId }),
  properties: {
    Id: { get: ({ replyId }) => replyId },
    Resolved: { get: (target, host) => placedOf(host, target).thread.resolved },
    ...sayingProperties<ReplyTarget>(replyOf, writeReply),
  },
  methods: {
    GetLocation: { call: (target, _args, host) => location(host, target) },
    GetParentComment: { call: (target, _args, host) => commentObject(placedOf(host, target).thread) },
    UpdateMentions: {
      call: (target, args, host) => {
        writeReply(host, target, mentioning(args.values[0]));
        return null;
      },
    },
    Delete: {
      call: (target, _args, host) => {
        const placed = placedOf(host, target);
        const gone = replyOf(host, target);
        const replies = placed.thread.replies.filter((one) => one !== gone);
        change(host, placed, { ...placed.thread, replies }, "ReplyDeleted");
        return null;
      },
    },
  },
};
