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

/** A part as UTF-8: an .xlsx may hold UTF-16 too, marked as such (ECMA-376 part 2, 6.2.5). */
export function inUtf8(bytes: Uint8Array): Uint8Array {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark !== 0xfffe && mark !== 0xfeff) return bytes;
  const text = new TextDecoder(mark === 0xfffe ? "utf-16le" : "utf-16be").decode(bytes);
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding=["'])UTF-16[^"']*/i, "$1UTF-8"));
}

/** The text of a part in UTF-8, its line ends as XML reads them; throws XlsxError "damaged" if it is in no UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new XlsxError("damaged", error);
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * Parses one part of the file; throws XlsxError "damaged" if it is not well-formed, nested deeper than the parser
 * goes, or declares a document type, which no part may (ECMA-376 part 2, 6.2.5): entities would come with it.
 */
export function parseXmlText(text: string): XmlElement {
  let nodes: readonly OrderedNode[];
  try {
    if (declaresType(text)) throw new Error("a document type");
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- One walk fewer than the package that is to follow.
    nodes = parser.parse(text, true) as readonly OrderedNode[];
  } catch (error) {
    throw new XlsxError("damaged", error);
  }
  for (const node of nodes) {
    const element = toElement(node);
    if (element !== undefined) return element;
  }
  throw new XlsxError("damaged");
}

/** XML without its comments, which may hold anything; a CDATA section is text and stays. */
export function withoutComments(text: string): string {
  if (!text.includes("<!--")) return text;
  return text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, (found) =>
    found.startsWith("<!--") ? "" : found,
  );
}

/** Whether a document type stands in it, wherever: in text there is no such thing. */
function declaresType(text: string): boolean {
  const declaration = /<!DOCTYPE/i;
  return (
    declaration.test(text) && declaration.test(withoutComments(text).replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ""))
  );
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
