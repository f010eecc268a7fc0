import type { Cell, Snapshot } from "./snapshot";
import type { SheetExtras, WorkbookExtras } from "../engine/workbook-file";
import type { NamedSheet } from "./defined-names";
import type { PartList } from "./part-list";
import { RelationshipList } from "./relationships";
import type { SharedStringList } from "./shared-string-list";
import { resource, resourceNames } from "./snapshot-resources";
import type { StyleList } from "./style-list";
import type { TableSheetResource } from "./table-resource";
import { activeSheetIndex } from "./workbook-xml";
import { mergeCellsXml, worksheetXml } from "./worksheet-xml";
import { writeTables } from "./write-tables";

/** A workbook on its way into a file. */
export interface WorkbookWriting {
  readonly snapshot: Snapshot;
  readonly extras: WorkbookExtras;
  readonly parts: PartList;
  readonly styles: StyleList;
  readonly strings: SharedStringList;
  tableCount: number;
  noteCount: number;
}

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
  const tables = writeTables(writing, sheet, tableResource, relationships);
  const filteredOut = new Set(tableResource?.tableFilteredOutRows ?? []);
  const cellAt = (row: number, column: number, cell: Cell): Cell => {
    const header = tables.headers.get(`${row},${column}`);
    return header === undefined ? cell : { t: 1, v: header, s: cell.s ?? null };
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
      sheetProtection: "",
      autoFilter: "",
      mergeCells: mergeCellsXml(sheet),
      conditionalFormatting: "",
      dataValidations: "",
      hyperlinks: "",
      pageSetup: "",
      legacyDrawing: "",
      tableParts: tables.xml,
    },
  });
  writing.parts.add(path, xml);
  if (!relationships.isEmpty) {
    writing.parts.add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships.toXml());
  }
  return { id, name: sheet.name ?? id, pageSetup: sheetExtras.pageSetup ?? {} };
}
