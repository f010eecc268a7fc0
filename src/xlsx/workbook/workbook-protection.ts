import type { StructureProtection } from "../model/book/workbook-file";
import { withAttribute } from "../package/xml-pieces";
import { booleanAttribute, child, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** Our names of the parts of a password's hash (those of sheets'), and the workbook's. */
const passwordParts = [
  ["algorithmName", "workbookAlgorithmName"],
  ["hashValue", "workbookHashValue"],
  ["saltValue", "workbookSaltValue"],
  ["spinCount", "workbookSpinCount"],
  ["password", "workbookPassword"],
] as const;

/** Reads `<workbookProtection>`; undefined: nobody protects which sheets there are. */
export function readWorkbookProtection(workbook: XmlElement): StructureProtection | undefined {
  const root = child(workbook, "workbookProtection");
  if (booleanAttribute(root, "lockStructure") !== true) return undefined;
  const hash: Record<string, string | number> = {};
  for (const [key, name] of passwordParts) {
    const value = root?.attributes[name];
    if (value !== undefined) hash[key] = key === "spinCount" ? Number(value) : value;
  }
  return Object.keys(hash).length === 0 ? {} : { passwordHash: hash };
}

/** `<workbookProtection>`; "" for none. `original`: the one that stands, which may lock windows too. */
export function workbookProtectionXml(protection: StructureProtection | undefined, original = ""): string {
  const hash = passwordParts.map(([key, name]) => [name, protection?.passwordHash?.[key]] as const);
  if (original === "")
    return protection === undefined
      ? ""
      : element("workbookProtection", { ...Object.fromEntries(hash), lockStructure: true });
  let open = withAttribute(original, "lockStructure", protection === undefined ? undefined : "1");
  for (const [name, value] of hash)
    open = withAttribute(open, name, value === undefined ? undefined : String(value));
  return protection === undefined && !/\block(Windows|Revision)=/.test(open) ? "" : open;
}
