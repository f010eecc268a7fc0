import { child, type XmlElement } from "./xml-read";
import { element, textElement, xmlPart } from "./xml-write";
import type { ZipParts } from "./zip-parts";

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
  read(parts.xml("docProps/core.xml"), coreNames);
  read(parts.xml("docProps/app.xml"), applicationNames);
  return properties;
}

/** docProps/core.xml. */
export function corePropertiesXml(properties: Readonly<Record<string, string>>): string {
  const children = coreNames.map(([key, name]) => {
    const text = properties[key];
    if (text === undefined || text === "") return "";
    return textElement(name, text, name.startsWith("dcterms:") ? { "xsi:type": "dcterms:W3CDTF" } : {});
  });
  return xmlPart(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      ...children,
    ),
  );
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
