import type { SheetProperty } from "../model/book/workbook-file";
import type { PackageParts } from "../package/package-parts";
import { relativeTarget, type Relationship, type RelationshipList } from "../package/relationships";
import { child, childrenOf, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** A property's value is a part of its own: text of two bytes a letter. */
const decoder = new TextDecoder("utf-16le");

/** The properties that an add-in gave a sheet; the first of a name. */
export function readSheetProperties(
  worksheet: XmlElement,
  relationships: readonly Relationship[],
  bytesOf: (path: string) => Uint8Array | undefined,
): SheetProperty[] {
  const read: SheetProperty[] = [];
  for (const { attributes } of childrenOf(child(worksheet, "customProperties"), "customPr")) {
    const key = attributes["name"] ?? "";
    const target = relationships.find(({ id }) => id === attributes["id"])?.target ?? "";
    const bytes = bytesOf(target);
    if (bytes === undefined || read.some((one) => one.key.toLowerCase() === key.toLowerCase())) continue;
    read.push({ key, value: decoder.decode(bytes) });
  }
  return read;
}

/** `<customProperties>` with a part for each; "" for none. */
export function withSheetProperties(
  parts: PackageParts,
  sheetPath: string,
  properties: readonly SheetProperty[],
  relationships: RelationshipList,
): { readonly parts: PackageParts; readonly xml: string } {
  if (properties.length === 0) return { parts, xml: "" };
  let written = parts;
  const list = properties.map(({ key, value }) => {
    const path = written.freePath("xl/customProperty", ".bin");
    written = written.with(path, inUtf16(value));
    const id = relationships.add("customProperty", relativeTarget(sheetPath, path));
    return element("customPr", { name: key, "r:id": id });
  });
  return { parts: written, xml: element("customProperties", {}, ...list) };
}

function inUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
