import type { Cell } from "./snapshot";
import type { SheetExtras } from "../engine/workbook-file";
import { boundedRange, rangeAddress } from "./address";
import type { ConditionalFormat } from "./conditional-format";
import { conditionalFormatsXml } from "./conditional-formats-xml";
import { copiedFormulas } from "./copied-formulas";
import type { DataValidation } from "./data-validation";
import { dataValidationsXml } from "./data-validation-xml";
import type { NamedSheet } from "./defined-names";
import { hyperlinksXml } from "./hyperlinks";
import { commentsXml, noteDrawingXml, type Notes } from "./notes";
import { pageSetupXml } from "./page-setup";
import { protectionXml } from "./protection";
import { RelationshipList } from "./relationships";
import { sheetFilterXml } from "./sheet-filter";
import type { SheetFilter } from "./sheet-filter-resource";
import { resource, resourceNames } from "./snapshot-resources";
import type { TableSheetResource } from "./table-resource";
import { activeSheetIndex } from "./workbook-xml";
import { mergeCellsXml, worksheetXml } from "./worksheet-xml";
import { element } from "./xml-write";
import type { WorkbookWriting } from "./workbook-writing";
import { writeTables } from "./write-tables";

/** Writes a sheet and all parts that belong to it; returns what the workbook's names have to know of it. */
export function writeSheet(
  writing: WorkbookWriting,
  id: string,
  index: number,
  order: readonly string[],
): NamedSheet {
  const { snapshot, extras } = writing;
  const sheet = snapshot.sheets[id] ?? {};
  const sheetExtras: SheetExtras = extras.sheets[id] ?? {};
  const relationships = new RelationshipList();
  const tableResource = resource<TableSheetResource>(snapshot, resourceNames.tables)[id];
  const filter = resource<SheetFilter>(snapshot, resourceNames.filters)[id];
  const conditional = resource<ConditionalFormat[]>(snapshot, resourceNames.conditionalFormats)[id] ?? [];
  const formats = conditionalFormatsXml(conditional, writing.styles);
  const tables = writeTables(writing, sheet, tableResource, relationships);
  const filteredOut = new Set([
    ...(tableResource?.tableFilteredOutRows ?? []),
    ...(filter?.cachedFilteredOut ?? []),
  ]);
  const expanded = copiedFormulas(sheet.cellData ?? {});
  const cellAt = (row: number, column: number, cell: Cell): Cell => {
    const header = tables.headers.get(`${row},${column}`);
    if (header === cell.v && cell.t === 1 && !cell.f) return cell;
    return header === undefined ? expanded(row, column, cell) : { t: 1, v: header, s: cell.s ?? null };
  };
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  const xml = worksheetXml({
    snapshot,
    id,
    sheet: tables.sheet,
    extras: sheetExtras,
    styles: writing.styles,
    strings: writing.strings,
    relationships,
    cellAt,
    filteredOut,
    isActive: activeSheetIndex(snapshot, order) === index,
    afterCells: {
      sheetProtection: protectionXml(sheetExtras.protection),
      autoFilter: sheetFilterXml(filter),
      mergeCells: mergeCellsXml(sheet),
      conditionalFormatting: formats.main,
      dataValidations: dataValidationsXml(
        resource<DataValidation[]>(snapshot, resourceNames.dataValidation)[id] ?? [],
        snapshot.id,
      ),
      hyperlinks: hyperlinksXml(sheetExtras.hyperlinks, relationships),
      pageSetup: pageSetupXml(sheetExtras.pageSetup ?? {}),
      legacyDrawing: writeNotes(
        writing,
        resource<Notes>(snapshot, resourceNames.notes)[id] ?? {},
        relationships,
      ),
      tableParts: tables.xml,
      extLst: extensionXml(formats.extension),
    },
  });
  writing.parts.add(path, xml);
  if (!relationships.isEmpty) {
    writing.parts.add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships.toXml());
  }
  const named = { id, name: sheet.name ?? id, pageSetup: sheetExtras.pageSetup ?? {} };
  return filter === undefined ? named : { ...named, filter: rangeAddress(boundedRange(filter.ref)) };
}

/** Notes are two parts: the texts, and the drawing of their boxes. Returns `<legacyDrawing>`. */
function writeNotes(writing: WorkbookWriting, notes: Notes, relationships: RelationshipList): string {
  const comments = commentsXml(notes);
  if (comments === undefined) return "";
  writing.noteCount += 1;
  const number = writing.noteCount;
  writing.parts.add(`xl/comments${number}.xml`, comments);
  writing.parts.add(`xl/drawings/vmlDrawing${number}.vml`, noteDrawingXml(notes));
  relationships.add("comments", `../comments${number}.xml`);
  return element("legacyDrawing", {
    "r:id": relationships.add("vmlDrawing", `../drawings/vmlDrawing${number}.vml`),
  });
}

/** `<extLst>` with the conditional formats of Excel 2010. */
function extensionXml(formats: string): string {
  if (formats === "") return "";
  const uri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
  const xmlns = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  const list = element("x14:conditionalFormattings", {}, formats);
  return element("extLst", {}, element("ext", { uri, "xmlns:x14": xmlns }, list));
}
