import { XMLParser } from "fast-xml-parser";

/** An element of the manifest. Names are without their namespace prefix; comments are left out. */
export interface Element {
  readonly name: string;
  /** Names from the root, as `OfficeApp/Hosts/Host`. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const ATTRIBUTES = ":@";
const TEXT = "#text";
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
});

/** The root element. Throws an Error with line and reason when the text is not well-formed XML. */
export function parseManifest(xml: string): Element {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- fast-xml-validator is the same code in another package
  const [root] = (parser.parse(xml, true) as Node[]).flatMap((node) => elementOf(node, ""));
  if (!root) throw new Error("no root element");
  return root;
}

function elementOf(node: Node, above: string): Element[] {
  const tag = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (tag === undefined || tag === TEXT) return [];
  const name = localName(tag);
  const path = above === "" ? name : `${above}/${name}`;
  const content = node[tag] as Node[];
  return [
    {
      name,
      path,
      attributes: (node[ATTRIBUTES] ?? {}) as Record<string, string>,
      children: content.flatMap((child) => elementOf(child, path)),
      text: content
        .map((child) => child[TEXT])
        .filter((text) => typeof text === "string")
        .join("")
        .trim(),
    },
  ];
}

const localName = (tag: string): string => tag.replace(/^.*:/, "");

/** The element and all below it, in document order. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

export function named(element: Element, ...names: readonly string[]): Element[] {
  return everything(element).filter(({ name }) => names.includes(name));
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((below) => below.name === name);
}

/** How a fault names the element: its path, and its id where it has one. */
export function place({ path, attributes }: Element): string {
  const id = attributes["id"] ?? attributes["resid"];
  return path.replace("OfficeApp/VersionOverrides/", "…/") + (id === undefined ? "" : ` “${id}”`);
}
