import { XMLParser, XMLValidator } from "fast-xml-parser";

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" });

/** The namespace of a document's root, "" where it has none; null: it is no well-formed XML, or declares a type. */
export function namespaceOf(xml: string): string | null {
  if (/<!DOCTYPE/i.test(xml)) return null;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- One call is no reason for one more package.
  if (XMLValidator.validate(xml) !== true) return null;
  const nodes = parser.parse(xml) as readonly Readonly<Record<string, unknown>>[];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ":@" && !key.startsWith("?") && key !== "#text");
    if (name === undefined) continue;
    const attributes = (node[":@"] ?? {}) as Readonly<Record<string, string>>;
    const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
    return attributes[prefix === "" ? "xmlns" : `xmlns:${prefix}`] ?? "";
  }
  return null;
}
