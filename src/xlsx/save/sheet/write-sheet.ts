import { chartSheets } from "./chart-sheets";
import { withDifferentials } from "../../style/differential-format";
import { columnsXml } from "./columns-xml";
import { FormatFinder } from "./format-finder";
import { hyperlinksXml } from "../../sheet/hyperlinks";
import { commentsXml, listNotes, noteDrawingXml } from "../../sheet/notes";
import { withSheetProperties } from "../../sheet/sheet-properties";
import { threadsXml, threadType, type PersonId } from "../../sheet/threads";
import type { Notes } from "../../model/notes/notes";
import { relationshipsPath, type PackageParts } from "../../package/package-parts";
import { RelationshipList, relativeTarget } from "../../package/relationships";
import { sheetDataXml } from "./sheet-data-xml";
import { sheetContent, type SheetContent, type TableContent } from "./sheet-content";
import { sheetElements } from "./sheet-elements";
import { tableXml } from "../../table/table-xml";
import { writeCharts } from "./write-charts";
import { ruleWriting, type WorkbookWriting } from "./workbook-writing";
import { defaultColumnPixels, dimensionXml, worksheetOrder } from "./worksheet-xml";
import { element, listElement, xmlPart } from "../../package/xml-write";

/** The file's parts, and what the one part says that leads to the new ones. */
export interface Written {
  readonly parts: PackageParts;
  readonly xml: string;
}

/** Writes a sheet of ours and all parts that belong to it; returns the sheet's path too. */
export function writeSheet(
  writing: WorkbookWriting,
  given: PackageParts,
  id: string,
  isActive: boolean,
): { readonly parts: PackageParts; readonly path: string } {
  const content = sheetContent(writing, id);
  const { sheet, extras } = content;
  const path = given.freePath("xl/worksheets/sheet", ".xml");
  const relationships = new RelationshipList();
  const formats = new FormatFinder(writing.snapshot, writing.styles);
  const own = sheetElements(content, ruleWriting(writing), isActive);
  const cols = columnsXml(sheet, defaultColumnPixels(sheet), (column) => formats.formatId([column.s]));
  const cells = { formats, strings: writing.strings, uses1904: writing.uses1904 };
  const sheetData = sheetDataXml(content, cells);
  const hyperlinks = hyperlinksXml(extras.hyperlinks, relationships);
  // Its place is taken before its own parts look for free ones.
  const tables = writeTables(writing, given.with(path, ""), path, content, content.tables, relationships);
  const charts = writeCharts(tables.parts, path, content.charts, chartSheets(writing), relationships);
  const notes = writeNotes(charts.parts, path, content.notes, relationships, writing.people.idOf);
  const properties = withSheetProperties(notes.parts, path, extras.properties ?? [], relationships);
  const elements: Partial<Record<(typeof worksheetOrder)[number], string>> = {
    ...own,
    autoFilter: withDifferentials(own.autoFilter, writing.styles),
    dimension: dimensionXml(sheet),
    cols,
    sheetData,
    hyperlinks,
    tableParts: listElement("tableParts", tables.xml),
    customProperties: properties.xml,
    drawing: charts.xml,
    legacyDrawing: notes.xml,
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
  const parts = properties.parts.with(path, xmlPart(root));
  return {
    path,
    parts: relationships.isEmpty ? parts : parts.with(relationshipsPath(path), relationships.toXml()),
  };
}

/** Writes the parts of new tables; `xml` are their `<tablePart>`. */
export function writeTables(
  writing: WorkbookWriting,
  given: PackageParts,
  sheetPath: string,
  content: SheetContent,
  tables: readonly TableContent[],
  relationships: RelationshipList,
): { readonly parts: PackageParts; readonly xml: readonly string[] } {
  const cells = content.sheet.cellData ?? {};
  let parts = given;
  const xml = tables.map(({ table, headers, extras }) => {
    const path = parts.freePath("xl/tables/table", ".xml");
    const part = tableXml(table, writing.nextTableId(), headers, extras, cells, writing.lose);
    parts = parts.with(path, withDifferentials(part, writing.styles));
    return element("tablePart", { "r:id": relationships.add("table", relativeTarget(sheetPath, path)) });
  });
  return { parts, xml };
}

/** Notes are two parts: the texts, and the drawing of their boxes. `xml` is `<legacyDrawing>`. */
function writeNotes(
  parts: PackageParts,
  sheetPath: string,
  notes: Notes,
  relationships: RelationshipList,
  personId: PersonId,
): Written {
  const comments = commentsXml(notes);
  if (comments === undefined) return { parts, xml: "" };
  const texts = parts.freePath("xl/comments", ".xml");
  const drawing = parts.freePath("xl/drawings/vmlDrawing", ".vml");
  relationships.add("comments", relativeTarget(sheetPath, texts));
  return {
    parts: withNewThreads(
      parts.with(texts, comments).with(drawing, noteDrawingXml(notes)),
      sheetPath,
      notes,
      relationships,
      personId,
    ),
    xml: element("legacyDrawing", {
      "r:id": relationships.add("vmlDrawing", relativeTarget(sheetPath, drawing)),
    }),
  };
}

/** With a part for the threads among the notes; none for none. */
export function withNewThreads(
  parts: PackageParts,
  sheetPath: string,
  notes: Notes,
  relationships: RelationshipList,
  personId: PersonId,
): PackageParts {
  const threads = threadsXml(listNotes(notes), personId);
  if (threads === undefined) return parts;
  const path = parts.freePath("xl/threadedComments/threadedComment", ".xml");
  relationships.add(threadType, relativeTarget(sheetPath, path));
  return parts.with(path, threads);
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
