import { cellAddress, parseCell } from "../model/address";
import type { Note, Notes } from "../model/notes/notes";
import {
  shownText,
  threadOf,
  type Mention,
  type Person,
  type Saying,
  type Thread,
} from "../model/notes/thread";
import { attributesOf, joinPieces, piecesOf, prologOf } from "../package/xml-pieces";
import { child, childrenOf, booleanAttribute, numberAttribute, type XmlElement } from "../package/xml-read";
import { element, textElement, xmlPart } from "../package/xml-write";

const xmlns = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
/** Types of relationships that are not Office's first ones. */
export const threadType = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
export const personType = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const NOBODY: Person = { name: "", email: "" };

/** The people of a workbook, by the ids by which threads name them. */
export type People = ReadonlyMap<string, Person>;

export function readPeople(root: XmlElement | undefined): People {
  return new Map(
    childrenOf(root, "person").map(({ attributes }) => {
      const mail = /[^:\s]+@[^:\s]+/.exec(attributes["userId"] ?? "")?.[0] ?? "";
      return [attributes["id"] ?? "", { name: attributes["displayName"] ?? "", email: mail }];
    }),
  );
}

/** Puts the threads of a sheet on the notes that stand in their place. */
export function withThreads(notes: Notes, root: XmlElement | undefined, people: People): Notes {
  const sayings = childrenOf(root, "threadedComment");
  const replies = (id: string) => sayings.filter(({ attributes }) => (attributes["parentId"] ?? "") === id);
  const threads = new Map<string, Thread>();
  for (const one of replies("")) {
    const at = parseCell(one.attributes["ref"] ?? "");
    const first = readSaying(one, people);
    if (at === undefined) continue;
    threads.set(`${at.row},${at.column}`, {
      ...first,
      resolved: booleanAttribute(one, "done") === true,
      replies: replies(first.id).map((reply) => readSaying(reply, people)),
    });
  }
  return mapNotes(notes, (note) => {
    const thread = threads.get(`${note.row},${note.col}`);
    return thread ? { ...note, note: shownText(thread), thread } : note;
  });
}

function mapNotes(notes: Notes, change: (note: Note) => Note): Notes {
  return Object.fromEntries(
    Object.entries(notes).map(([row, line]) => [
      row,
      Object.fromEntries(Object.entries(line ?? {}).map(([column, note]) => [column, change(note)])),
    ]),
  );
}

function readSaying(one: XmlElement, people: People): Saying {
  const { id = "", personId = "", dT = "" } = one.attributes;
  return {
    id,
    author: people.get(personId) ?? NOBODY,
    created: /(Z|[+-]\d\d:\d\d)$/.test(dT) || dT === "" ? dT : `${dT}Z`,
    text: child(one, "text")?.text ?? "",
    mentions: childrenOf(child(one, "mentions"), "mention").map((mention): Mention => ({
      id: mention.attributes["mentionId"] ?? "",
      person: people.get(mention.attributes["mentionpersonId"] ?? "") ?? NOBODY,
      start: numberAttribute(mention, "startIndex") ?? 0,
      length: numberAttribute(mention, "length") ?? 0,
    })),
  };
}

/** What a legacy comment says in the place of a thread, in the words of Excel's. */
export function placeholder(thread: Thread): string {
  const said = [thread, ...thread.replies];
  const lines = said.map(({ text }, index) => `${index === 0 ? "Comment" : "Reply"}:\n    ${text}`);
  return [
    "[Threaded comment]\n",
    "Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n",
    ...lines,
  ].join("\n");
}

/** How a legacy comment's author tells the thread that it stands for. */
export function placeholderAuthor({ id }: Thread): string {
  return `tc=${id}`;
}

/** Numbers the people that threads name. */
export type PersonId = (person: Person) => string;

function sayingXml(saying: Saying, ref: string, thread: Thread, idOf: PersonId): string {
  const mentions = saying.mentions.map(({ id, person, start, length }) =>
    element("mention", { mentionpersonId: idOf(person), mentionId: id, startIndex: start, length }),
  );
  const isFirst = saying === thread;
  return element(
    "threadedComment",
    {
      ref,
      dT: saying.created.replace(/(\.\d\d)?\d?Z$/, "$1"),
      personId: idOf(saying.author),
      id: saying.id,
      parentId: isFirst ? undefined : thread.id,
      done: isFirst && thread.resolved ? true : undefined,
    },
    textElement("text", saying.text),
    mentions.length === 0 ? "" : element("mentions", {}, ...mentions),
  );
}

function threadXml({ row, col }: Note, thread: Thread, idOf: PersonId): string {
  return [thread, ...thread.replies]
    .map((saying) => sayingXml(saying, cellAddress(row, col), thread, idOf))
    .join("");
}

/** The part of a sheet's threads; undefined for none. */
export function threadsXml(notes: readonly Note[], idOf: PersonId): string | undefined {
  const written = notes.flatMap((note) => {
    const thread = threadOf(note);
    return thread ? [threadXml(note, thread, idOf)] : [];
  });
  return written.length === 0 ? undefined : xmlPart(element("ThreadedComments", { xmlns }, ...written));
}

/** Somebody else's part of threads after a change: what was said on other cells stands as it stood. */
export function changedThreads(
  original: string,
  changed: ReadonlySet<string>,
  notes: readonly Note[],
  idOf: PersonId,
): string {
  const prolog = prologOf(original);
  const root = piecesOf(original.slice(prolog.length));
  const kept = root.children.filter(
    ({ xml, name }) => name === "" || !changed.has(attributesOf(piecesOf(xml).open).get("ref") ?? ""),
  );
  const added = notes.flatMap((note) => {
    const thread = changed.has(cellAddress(note.row, note.col)) ? threadOf(note) : undefined;
    return thread ? [{ name: "threadedComment", xml: spelledOut(threadXml(note, thread, idOf)) }] : [];
  });
  return prolog + joinPieces(root, [...kept, ...added]);
}

/** Elements of ours for a part that may call their namespace otherwise. */
function spelledOut(xml: string): string {
  return xml.replaceAll("<threadedComment ", `<threadedComment xmlns="${xmlns}" `);
}

/** The people of a file being written: those that it has, then those that ours name. */
export class PersonList {
  readonly #original: string | undefined;
  readonly #ids = new Map<string, string>();
  readonly #added: string[] = [];

  constructor(original?: string, people: People = new Map()) {
    this.#original = original;
    for (const [id, person] of people) if (!this.#ids.has(keyOf(person))) this.#ids.set(keyOf(person), id);
  }

  readonly idOf: PersonId = (person) => {
    const known = this.#ids.get(keyOf(person));
    if (known !== undefined) return known;
    const id = guidFor(this.#ids.size + 1);
    this.#ids.set(keyOf(person), id);
    const attributes = {
      displayName: person.name,
      id,
      userId: person.email || person.name,
      providerId: "None",
    };
    this.#added.push(element("person", { xmlns, ...attributes }));
    return id;
  };

  /** Undefined: the file is to have none. */
  toXml(): string | undefined {
    if (this.#added.length === 0) return this.#original;
    if (this.#original === undefined) return xmlPart(element("personList", { xmlns }, ...this.#added));
    const prolog = prologOf(this.#original);
    const root = piecesOf(this.#original.slice(prolog.length));
    const added = this.#added.map((xml) => ({ name: "person", xml }));
    return prolog + joinPieces(root, [...root.children, ...added]);
  }
}

const keyOf = ({ name, email }: Person): string => `${name}\n${email}`;

/** Ids are only the file's own: their number is enough to tell them apart. */
function guidFor(number: number): string {
  return `{6F2A3C5E-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}
