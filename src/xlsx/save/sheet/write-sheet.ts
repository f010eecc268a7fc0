import { columnsXml } from "./columns-xml";
import { FormatFinder } from "./format-finder";
import { hyperlinksXml } from "../../sheet/hyperlinks";
import { commentsXml, noteDrawingXml } from "../../sheet/notes";
import type { Notes } from "../../model/notes";
import { relationshipsPath } from "../../package/package-parts";
import { RelationshipList, relativeTarget } from "../../package/relationships";
import { sheetDataXml } from "./sheet-data-xml";
import { sheetContent, type SheetContent, type TableContent } from "./sheet-content";
import { sheetElements } from "./sheet-elements";
import { tableXml } from "../../table/table-xml";
import { ruleWriting, type WorkbookWriting } from "./workbook-writing";
import { defaultColumnPixels, dimensionXml, worksheetOrder } from "./worksheet-xml";
import { element, listElement, xmlPart } from "../../package/xml-write";

/** Writes a sheet of ours and all parts that belong to it; returns the sheet's path. */
export function writeSheet(writing: WorkbookWriting, id: string, isActive: boolean): string {
  const content = sheetContent(writing, id);
  const { sheet, extras } = content;
  const path = writing.parts.freePath("xl/worksheets/sheet", ".xml");
  // Taken before its own parts look for free paths.
  writing.parts.set(path, "");
  const relationships = new RelationshipList();
  const formats = new FormatFinder(writing.snapshot, writing.styles);
  const own = sheetElements(content, ruleWriting(writing), isActive);
  const elements: Partial<Record<(typeof worksheetOrder)[number], string>> = {
    ...own,
    dimension: dimensionXml(sheet),
    cols: columnsXml(sheet, defaultColumnPixels(sheet), (column) => formats.formatId([column.s])),
    sheetData: sheetDataXml(content, { formats, strings: writing.strings, uses1904: writing.uses1904 }),
    hyperlinks: hyperlinksXml(extras.hyperlinks, relationships),
    tableParts: listElement(
      "tableParts",
      content.tables.map((table) => writeTable(writing, path, content, table, relationships)),
    ),
    legacyDrawing: writeNotes(writing, path, content.notes, relationships),
    extLst: extensionXml(own.extendedFormats),
  };
  const root = element(
    "worksheet",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    ...worksheetOrder.map((name) => elements[name] ?? ""),
  );
  writing.parts.set(path, xmlPart(root));
  if (!relationships.isEmpty) writing.parts.set(relationshipsPath(path), relationships.toXml());
  return path;
}

/** Writes a new table's part; returns `<tablePart>`. */
export function writeTable(
  writing: WorkbookWriting,
  sheetPath: string,
  content: SheetContent,
  { table, headers, extras }: TableContent,
  relationships: RelationshipList,
): string {
  const path = writing.parts.freePath("xl/tables/table", ".xml");
  const cells = content.sheet.cellData ?? {};
  writing.parts.set(path, tableXml(table, writing.nextTableId(), headers, extras, cells, writing.lose));
  return element("tablePart", { "r:id": relationships.add("table", relativeTarget(sheetPath, path)) });
}

/** Notes are two parts: the texts, and the drawing of their boxes. Returns `<legacyDrawing>`. */
function writeNotes(
  writing: WorkbookWriting,
  sheetPath: string,
  notes: Notes,
  relationships: RelationshipList,
): string {
  const comments = commentsXml(notes);
  if (comments === undefined) return "";
  const texts = writing.parts.freePath("xl/comments", ".xml");
  const drawing = writing.parts.freePath("xl/drawings/vmlDrawing", ".vml");
  writing.parts.set(texts, comments);
  writing.parts.set(drawing, noteDrawingXml(notes));
  relationships.add("comments", relativeTarget(sheetPath, texts));
  return element("legacyDrawing", {
    "r:id": relationships.add("vmlDrawing", relativeTarget(sheetPath, drawing)),
  });
}

/** `<extLst>` with the conditional formats of Excel 2010. */
function extensionXml(formats: string): string {
  return formats === "" ? "" : element("extLst", {}, formatsExtensionXml(formats));
}

/** The `<ext>` for it. */
export function formatsExtensionXml(formats: string): string {
  const uri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
  const xmlns = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  return element("ext", { uri, "xmlns:x14": xmlns }, element("x14:conditionalFormattings", {}, formats));
}
