import { child, childrenOf, numberAttribute, booleanAttribute, type XmlElement } from "../package/xml-read";
import { readRelationships, type Relationship } from "../package/relationships";
import { isSheetName } from "../sheet/sheet-name";
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
  part(type: string): XmlElement | undefined;
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  /** Univer's id for a worksheet; for sheets of other kinds one of its own. */
  readonly id: string;
  readonly name: string;
  readonly state: string;
  /** The last word of its relationship's type, `worksheet` for those that the engine opens. */
  readonly type: string;
  readonly path: string;
  readonly relationshipId: string;
}

/** The workbook part, and the sheets that it lists in their order: names count them so, chart sheets among them. */
export interface WorkbookList {
  readonly path: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly ListedSheet[];
}

/** Finds the workbook in the file; throws XlsxError if there is none. */
export function listSheets(parts: Pick<ZipParts, "xml" | "has">): WorkbookList {
  const path =
    readRelationships(parts, "").find((one) => one.type === "officeDocument")?.target ?? "xl/workbook.xml";
  const root = parts.xml(path);
  if (root?.name !== "workbook") throw new XlsxError("not-xlsx");
  const relationships = readRelationships(parts, path);
  const sheets = childrenOf(child(root, "sheets"), "sheet").map(({ attributes }, index): ListedSheet => {
    const relationship = relationships.find((one) => one.id === attributes["id"]);
    const number = attributes["sheetId"] ?? String(index + 1);
    const type = relationship?.type ?? "";
    return {
      id: type === "worksheet" ? `sheet-${number}` : `other-${number}`,
      name: attributes["name"] ?? "",
      state: attributes["state"] ?? "visible",
      type,
      path: relationship?.target ?? "",
      relationshipId: attributes["id"] ?? "",
    };
  });
  return { path, root, relationships, sheets };
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
    part: (type) => {
      const target = relationships.find((one) => one.type === type && !one.external)?.target;
      return target === undefined ? undefined : parts.xml(target);
    },
  };
}
