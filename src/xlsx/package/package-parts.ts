import { readRelationships } from "./relationships";
import { parseXmlText, xmlText, type XmlElement } from "./xml-read";

/** Letter by letter: marks of the byte order and line ends stay. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** All parts of a file on its way to a new one, in their order; paths are compared without case. */
export class PackageParts {
  readonly #parts: Map<string, { readonly path: string; readonly content: Uint8Array | string }>;

  constructor(entries: Iterable<readonly [string, Uint8Array | string]>) {
    this.#parts = new Map();
    for (const [path, content] of entries) this.set(path, content);
  }

  copy(): PackageParts {
    return new PackageParts(this.entries());
  }

  *entries(): Generator<readonly [string, Uint8Array | string]> {
    for (const { path, content } of this.#parts.values()) yield [path, content];
  }

  has(path: string): boolean {
    return this.#parts.has(path.toLowerCase());
  }

  get(path: string): Uint8Array | string | undefined {
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

  set(path: string, content: Uint8Array | string): void {
    const key = path.toLowerCase();
    this.#parts.set(key, { path: this.#parts.get(key)?.path ?? path, content });
  }

  delete(path: string): void {
    this.#parts.delete(path.toLowerCase());
  }

  /** The first path `<prefix><n><suffix>` that is free. */
  freePath(prefix: string, suffix: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${prefix}${number}${suffix}`;
      if (!this.has(path)) return path;
    }
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

/** Where a part's relationships lie. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}
