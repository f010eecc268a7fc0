import type { Cell, Sheet, Snapshot } from "./snapshot";
import type { SheetExtras } from "../engine/workbook-file";
import { columnLetters, rangeAddress, boundedRange } from "./address";
import { columnsXml } from "./columns-xml";
import { pointsFromPixels, widthFromPixels } from "./layout-units";
import { fitsToPages } from "./page-setup";
import type { RelationshipList } from "./relationships";
import { FormatFinder, sheetDataXml } from "./sheet-data-xml";
import type { SharedStringList } from "./shared-string-list";
import { sheetPropertiesXml, sheetViewsXml } from "./sheet-view";
import type { StyleList } from "./style-list";
import { element, listElement, xmlPart } from "./xml-write";

/** Univer's own sizes, in pixels. */
const univerColumnWidth = 88;
const univerRowHeight = 24;

/** What a worksheet is written with. */
export interface SheetToWrite {
  readonly snapshot: Snapshot;
  readonly id: string;
  readonly sheet: Sheet;
  readonly extras: SheetExtras;
  readonly styles: StyleList;
  readonly strings: SharedStringList;
  readonly relationships: RelationshipList;
  /** The cell as the file must have it (table headers are text). */
  readonly cellAt: (row: number, column: number, cell: Cell) => Cell;
  readonly filteredOut: ReadonlySet<number>;
  readonly isActive: boolean;
  /** Elements after the cells, in the order of the schema. */
  readonly afterCells: Readonly<Record<AfterCells, string>>;
}

const afterCellsOrder = [
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "pageSetup",
  "legacyDrawing",
  "tableParts",
  "extLst",
] as const;
type AfterCells = (typeof afterCellsOrder)[number];

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
    element("mergeCell", { ref: rangeAddress(boundedRange(range)) }),
  );
  return listElement("mergeCells", merged);
}

/** A worksheet part. */
export function worksheetXml(input: SheetToWrite): string {
  const { sheet, extras } = input;
  const formats = new FormatFinder(input.snapshot, input.styles);
  const defaultWidth = Math.round(sheet.defaultColumnWidth ?? univerColumnWidth);
  const sheetFormat = element("sheetFormatPr", {
    defaultColWidth: widthFromPixels(defaultWidth),
    defaultRowHeight: pointsFromPixels(sheet.defaultRowHeight ?? univerRowHeight),
    customHeight: sheet.custom?.fixedRowHeight === true ? true : undefined,
  });
  return xmlPart(
    element(
      "worksheet",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      sheetPropertiesXml(sheet, fitsToPages(extras.pageSetup ?? {})),
      element("dimension", { ref: dimension(sheet) }),
      sheetViewsXml(sheet, input.isActive),
      sheetFormat,
      columnsXml(sheet, defaultWidth, (column) => formats.formatId([column.s])),
      sheetDataXml(sheet, formats, input.strings, input.cellAt, input.filteredOut),
      ...afterCellsOrder.map((name) => input.afterCells[name]),
    ),
  );
}
