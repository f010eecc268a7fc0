import { readRelationships } from "./relationships";
import { parseXmlText, xmlText, type XmlElement } from "./xml-read";

/** Letter by letter: marks of the byte order and line ends stay. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

type Content = Uint8Array | string;

interface Part {
  readonly path: string;
  readonly content: Content;
}

/** All parts of a file, in their order; paths are compared without case. What changes is a new one: this one stays. */
export class PackageParts {
  #parts: ReadonlyMap<string, Part>;

  constructor(entries: Iterable<readonly [string, Content]> = []) {
    const parts = new Map<string, Part>();
    for (const [path, content] of entries) put(parts, path, content);
    this.#parts = parts;
  }

  *entries(): Generator<readonly [string, Content]> {
    for (const { path, content } of this.#parts.values()) yield [path, content];
  }

  has(path: string): boolean {
    return this.#parts.has(path.toLowerCase());
  }

  get(path: string): Content | undefined {
    return this.#parts.get(path.toLowerCase())?.content;
  }

  /** A part's text as it is spelled; undefined if there is no such part. */
  text(path: string): string | undefined {
    const content = this.get(path);
    return content === undefined || typeof content === "string" ? content : decoder.decode(content);
  }

  xml(path: string): XmlElement | undefined {
    const content = this.get(path);
    if (content === undefined) return undefined;
    return parseXmlText(xmlText(typeof content === "string" ? new TextEncoder().encode(content) : content));
  }

  /** With that part as well, or with other content of the one that is there. */
  with(path: string, content: Content): PackageParts {
    const parts = new Map(this.#parts);
    put(parts, path, content);
    return PackageParts.#of(parts);
  }

  /** Without the parts of these keys or paths. */
  without(paths: Iterable<string>): PackageParts {
    const parts = new Map(this.#parts);
    for (const path of paths) parts.delete(path.toLowerCase());
    return PackageParts.#of(parts);
  }

  /** With each part's content as `change` has it. */
  map(change: (content: Content) => Content): PackageParts {
    return new PackageParts([...this.entries()].map(([path, content]) => [path, change(content)]));
  }

  /** The first path `<prefix><n><suffix>` that is free. */
  freePath(prefix: string, suffix: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${prefix}${number}${suffix}`;
      if (!this.has(path)) return path;
    }
  }

  static #of(parts: ReadonlyMap<string, Part>): PackageParts {
    const made = new PackageParts();
    made.#parts = parts;
    return made;
  }

  /** Keys of the parts that relationships lead to, their own relationship parts among them. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const visit = (path: string) => {
      const rels = relationshipsPath(path).toLowerCase();
      if (this.has(rels)) found.add(rels);
      for (const { target, external } of readRelationships(this, path)) {
        const key = target.toLowerCase();
        if (external || found.has(key) || !this.has(key)) continue;
        found.add(key);
        visit(target);
      }
    };
    visit("");
    return found;
  }
}

/** A part that is there keeps its place and the spelling of its path. */
function put(parts: Map<string, Part>, path: string, content: Content): void {
  const key = path.toLowerCase();
  parts.set(key, { path: parts.get(key)?.path ?? path, content });
}

/** Where a part's relationships lie. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}
