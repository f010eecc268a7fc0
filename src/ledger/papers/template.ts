import { nearest } from "../cells/nearest";
import type { Block } from "./paper";

/** What stands for a placeholder: a text within a line, or blocks such as a table, on a line of its own. */
export type Filling = string | readonly Block[];
export type Fillings = Readonly<Record<string, Filling>>;

/** What is wrong with the words of an office. */
export type WordingFault =
  /** `nearest`: the one that may be meant; null: none is near. */
  | { readonly kind: "unknown"; readonly placeholder: string; readonly nearest: string | null }
  /** A table's placeholder within a line of text. */
  | { readonly kind: "not-alone"; readonly placeholder: string };

export interface FilledTemplate {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const PLACEHOLDER = /【([^【】]*)】/gu;
const HEADING = /^[一二三四五六七八九十]+、/u;
const SUBHEADING = /^[（(][一二三四五六七八九十]+[)）]/u;
const SENTENCE_END = /[。；！？]/u;

/** The first thing wrong with a text of an office; null: nothing. */
export function wordingFault(template: string, fillings: Fillings): WordingFault | null {
  for (const line of linesOf(template)) {
    for (const [whole, name = ""] of line.matchAll(PLACEHOLDER)) {
      const filling = Object.hasOwn(fillings, name) ? fillings[name] : undefined;
      if (filling === undefined)
        return { kind: "unknown", placeholder: name, nearest: meantBy(name, Object.keys(fillings)) };
      if (typeof filling !== "string" && line !== whole) return { kind: "not-alone", placeholder: name };
    }
  }
  return null;
}

/** The placeholder that is meant, one letter away, or two in a longer name. */
function meantBy(name: string, known: readonly string[]): string | null {
  return name === "" ? null : nearest(name, known, name.length > 2 ? 2 : 1);
}

/**
 * A text of an office with its placeholders filled: the first line is the title, every other a paragraph; one that comes
 * out empty is left out. What is filled in is never read for placeholders. The text has no fault.
 */
export function filledTemplate(template: string, fillings: Fillings): FilledTemplate {
  const [title = "", ...lines] = linesOf(template);
  return {
    title: filledText(title, fillings),
    blocks: lines.flatMap((line, index) => blocksOf(line, index === 0, fillings)),
  };
}

/** A text of an office within a line. */
export function filledText(template: string, fillings: Fillings): string {
  return template.replace(PLACEHOLDER, (_whole, name: string) => {
    const filling = fillings[name];
    return typeof filling === "string" ? filling : "";
  });
}

function linesOf(template: string): readonly string[] {
  return template
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function blocksOf(line: string, isFirst: boolean, fillings: Fillings): readonly Block[] {
  const alone = /^【([^【】]*)】$/u.exec(line)?.[1];
  const filling = alone === undefined ? undefined : fillings[alone];
  if (filling !== undefined && typeof filling !== "string") return filling;
  const text = filledText(line, fillings);
  return text.trim() === "" ? [] : [{ kind: kindOf(line, isFirst), text }];
}

/** By how the office's own line begins and ends, never by what is filled in. */
function kindOf(line: string, isFirst: boolean): "addressee" | "heading" | "subheading" | "text" {
  if (isFirst && /[：:]$/u.test(line)) return "addressee";
  if (SENTENCE_END.test(line)) return "text";
  if (HEADING.test(line)) return "heading";
  return SUBHEADING.test(line) ? "subheading" : "text";
}
