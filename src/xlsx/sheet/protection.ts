import type { SheetProtection } from "../model/book/workbook-file";
import { booleanAttribute, child, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** What a protected sheet still allows: Office.js's name, the file's (which says what is forbidden), the file's default. */
const options = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["selectLockedCells", "selectLockedCells", false],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
  ["selectUnlockedCells", "selectUnlockedCells", false],
] as const;
/** The file's order of attributes; a hash is kept as it is, for nobody can read a password from it. */
const passwordParts = ["algorithmName", "hashValue", "saltValue", "spinCount", "password"] as const;

/** Reads `<sheetProtection>`; undefined if the sheet is not protected. */
export function readProtection(worksheet: XmlElement): SheetProtection | undefined {
  const root = child(worksheet, "sheetProtection");
  if (booleanAttribute(root, "sheet") !== true) return undefined;
  const allowed = Object.fromEntries(
    options.map(([key, name, forbidden]) => [key, !(booleanAttribute(root, name) ?? forbidden)]),
  );
  const hash: Record<string, string | number> = {};
  for (const name of passwordParts) {
    const value = root?.attributes[name];
    if (value !== undefined) hash[name] = name === "spinCount" ? Number(value) : value;
  }
  return { options: allowed, ...(Object.keys(hash).length === 0 ? {} : { passwordHash: hash }) };
}

/** `<sheetProtection>`; "" for a sheet that is not protected. What is not said is as in Excel's dialogue: forbidden. */
export function protectionXml(protection: SheetProtection | undefined): string {
  if (protection === undefined) return "";
  const forbidden = options.map(([key, name, byDefault]) => {
    const selects = key.startsWith("select");
    const isForbidden = !(protection.options[key] ?? selects);
    return [name, isForbidden === byDefault ? undefined : isForbidden] as const;
  });
  const hash = passwordParts.map((name) => [name, protection.passwordHash?.[name]] as const);
  return element("sheetProtection", {
    ...Object.fromEntries(hash),
    sheet: true,
    ...Object.fromEntries(forbidden),
  });
}
