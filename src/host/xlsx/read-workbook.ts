import { child, childrenOf, numberAttribute, booleanAttribute, type XmlElement } from "./xml-read";
import { readRelationships } from "./relationships";
import { isSheetName } from "./sheet-name";
import type { SheetPart } from "./sheet-parts";
import { parseWorksheet } from "./worksheet-text";
import { XlsxError } from "./xlsx-error";
import type { ZipParts } from "./zip-parts";

/** What the workbook part says, and the parts that belong to it. */
export interface WorkbookPart {
  readonly root: XmlElement;
  readonly sheets: readonly (SheetPart & { readonly name: string; readonly state: string })[];
  readonly names: readonly XmlElement[];
  readonly uses1904: boolean;
  readonly activeSheet: number;
  part(type: string): XmlElement | undefined;
}

/** Finds the workbook in the file and its worksheets, in their order. */
export function readWorkbook(parts: ZipParts, losses: Set<string>): WorkbookPart {
  const path =
    readRelationships(parts, "").find((one) => one.type === "officeDocument")?.target ?? "xl/workbook.xml";
  const root = parts.xml(path);
  if (root?.name !== "workbook") throw new XlsxError(parts.paths.length === 0 ? "damaged" : "not-xlsx");
  const relationships = readRelationships(parts, path);
  const declared = childrenOf(child(root, "sheets"), "sheet");
  const seen = new Set<string>();
  const isNew = (one: string) => seen.size < seen.add(one.toLowerCase()).size;
  // Names count sheets as the workbook lists them, chart sheets among them.
  const sheets = declared.flatMap((sheet, index) => {
    const relationship = relationships.find((one) => one.id === sheet.attributes["id"]);
    if (relationship?.type !== "worksheet") return [];
    const bytes = parts.bytes(relationship.target);
    const name = sheet.attributes["name"] ?? "";
    const id = `sheet-${sheet.attributes["sheetId"] ?? String(index + 1)}`;
    // A part that several sheets name would grow beyond all limits.
    const isSound = isSheetName(name) && [`name ${name}`, id, relationship.target].every(isNew);
    if (bytes === undefined || !isSound) throw new XlsxError("damaged");
    return [
      {
        id,
        index,
        name,
        state: sheet.attributes["state"] ?? "visible",
        ...parseWorksheet(bytes),
        relationships: readRelationships(parts, relationship.target),
      },
    ];
  });
  if (sheets.length === 0) throw new XlsxError("damaged");
  const protection = child(root, "workbookProtection");
  const isLocked = (name: string) => booleanAttribute(protection, name) === true;
  if (isLocked("lockStructure") || isLocked("lockWindows")) losses.add("工作簿结构保护");
  const view = child(child(root, "bookViews"), "workbookView");
  return {
    root,
    sheets,
    names: childrenOf(child(root, "definedNames"), "definedName"),
    uses1904: booleanAttribute(child(root, "workbookPr"), "date1904") === true,
    activeSheet: numberAttribute(view, "activeTab") ?? 0,
    part: (type) => {
      const target = relationships.find((one) => one.type === type && !one.external)?.target;
      return target === undefined ? undefined : parts.xml(target);
    },
  };
}
