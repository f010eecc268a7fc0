import type { ColumnData, RowData, Sheet } from "../../model/snapshot";
import { boundedArea, columnLetters, areaAddress } from "../../model/address";
import { pointsFromPixels, widthFromPixels } from "../../sheet/layout-units";
import { element, listElement } from "../../package/xml-write";

/** Univer's own sizes, in pixels. */
const univerColumnWidth = 88;
const univerRowHeight = 24;

/** A worksheet's elements in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** Width of the columns that nothing is said about, in pixels. */
export function defaultColumnPixels(sheet: Sheet): number {
  return Math.round(sheet.defaultColumnWidth ?? univerColumnWidth);
}

/** `<dimension>`. */
export function dimensionXml(sheet: Sheet): string {
  return element("dimension", { ref: dimension(sheet) });
}

function dimension(sheet: Sheet): string {
  const rows = Object.entries(sheet.cellData ?? {}).filter(
    ([, cells]) => Object.keys(cells as object).length > 0,
  );
  const columns = rows.flatMap(([, cells]) => Object.keys(cells as object).map(Number));
  if (columns.length === 0) return "A1";
  const low = columns.reduce((a, b) => Math.min(a, b));
  const high = columns.reduce((a, b) => Math.max(a, b));
  const first = `${columnLetters(low)}${Number(rows[0]?.[0]) + 1}`;
  const last = `${columnLetters(high)}${Number(rows.at(-1)?.[0]) + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** `<mergeCells>`; "" if there are none. */
export function mergeCellsXml(sheet: Sheet): string {
  const merged = (sheet.mergeData ?? []).map((range) =>
    element("mergeCell", { ref: areaAddress(boundedArea(range)) }),
  );
  return listElement("mergeCells", merged);
}

/** The deepest level of the outline; undefined for none. */
function deepest(lines: Record<number, RowData | ColumnData> = {}): number | undefined {
  const levels = Object.values<RowData | ColumnData>(lines).map((line) => line.custom?.outlineLevel ?? 0);
  const most = levels.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? most : undefined;
}

/** `<sheetFormatPr>`: sizes of rows and columns that have none of their own. */
export function sheetFormatXml(sheet: Sheet): string {
  return element("sheetFormatPr", {
    defaultColWidth: widthFromPixels(defaultColumnPixels(sheet)),
    defaultRowHeight: pointsFromPixels(sheet.defaultRowHeight ?? univerRowHeight),
    outlineLevelRow: deepest(sheet.rowData),
    outlineLevelCol: deepest(sheet.columnData),
    customHeight: sheet.custom?.fixedRowHeight === true ? true : undefined,
  });
}
