import { child, childrenOf, numberAttribute, booleanAttribute, type XmlElement } from "../package/xml-read";
import { readRelationships, type Relationship } from "../package/relationships";
import { listSheets } from "../workbook/sheet-list";
import type { SheetPart } from "./sheet-part";
import { parseWorksheet } from "./worksheet-text";
import { XlsxError } from "../package/xlsx-error";
import type { ZipParts } from "../package/zip-parts";

/** What the workbook part says, and the parts that belong to it. */
export interface WorkbookPart {
  readonly root: XmlElement;
  readonly sheets: readonly (SheetPart & { readonly state: string })[];
  readonly names: readonly XmlElement[];
  readonly uses1904: boolean;
  readonly activeSheet: number;
  readonly relationships: readonly Relationship[];
  part(type: string): XmlElement | undefined;
}

/** Reads the workbook and its worksheets, in their order. */
export function readWorkbook(parts: ZipParts): WorkbookPart {
  const { root, relationships, sheets: listed } = listSheets(parts);
  const seen = new Set<string>();
  const isNew = (one: string) => seen.size < seen.add(one.toLowerCase()).size;
  const sheets = listed.flatMap((sheet, index) => {
    if (sheet.type !== "worksheet") return [];
    const bytes = parts.bytes(sheet.path);
    // A part that several sheets name would grow beyond all limits.
    const isSound = isSheetName(sheet.name) && [`name ${sheet.name}`, sheet.id, sheet.path].every(isNew);
    if (bytes === undefined || !isSound) throw new XlsxError("damaged");
    return [
      { ...sheet, index, ...parseWorksheet(bytes), relationships: readRelationships(parts, sheet.path) },
    ];
  });
  if (sheets.length === 0) throw new XlsxError("damaged");
  const view = child(child(root, "bookViews"), "workbookView");
  return {
    root,
    sheets,
    names: childrenOf(child(root, "definedNames"), "definedName"),
    uses1904: booleanAttribute(child(root, "workbookPr"), "date1904") === true,
    activeSheet: numberAttribute(view, "activeTab") ?? 0,
    relationships,
    part: (type) => {
      const target = relationships.find((one) => one.type === type && !one.external)?.target;
      return target === undefined ? undefined : parts.xml(target);
    },
  };
}

/** Whether a sheet may be called so at all; longer names than Excel's 31 characters come from other programs. */
function isSheetName(name: string): boolean {
  return name !== "" && !/[\\/?*:[\]]/.test(name);
}
