import type { Relationship } from "../package/relationships";
import { childrenOf, parseXmlText, type XmlElement } from "../package/xml-read";
import { element, textElement, xmlPart } from "../package/xml-write";

/**
 * What an add-in keeps in the document. Excel keeps it by the add-in's id, in a web extension part; no id is known here,
 * and so it stands in a custom XML part of our own, which Excel carries along.
 */
const namespace = "urn:embedded-excel:document-settings";
/** By its name it is known: the reader leaves namespaces out. */
const rootName = "embeddedExcelSettings";

/** The part among those that the workbook names, and its root. Parts of others are not even parsed. */
export function settingsPart(
  textOf: (path: string) => string | undefined,
  relationships: readonly Relationship[],
): { readonly relationship: Relationship; readonly root: XmlElement } | undefined {
  for (const relationship of relationships) {
    if (relationship.type !== "customXml" || relationship.external) continue;
    const text = textOf(relationship.target);
    if (text?.includes(`<${rootName}`) !== true) continue;
    const root = parseXmlText(text);
    if (root.name === rootName) return { relationship, root };
  }
  return undefined;
}

/** Settings by their keys, as JSON. What is no JSON was not written by us. */
export function readSettings(root: XmlElement | undefined): Record<string, string> {
  const settings = childrenOf(root, "setting").filter(({ text }) => isJson(text));
  return Object.fromEntries(settings.map(({ attributes, text }) => [attributes["key"] ?? "", text]));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

export function settingsXml(settings: Readonly<Record<string, string>>): string {
  const children = Object.entries(settings).map(([key, json]) => textElement("setting", json, { key }));
  return xmlPart(element(rootName, { xmlns: namespace }, ...children));
}
