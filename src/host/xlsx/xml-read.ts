import { XMLParser } from "fast-xml-parser";
import { XlsxError } from "./xlsx-error";

/** An element; names of elements and attributes stand without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, entities resolved. */
  readonly text: string;
}

interface OrderedNode {
  readonly ":@"?: Record<string, string>;
  readonly "#text"?: string;
}

/** Entities are resolved here: the parser would resolve a number like `&#10;` only together with all of HTML's. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const namedEntities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return namedEntities[name] ?? whole;
    const hex = name[1]?.toLowerCase() === "x";
    const code = hex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function resolveAttributes(raw: Record<string, string> | undefined): Record<string, string> {
  if (raw === undefined) return {};
  for (const [key, value] of Object.entries(raw)) if (value.includes("&")) raw[key] = resolveEntities(value);
  return raw;
}

function toElement(node: OrderedNode): XmlElement | undefined {
  const entry = Object.entries(node).find(([key]) => key !== ":@" && key !== "#text");
  if (entry === undefined) return undefined;
  const nodes = entry[1] as unknown as readonly OrderedNode[];
  const children: XmlElement[] = [];
  let text = "";
  for (const child of nodes) {
    if (child["#text"] !== undefined) text += child["#text"];
    else {
      const element = toElement(child);
      if (element !== undefined) children.push(element);
    }
  }
  return { name: entry[0], attributes: resolveAttributes(node[":@"]), children, text: resolveEntities(text) };
}

/** The text of a part, its line ends as XML reads them. */
export function xmlText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Parses one part of the file; throws XlsxError "damaged" if it is not XML. */
export function parseXmlText(text: string): XmlElement {
  let nodes: readonly OrderedNode[];
  try {
    nodes = parser.parse(text) as readonly OrderedNode[];
  } catch (error) {
    throw new XlsxError("damaged", error);
  }
  for (const node of nodes) {
    const element = toElement(node);
    if (element !== undefined) return element;
  }
  throw new XlsxError("damaged");
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** All elements of that name below this one, in document order. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (element === undefined) return [];
  return element.children.flatMap((one) =>
    one.name === name ? [one, ...descendants(one, name)] : descendants(one, name),
  );
}

/** An xsd:boolean attribute; undefined when absent. */
export function booleanAttribute(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = element?.attributes[name];
  return value === undefined ? undefined : value === "1" || value === "true" || value === "on";
}

/** A numeric attribute; undefined when absent or not a number. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name];
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
