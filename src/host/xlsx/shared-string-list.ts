import { element, xmlPart } from "./xml-write";

/** Collects the texts of a file being written; each is stored once. */
export class SharedStringList {
  readonly #indices = new Map<string, number>();
  #uses = 0;

  /** The number of a text, given as `<si>`. */
  indexOf(item: string): number {
    this.#uses += 1;
    const known = this.#indices.get(item);
    if (known !== undefined) return known;
    this.#indices.set(item, this.#indices.size);
    return this.#indices.size - 1;
  }

  toXml(): string {
    const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const counts = { xmlns, count: this.#uses, uniqueCount: this.#indices.size };
    return xmlPart(element("sst", counts, [...this.#indices.keys()].join("")));
  }
}
