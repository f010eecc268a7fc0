import { childrenOf } from "./xml-read";
import {
  attributesOf,
  joinPieces,
  openToOurs,
  piecesOf,
  prologOf,
  type Piece,
  type Pieces,
} from "./xml-pieces";
import { element, xmlPart } from "./xml-write";
import type { ZipParts } from "./zip-parts";

/** One arrow from a part to another, or to an address outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI, e.g. `worksheet`; strict and transitional files agree on it. */
  readonly type: string;
  /** Path in the zip, or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** What the types of Office's own relationships begin with. */
export const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

function resolvePath(base: string, target: string): string {
  const steps = target.startsWith("/") ? [] : base.split("/").slice(0, -1);
  // A backslash is no character of a target; some writers part folders with it.
  for (const step of target.replace(/\\/g, "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** How the relationships of part `from` name part `to`. */
export function relativeTarget(from: string, to: string): string {
  const [base, steps] = [from.split("/").slice(0, -1), to.split("/")];
  let same = 0;
  while (same < base.length && same < steps.length - 1 && base[same] === steps[same]) same += 1;
  return [...base.slice(same).map(() => ".."), ...steps.slice(same)].join("/");
}

/** A target is a URI: what no part is called as spelled is called as decoded. */
function partOf(parts: Pick<ZipParts, "has">, path: string): string {
  if (parts.has(path) || !path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** An address as a target must be: what no URI has in it is written as %XX; the rest stays as it was typed. */
function asUri(address: string): string {
  return address.replace(/[\u0000-\u0020"<>^`{|}]|%(?![0-9A-Fa-f]{2})/g, encodeURIComponent);
}

/** The relationships of a part; of the package itself for "". */
export function readRelationships(
  parts: Pick<ZipParts, "xml" | "has">,
  path: string,
): readonly Relationship[] {
  const slash = path.lastIndexOf("/") + 1;
  const root = parts.xml(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  return childrenOf(root, "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      target: external ? target : partOf(parts, resolvePath(path, target)),
      external,
    };
  });
}

/** Collects the relationships of one part that is being written, after those it has already. */
export class RelationshipList {
  readonly #original: Pieces | undefined;
  readonly #text: string;
  readonly #ids: Set<string>;
  readonly #rows: string[] = [];
  readonly #removed = new Set<string>();

  /** `original`: the part's relationships as they stand in the file, if it has any. */
  constructor(original?: string) {
    this.#text = original ?? "";
    this.#original = original === undefined ? undefined : piecesOf(original.slice(prologOf(original).length));
    this.#ids = new Set(this.#original?.children.map(idOf) ?? []);
  }

  /** The same list once more, to be changed without changing this one. */
  copy(): RelationshipList {
    const copy = new RelationshipList(this.#original === undefined ? undefined : this.#text);
    for (const id of this.#ids) copy.#ids.add(id);
    for (const id of this.#removed) copy.#removed.add(id);
    copy.#rows.push(...this.#rows);
    return copy;
  }

  /** Returns the new relationship's id. The type is the URI's last word, or a whole URI. */
  add(type: string, target: string, external = false): string {
    let number = this.#ids.size + 1;
    while (this.#ids.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    this.#ids.add(id);
    this.#rows.push(
      element("Relationship", {
        Id: id,
        Type: type.includes(":") ? type : officeTypes + type,
        Target: external ? asUri(target) : target,
        TargetMode: external ? "External" : undefined,
      }),
    );
    return id;
  }

  /** Takes off a relationship of the original. */
  remove(id: string): void {
    this.#removed.add(id);
  }

  get hasNew(): boolean {
    return this.#rows.length > 0;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0 && this.#original === undefined;
  }

  toXml(): string {
    const xmlns = "http://schemas.openxmlformats.org/package/2006/relationships";
    if (this.#original === undefined) return xmlPart(element("Relationships", { xmlns }, ...this.#rows));
    if (this.#rows.length + this.#removed.size === 0) return this.#text;
    const kept = this.#original.children.filter((one) => !this.#removed.has(idOf(one)));
    const added = this.#rows.map((xml) => ({ name: "Relationship", xml }));
    return (
      prologOf(this.#text) +
      joinPieces({ ...this.#original, open: openToOurs(this.#original.open) }, [...kept, ...added])
    );
  }
}

function idOf({ xml }: Piece): string {
  return attributesOf(piecesOf(xml).open).get("Id") ?? "";
}
