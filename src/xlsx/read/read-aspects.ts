import type { DefinedName } from "../model/book/defined-name";
import type { SheetExtras, TableExtras } from "../model/book/workbook-file";
import type { ConditionalFormat } from "../model/conditional-format";
import type { DataValidation } from "../model/data-validation";
import { readPrintNames } from "../workbook/defined-names";
import { readCharts } from "../chart/read/read-drawing";
import { readHyperlinks } from "../sheet/hyperlinks";
import { readNotes } from "../sheet/notes";
import { withThreads } from "../sheet/threads";
import type { Notes } from "../model/notes/notes";
import { readSheetProperties } from "../sheet/sheet-properties";
import { readPageBreaks } from "../sheet/page-breaks";
import { readPageSetup } from "../sheet/page-setup";
import { readProtection } from "../sheet/protection";
import { readConditionalFormats } from "../rules/read-conditional-formats";
import type { ReadContext } from "./read-context";
import { readDataValidation } from "../rules/read-data-validation";
import { differentialsOf } from "../style/differential-format";
import { readSheetFilter } from "../table/sheet-filter";
import type { SheetFilter } from "../model/sheet-filter";
import type { SheetPart } from "./sheet-part";
import { readSheetTables } from "./read-tables";
import { maximumColumns, maximumRows, type Area } from "../model/address";
import type { Sheet, Snapshot } from "../model/snapshot";
import { resourceNames } from "../model/book/resources";
import type { TableSheetResource } from "../model/table";
import type { XmlElement } from "../package/xml-read";

/** The plugins' data of a workbook that is being read; all but the names by sheet id. */
export class SnapshotResources {
  readonly tables: Record<string, TableSheetResource> = {};
  readonly conditionalFormats: Record<string, ConditionalFormat[]> = {};
  readonly dataValidation: Record<string, DataValidation[]> = {};
  readonly filters: Record<string, SheetFilter> = {};
  readonly notes: Record<string, Notes> = {};
  definedNames: Record<string, DefinedName> = {};

  toList(): NonNullable<Snapshot["resources"]> {
    const list: NonNullable<Snapshot["resources"]> = [];
    for (const [key, name] of Object.entries(resourceNames)) {
      const content = this[key as keyof typeof resourceNames];
      if (Object.keys(content).length > 0) list.push({ name, data: JSON.stringify(content) });
    }
    return list;
  }
}

function readSheetNotes(part: SheetPart, context: ReadContext): Notes {
  const target = (type: string) => {
    const path = part.relationships.find((one) => one.type === type)?.target;
    return path === undefined ? undefined : context.parts.xml(path);
  };
  const notes = readNotes(target("comments"), target("vmlDrawing"), context.styles.palette);
  return withThreads(notes, target("threadedComment"), context.people);
}

/**
 * The engine cuts rules over whole columns at the end of its grid. So that they can be told from rules that do end
 * there, the grid ends below all of these.
 */
function tellEndlessRules(sheet: Sheet, ranges: readonly Area[]): void {
  const lastOf = (ends: readonly number[], most: number) =>
    ends.filter((end) => end < most).reduce((a, b) => Math.max(a, b), 0);
  const [rows, columns] = [ranges.map(({ endRow }) => endRow), ranges.map(({ endColumn }) => endColumn)];
  if (rows.includes(maximumRows - 1)) {
    sheet.rowCount = Math.min(Math.max(sheet.rowCount ?? 0, lastOf(rows, maximumRows - 1) + 2), maximumRows);
    sheet.custom = { ...sheet.custom, endlessRows: true };
  }
  if (columns.includes(maximumColumns - 1)) {
    sheet.columnCount = Math.min(
      Math.max(sheet.columnCount ?? 0, lastOf(columns, maximumColumns - 1) + 2),
      maximumColumns,
    );
    sheet.custom = { ...sheet.custom, endlessColumns: true };
  }
}

/** Reads everything of a sheet beside its grid: into `resources`, into `tables`, and into the extras it returns. */
export function readSheetAspects(
  part: SheetPart,
  sheet: Sheet,
  names: readonly XmlElement[],
  resources: SnapshotResources,
  tables: Record<string, TableExtras>,
  context: ReadContext,
): SheetExtras {
  const found = readSheetTables(part, sheet, tables, context);
  const formats = readConditionalFormats(part.root, part.name, context.styles);
  const validation = readDataValidation(part.root, part.name, context.uses1904);
  const filter = readSheetFilter(part.root, part.name, sheet, differentialsOf(context.styles));
  const notes = readSheetNotes(part, context);
  tellEndlessRules(
    sheet,
    [...formats, ...validation].flatMap(({ ranges }) => ranges),
  );
  if (found !== undefined) resources.tables[part.id] = found;
  if (formats.length > 0) resources.conditionalFormats[part.id] = formats;
  if (validation.length > 0) resources.dataValidation[part.id] = validation;
  if (filter !== undefined) resources.filters[part.id] = filter;
  if (Object.keys(notes).length > 0) resources.notes[part.id] = notes;
  const pageSetup = { ...readPageSetup(part.root), ...readPrintNames(names, part.index, part.name) };
  const properties = readSheetProperties(part.root, part.relationships, (path) => context.parts.bytes(path));
  const pageBreaks = readPageBreaks(part.root);
  const protection = readProtection(part.root);
  const hyperlinks = readHyperlinks(part.root, part.relationships);
  const drawing = part.relationships.find((one) => one.type === "drawing" && !one.external)?.target;
  const charts = readCharts(context.parts, part.id, drawing, context.styles.palette);
  return {
    ...(Object.keys(pageSetup).length === 0 ? {} : { pageSetup }),
    ...(properties.length === 0 ? {} : { properties }),
    ...(pageBreaks === undefined ? {} : { pageBreaks }),
    ...(protection === undefined ? {} : { protection }),
    ...(Object.keys(hyperlinks).length === 0 ? {} : { hyperlinks }),
    ...(charts.length === 0 ? {} : { charts: [...charts] }),
  };
}
