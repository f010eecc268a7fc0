import { childrenOf } from "./xml-read";
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

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

function resolvePath(base: string, target: string): string {
  const steps = target.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The relationships of a part; of the package itself for "". */
export function readRelationships(parts: ZipParts, path: string): readonly Relationship[] {
  const slash = path.lastIndexOf("/") + 1;
  const root = parts.xml(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  return childrenOf(root, "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolvePath(path, target),
      external,
    };
  });
}

/** Collects the relationships of one part that is being written. */
export class RelationshipList {
  readonly #rows: string[] = [];

  /** Returns the new relationship's id. The type is the URI's last word, or a whole URI. */
  add(type: string, target: string, external = false): string {
    const id = `rId${this.#rows.length + 1}`;
    this.#rows.push(
      element("Relationship", {
        Id: id,
        Type: type.includes(":") ? type : officeTypes + type,
        Target: target,
        TargetMode: external ? "External" : undefined,
      }),
    );
    return id;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  toXml(): string {
    const xmlns = "http://schemas.openxmlformats.org/package/2006/relationships";
    return xmlPart(element("Relationships", { xmlns }, ...this.#rows));
  }
}
