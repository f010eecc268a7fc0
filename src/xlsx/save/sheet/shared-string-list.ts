import { joinPieces, openToOurs, piecesOf, prologOf, withAttribute } from "../../package/xml-pieces";
import { element, xmlPart } from "../../package/xml-write";

/** Gives texts, as `<si>`, their numbers. */
export interface TextNumbers {
  indexOf(item: string): number;
}

/** Collects the texts of a file being written, after those it has already; each is stored once. */
export class SharedStringList implements TextNumbers {
  readonly #original: string | undefined;
  readonly #indices = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #first: number;
  #uses = 0;

  /** `original`: the part with the texts that the file has already. */
  constructor(original?: string) {
    this.#original = original;
    const items = original === undefined ? [] : rootOf(original).children.filter(({ name }) => name === "si");
    for (const [index, { xml }] of items.entries())
      if (!this.#indices.has(xml)) this.#indices.set(xml, index);
    this.#first = items.length;
  }

  indexOf(item: string): number {
    this.#uses += 1;
    const known = this.#indices.get(item);
    if (known !== undefined) return known;
    const index = this.#first + this.#added.length;
    this.#indices.set(item, index);
    this.#added.push(item);
    return index;
  }

  get isUsed(): boolean {
    return this.#uses > 0;
  }

  toXml(): string {
    const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const uniqueCount = this.#first + this.#added.length;
    if (this.#original === undefined)
      return xmlPart(element("sst", { xmlns, count: this.#uses, uniqueCount }, this.#added.join("")));
    if (this.#added.length === 0) return this.#original;
    const root = rootOf(this.#original);
    // How often the texts are used nobody has to say (ECMA-376 part 1, 18.4.9); a wrong number would be worse.
    const open = withAttribute(
      withAttribute(openToOurs(root.open), "count", undefined),
      "uniqueCount",
      String(uniqueCount),
    );
    const lastItem = root.children.map(({ name }) => name).lastIndexOf("si") + 1;
    const children = [...root.children];
    children.splice(lastItem, 0, { name: "si", xml: this.#added.join("") });
    return prologOf(this.#original) + joinPieces({ ...root, open }, children);
  }
}

function rootOf(part: string) {
  return piecesOf(part.slice(prologOf(part).length));
}
