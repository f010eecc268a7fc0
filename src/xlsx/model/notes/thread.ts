/** Somebody who says something, or is mentioned. The mail address is "" where none is known. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A name in a text that means somebody; `start` counts from the `@`. */
export interface Mention {
  readonly id: string;
  readonly person: Person;
  readonly start: number;
  readonly length: number;
}

/** What somebody said: the first of a thread, or a reply. */
export interface Saying {
  /** In braces, as files have it. */
  readonly id: string;
  readonly author: Person;
  /** ISO 8601, in UTC. */
  readonly created: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** What Excel calls a comment: a conversation on a cell. */
export interface Thread extends Saying {
  readonly resolved: boolean;
  readonly replies: readonly Saying[];
}

/** A thread as the note shows it that stands in its place. */
export function shownText({ text, replies }: Thread): string {
  return [text, ...replies.map((reply) => `${reply.author.name}：${reply.text}`)].join("\n");
}

/** The thread of a note; undefined for a plain note, and where somebody wrote another text over it. */
export function threadOf({
  thread,
  note,
}: {
  readonly thread?: Thread;
  readonly note: string;
}): Thread | undefined {
  return thread && shownText(thread) === note ? thread : undefined;
}
