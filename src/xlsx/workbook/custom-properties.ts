import { sameKey, type CustomProperty } from "../model/book/custom-property";
import { attributesOf, joinPieces, piecesOf, prologOf, type Piece } from "../package/xml-pieces";
import { childrenOf, parseXmlText, type XmlElement } from "../package/xml-read";
import { element, textElement, xmlPart } from "../package/xml-write";

/** The set of properties that are a user's (MS-OLEPS, FMTID_UserDefinedProperties). */
const fmtid = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const customNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const variantNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** Excel gives the first one this number (ECMA-376 part 1, 22.3.2.2). */
const firstId = 2;

/** The properties of docProps/custom.xml whose types Excel's API has; the first of a key. */
export function readCustomProperties(root: XmlElement | undefined): CustomProperty[] {
  const read: CustomProperty[] = [];
  for (const property of childrenOf(root, "property")) {
    const found = propertyOf(property);
    if (found !== null && !read.some(({ key }) => sameKey(key, found.key))) read.push(found);
  }
  return read;
}

function propertyOf({ attributes, children }: XmlElement): CustomProperty | null {
  const [key, variant] = [attributes["name"] ?? "", children[0]];
  if (key === "" || variant === undefined) return null;
  const { name, text } = variant;
  const number = Number(text);
  if (/^(lpwstr|lpstr|bstr)$/.test(name)) return { key, type: "String", value: text };
  if (name === "bool") return { key, type: "Boolean", value: /^(1|true)$/i.test(text.trim()) };
  if (/^(filetime|date)$/.test(name)) return { key, type: "Date", value: text };
  if (text.trim() === "" || !Number.isFinite(number)) return null;
  if (/^u?(i[1248]|int)$/.test(name)) return { key, type: "Number", value: number };
  return /^(r4|r8|decimal)$/.test(name) ? { key, type: "Float", value: number } : null;
}

/** docProps/custom.xml. */
export function customPropertiesXml(properties: readonly CustomProperty[]): string {
  const children = properties.map((one, index) => propertyXml(one, firstId + index));
  return xmlPart(
    element("Properties", { xmlns: customNamespace, "xmlns:vt": variantNamespace }, ...children),
  );
}

const variants = { String: "lpwstr", Number: "i4", Float: "r8", Boolean: "bool", Date: "filetime" } as const;

function propertyXml({ key, type, value }: CustomProperty, pid: number): string {
  const variant = textElement(`vt:${variants[type]}`, String(value), { "xmlns:vt": variantNamespace });
  return element("property", { xmlns: customNamespace, fmtid, pid, name: key }, variant);
}

/** docProps/custom.xml of somebody else's file: what did not change stays as it stood, and what we do not know. */
export function changedCustomPropertiesXml(
  original: string,
  before: readonly CustomProperty[],
  now: readonly CustomProperty[],
): string {
  const prolog = prologOf(original);
  const root = piecesOf(original.slice(prolog.length));
  let last = firstId - 1;
  const written = new Set<string>();
  const kept = root.children.map((piece): Piece => {
    if (piece.name !== "property") return piece;
    const pid = Number(attributesOf(piecesOf(piece.xml).open).get("pid") ?? 0);
    last = Math.max(last, pid);
    const known = propertyOf(parseXmlText(piece.xml));
    if (known === null) return piece;
    const key = known.key.toLowerCase();
    const [was, is] = [before, now].map((list) => list.find((one) => sameKey(one.key, key)));
    const isFirst = !written.has(key);
    written.add(key);
    if (is === undefined || !isFirst) return { name: "", xml: "" };
    return JSON.stringify(was) === JSON.stringify(is) ? piece : { ...piece, xml: propertyXml(is, pid) };
  });
  const added = now
    .filter(({ key }) => !written.has(key.toLowerCase()))
    .map((one): Piece => ({ name: "property", xml: propertyXml(one, (last += 1)) }));
  return prolog + joinPieces(root, [...kept, ...added]);
}
