import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { REFUSALS } from "../../richapi/refusals";
import type { Mention, Saying } from "../../engine/notes/threads";

/* What a comment says: a text, in which names may mean somebody. */

const LONGEST_COMMENT = 32_767;

export type Content = Pick<Saying, "text" | "mentions">;

/** In braces, as files have it. */
export function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/** A content as it is given with a content type, which tells whether names are mentioned in it. */
export function contentOf(given: unknown, type: unknown): Content {
  if (type === "Mention") return mentioning(given);
  if (type !== undefined && type !== null && type !== "Plain")
    throw invalidArgument("A content is Plain or has a Mention.");
  if (typeof given !== "string")
    throw new ExcelError("InvalidArgument", "A comment of plain text is a text.");
  return { text: checkedText(given), mentions: [] };
}

function checkedText(text: string): string {
  if (text.length > LONGEST_COMMENT) throw invalidArgument(REFUSALS.commentTooLong(LONGEST_COMMENT));
  return text;
}

interface GivenMention {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

/** `{ richContent, mentions }`: `<at id="0">Kate</at>` in the text means the mention of that id. */
export function mentioning(given: unknown): Content {
  const { richContent, mentions } = (given ?? {}) as { richContent?: unknown; mentions?: unknown };
  if (typeof richContent !== "string" || !Array.isArray(mentions) || !mentions.every(isMention))
    throw invalidArgument("A content with mentions has richContent and mentions.");
  const placed: Mention[] = [];
  let text = "";
  let end = 0;
  for (const match of richContent.matchAll(/<at\s+id\s*=\s*["'](\d+)["']\s*>(.*?)<\/at>/gs)) {
    const meant = mentions.find(({ id }) => id === Number(match[1]));
    if (!meant) throw invalidArgument(`There is no mention ${match[1] ?? ""}.`);
    text += unescaped(richContent.slice(end, match.index));
    const name = `@${unescaped(match[2] ?? "")}`;
    const person = { name: meant.name, email: meant.email };
    placed.push({ id: newId(), person, start: text.length, length: name.length });
    text += name;
    end = match.index + match[0].length;
  }
  return { text: checkedText(text + unescaped(richContent.slice(end))), mentions: placed };
}

function isMention(given: unknown): given is GivenMention {
  const { id, name, email } = given as Partial<Record<keyof GivenMention, unknown>>;
  return typeof id === "number" && typeof name === "string" && typeof email === "string";
}

/** The content with the names that mean somebody marked. */
export function richContentOf({ text, mentions }: Content): string {
  let rich = "";
  let end = 0;
  for (const [id, { start, length }] of mentions.entries()) {
    const name = text.slice(start, start + length).replace(/^@/, "");
    rich += `${text.slice(end, start)}<at id="${id}">${name}</at>`;
    end = start + length;
  }
  return rich + text.slice(end);
}

export function mentionsOf({ mentions }: Content): GivenMention[] {
  return mentions.map(({ person }, id) => ({ id, name: person.name, email: person.email }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (all, name: string) => ENTITIES[name] ?? all);
}
