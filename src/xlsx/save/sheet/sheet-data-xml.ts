import { cellAddress } from "../../model/address";
import { cellXml } from "./cell-xml";
import { days1904 } from "../../model/date-system";
import type { FormatFinder } from "./format-finder";
import { rowAttributes } from "./row-xml";
import type { TextNumbers } from "./shared-string-list";
import type { SheetContent } from "./sheet-content";
import type { Cell } from "../../model/snapshot";
import { element, type Attributes } from "../../package/xml-write";

const inOrder = (keys: Iterable<string>): number[] => [...new Set(keys)].map(Number).sort((a, b) => a - b);

/** What cells are written with. */
export interface CellWriting {
  readonly formats: FormatFinder;
  readonly strings: TextNumbers;
  /** The file counts its dates from 1904. */
  readonly uses1904: boolean;
}

/** Rows that may hold something or look unusual, in order. */
export function rowsOf({ sheet, filteredOut }: SheetContent): number[] {
  const rows = [sheet.cellData ?? {}, sheet.rowData ?? {}].flatMap((one) => Object.keys(one));
  return inOrder([...rows, ...[...filteredOut].map(String)]);
}

/** Columns of a row that may hold something, in order. */
export function columnsOf({ sheet }: SheetContent, row: number): number[] {
  return inOrder(Object.keys(sheet.cellData?.[row] ?? {}));
}

/** A row's format number, 0 for none, and what else its `<row>` says. */
export function rowOf(
  content: SheetContent,
  row: number,
  formats: FormatFinder,
): { format: number; attributes: Attributes } {
  const own = content.sheet.rowData?.[row];
  return {
    format: formats.formatId([own?.s]),
    attributes: rowAttributes(own, content.filteredOut.has(row)),
  };
}

/** A cell's value as the file counts dates. */
export function inFileDates(cell: Cell, isDate: boolean, uses1904: boolean): Cell {
  return uses1904 && isDate && typeof cell.v === "number" && cell.t === 2
    ? { ...cell, v: cell.v - days1904 }
    : cell;
}

/** `<c>` of a cell; "" if it says nothing. */
export function cellOf(content: SheetContent, row: number, column: number, writing: CellWriting): string {
  const cell = content.cellAt(row, column);
  if (cell === undefined) return "";
  const { id, isDate } = writing.formats.ofCell(content, row, column, cell);
  return cellXml(cellAddress(row, column), inFileDates(cell, isDate, writing.uses1904), id, writing.strings);
}

/** `<sheetData>`: rows that hold something or look unusual. */
export function sheetDataXml(content: SheetContent, writing: CellWriting): string {
  const rows: string[] = [];
  for (const row of rowsOf(content)) {
    const { format, attributes } = rowOf(content, row, writing.formats);
    const cells = columnsOf(content, row)
      .map((column) => cellOf(content, row, column, writing))
      .join("");
    const isSaid = format !== 0 || Object.values(attributes).some((value) => value !== undefined);
    if (cells === "" && !isSaid) continue;
    const style = format === 0 ? {} : { s: format, customFormat: true };
    rows.push(element("row", { r: row + 1, ...style, ...attributes }, cells));
  }
  return element("sheetData", {}, rows.join(""));
}
