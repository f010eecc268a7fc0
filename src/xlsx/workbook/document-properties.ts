import { child, type XmlElement } from "../package/xml-read";
import {
  attributesOf,
  joinPieces,
  piecesOf,
  prologOf,
  replaceChildren,
  withAttribute,
} from "../package/xml-pieces";
import { element, escapeText, textElement, xmlPart } from "../package/xml-write";
import { readRelationships } from "../package/relationships";
import type { ZipParts } from "../package/zip-parts";

/** Excel.DocumentProperties' names, and where the file keeps each. */
const coreNames: readonly (readonly [key: string, name: string])[] = [
  ["title", "dc:title"],
  ["subject", "dc:subject"],
  ["author", "dc:creator"],
  ["keywords", "cp:keywords"],
  ["comments", "dc:description"],
  ["lastAuthor", "cp:lastModifiedBy"],
  ["revisionNumber", "cp:revision"],
  ["creationDate", "dcterms:created"],
  ["modificationDate", "dcterms:modified"],
  ["category", "cp:category"],
];
const applicationNames: readonly (readonly [key: string, name: string])[] = [
  ["manager", "Manager"],
  ["company", "Company"],
];
const coreNamespaces = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};
const localName = (name: string) => name.split(":").at(-1) ?? name;

/** Reads the document's properties. */
export function readProperties(parts: ZipParts): Record<string, string> {
  const properties: Record<string, string> = {};
  const read = (root: XmlElement | undefined, names: typeof coreNames) => {
    for (const [key, name] of names) {
      const text = child(root, localName(name))?.text ?? "";
      if (text !== "") properties[key] = text;
    }
  };
  const root = (type: string) => parts.xml(propertiesPath(parts, type) ?? "");
  read(root("core-properties"), coreNames);
  read(root("extended-properties"), applicationNames);
  return properties;
}

/** Where the package has its properties of that type; strict files write its name in one word. */
export function propertiesPath(parts: Pick<ZipParts, "xml" | "has">, type: string): string | undefined {
  const strict = type.replace("-p", "P");
  return readRelationships(parts, "").find((one) => one.type === type || one.type === strict)?.target;
}

/** docProps/core.xml. */
export function corePropertiesXml(properties: Readonly<Record<string, string>>): string {
  const children = coreNames.map(([key, name]) => {
    const text = properties[key];
    if (text === undefined || text === "") return "";
    return textElement(name, text, name.startsWith("dcterms:") ? { "xsi:type": "dcterms:W3CDTF" } : {});
  });
  return xmlPart(element("cp:coreProperties", coreNamespaces, ...children));
}

/** docProps/app.xml. */
export function applicationPropertiesXml(properties: Readonly<Record<string, string>>): string {
  const children = applicationNames.map(([key, name]) => {
    const text = properties[key];
    return text === undefined || text === "" ? "" : textElement(name, text);
  });
  const xmlns = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
  return xmlPart(
    element("Properties", { xmlns }, textElement("Application", "Microsoft Excel"), ...children),
  );
}

/** docProps/core.xml or docProps/app.xml of somebody else's file: only properties that changed are written anew. */
export function changedPropertiesXml(
  original: string,
  kind: "core" | "app",
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string {
  const names = kind === "core" ? coreNames : applicationNames;
  const prolog = prologOf(original);
  const root = piecesOf(original.slice(prolog.length));
  let children = [...root.children];
  for (const [key, name] of names) {
    const text = now[key] ?? "";
    if (text === (before[key] ?? "")) continue;
    const local = localName(name);
    const old = children.find((one) => one.name === local);
    // The old element's start tag has the prefix that this file knows the name by.
    const open = old === undefined ? undefined : piecesOf(old.xml).open.replace(/\s*\/>$/, ">");
    const tag = /^<([^\s/>]+)/.exec(open ?? "")?.[1] ?? name;
    const fresh = textElement(
      name,
      text,
      name.startsWith("dcterms:") ? { "xsi:type": "dcterms:W3CDTF" } : {},
    );
    const xml = text === "" ? "" : open === undefined ? fresh : `${open}${escapeText(text)}</${tag}>`;
    children = replaceChildren(children, local, xml, []);
  }
  let { open } = root;
  if (kind === "core")
    for (const [name, uri] of Object.entries(coreNamespaces))
      if (!attributesOf(open).has(name)) open = withAttribute(open, name, uri);
  return prolog + joinPieces({ ...root, open }, children);
}
