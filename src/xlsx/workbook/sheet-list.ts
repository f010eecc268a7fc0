import { child, childrenOf, type XmlElement } from "../package/xml-read";
import { readRelationships, type Relationship } from "../package/relationships";
import { XlsxError } from "../package/xlsx-error";
import type { ZipParts } from "../package/zip-parts";

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
