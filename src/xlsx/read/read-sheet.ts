import type { RowData, Sheet } from "../model/snapshot";
import { maximumRows } from "../model/address";
import { CellReader } from "./read-cells";
import { readColumns } from "./read-columns";
import type { ReadContext } from "./read-context";
import { readMerges } from "./read-merges";
import { readRow } from "./read-row";
import type { SheetPart } from "./sheet-part";
import { readSheetView } from "../sheet/sheet-view";
import { pixelsFromPoints } from "../sheet/layout-units";
import { XlsxError } from "../package/xlsx-error";
import { booleanAttribute, child, numberAttribute } from "../package/xml-read";

/** What the user interface shows at least. */
const leastRows = 1000;
const leastColumns = 26;

/** Reads the grid of a worksheet: cells, rows, columns, merged cells and view. */
export function readSheet(part: SheetPart, context: ReadContext): Sheet {
  const columns = readColumns(part.root, context);
  const rowFormats = new Map<number, number>();
  const reader = new CellReader(context, {
    rows: rowFormats,
    columnFormat: (column) => columns.formatOf(column),
  });
  const rowData: Record<number, RowData> = {};
  let next = 0;
  for (const element of part.rows()) {
    const row = Number(element.attributes["r"] ?? next + 1) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= maximumRows) throw new XlsxError("damaged");
    next = row + 1;
    const { data, format } = readRow(element, context);
    if (data !== undefined) rowData[row] = data;
    if (format !== undefined) rowFormats.set(row, format);
    reader.readRow(element, row);
  }
  const mergeData = readMerges(part.root, part.name);
  const sheetFormat = child(part.root, "sheetFormatPr");
  const height = numberAttribute(sheetFormat, "defaultRowHeight");
  const lastOf = (indices: object) => Math.max(-1, ...Object.keys(indices).slice(-1).map(Number));
  const lastRow = Math.max(
    reader.lastRow,
    lastOf(rowData),
    mergeData.reduce((last, range) => Math.max(last, range.endRow), -1),
  );
  const lastColumn = Math.max(
    reader.lastColumn,
    lastOf(columns.data),
    mergeData.reduce((last, range) => Math.max(last, range.endColumn), -1),
  );
  return {
    ...readSheetView(part.root, context.styles.palette),
    cellData: reader.finish(),
    rowData,
    columnData: columns.data,
    mergeData,
    rowCount: Math.max(leastRows, lastRow + 1),
    columnCount: Math.max(leastColumns, lastColumn + 1),
    ...(height === undefined ? {} : { defaultRowHeight: pixelsFromPoints(height) }),
    ...(columns.defaultWidth === undefined
      ? { defaultColumnWidth: 64 }
      : { defaultColumnWidth: columns.defaultWidth }),
    ...(booleanAttribute(sheetFormat, "customHeight") === true ? { custom: { fixedRowHeight: true } } : {}),
  };
}
