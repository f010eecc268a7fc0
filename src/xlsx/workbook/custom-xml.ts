import type { CustomXml } from "../model/book/custom-xml";
import { relationshipsPath } from "../package/package-parts";
import { readRelationships, type Relationship } from "../package/relationships";
import type { XmlElement } from "../package/xml-read";
import { element, xmlPart } from "../package/xml-write";
import { settingsPart } from "./document-settings";

/** What of a package the parts are read from. */
interface Parts {
  has(path: string): boolean;
  xml(path: string): XmlElement | undefined;
  text(path: string): string | undefined;
}

/** A part, and how the workbook leads to it. */
export interface CustomXmlPart extends CustomXml {
  readonly relationship: Relationship;
}

/** The custom XML parts that the workbook names, but for our own with an add-in's settings. */
export function readCustomXml(parts: Parts, relationships: readonly Relationship[]): CustomXmlPart[] {
  const ours = settingsPart((path) => parts.text(path) ?? "", relationships)?.relationship;
  return relationships.flatMap((relationship): CustomXmlPart[] => {
    const { type, external, target } = relationship;
    const xml = type !== "customXml" || external ? undefined : parts.text(target);
    if (xml === undefined || relationship.id === ours?.id) return [];
    const properties = readRelationships(parts, target).find((one) => one.type === "customXmlProps");
    const root = properties === undefined ? undefined : parts.xml(properties.target);
    return [{ id: root?.attributes["itemID"] ?? `{${target}}`, xml, relationship }];
  });
}

/** A new part and those that go with it, by their paths. */
export function customXmlParts(path: string, { id, xml }: CustomXml): readonly (readonly [string, string])[] {
  const properties = path.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
  const ds = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const relationship = element("Relationship", {
    Id: "rId1",
    Type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps",
    Target: properties.split("/").at(-1) ?? "",
  });
  const xmlns = "http://schemas.openxmlformats.org/package/2006/relationships";
  const item = element("ds:datastoreItem", { "xmlns:ds": ds, "ds:itemID": id }, element("ds:schemaRefs"));
  return [
    [path, xml],
    [properties, xmlPart(item)],
    [relationshipsPath(path), xmlPart(element("Relationships", { xmlns }, relationship))],
  ];
}
