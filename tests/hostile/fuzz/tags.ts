/** A tag of a part, by its place in the text. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: "opens" | "closes" | "empty";
}

/** Looked for by hand, so that nothing of the reader under test is believed. */
export function tagsOf(xml: string): Tag[] {
  return [...xml.matchAll(/<(\/?)([A-Za-z][\w.:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    name: found[2] ?? "",
    kind: found[1] ? "closes" : found[3] ? "empty" : "opens",
  }));
}

/** Where the element that begins with this tag ends; undefined: nowhere. */
export function endOf(tags: readonly Tag[], at: number): number | undefined {
  const first = tags[at];
  if (first?.kind === "empty") return first.end;
  let depth = 0;
  for (const tag of tags.slice(at)) {
    if (tag.kind === "opens") depth += 1;
    if (tag.kind === "closes") depth -= 1;
    if (depth === 0) return tag.end;
  }
  return undefined;
}

/** An attribute of a tag, by the place of its value in the text. */
export interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export function attributesOf(xml: string, tag: Tag): Attribute[] {
  return [...xml.slice(tag.start, tag.end).matchAll(/\s([\w:.-]+)=("([^"]*)"|'([^']*)')/g)].map((found) => {
    const end = tag.start + found.index + found[0].length - 1;
    return { name: found[1] ?? "", start: end - (found[2]?.length ?? 0) + 2, end };
  });
}
