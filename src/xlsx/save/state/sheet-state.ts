import { chartStates, sameChart, type ChartState } from "./chart-state";
import { cellAddress } from "../../model/address";
import { cellParts } from "../sheet/cell-xml";
import { columnAttributes } from "../sheet/columns-xml";
import { chartSheets } from "../sheet/chart-sheets";
import { FormatFinder } from "../sheet/format-finder";
import { linkKeys } from "../../sheet/hyperlinks";
import { OVERLAID, type Cell } from "../../model/snapshot";
import { textHash } from "./text-hash";
import { noteKeys } from "../../sheet/notes";
import { hasAutomaticHeight } from "../sheet/row-xml";
import { columnsOf, rowOf, rowsOf } from "../sheet/sheet-data-xml";
import { sheetContent } from "../sheet/sheet-content";
import { sheetElements, type SheetElements } from "../sheet/sheet-elements";
import type { StyleList } from "../../style/style-list";
import { tableXml } from "../../table/table-xml";
import { isUpToDate, type StoredValues } from "./stored-values";
import type { WorkbookFile } from "../../model/book/workbook-file";
import { defaultColumnPixels } from "../sheet/worksheet-xml";
import { element } from "../../package/xml-write";

/** A row or a column: its format's number, and its element with what else it says. */
export interface OuterState {
  readonly format: number;
  readonly xml: string;
}

/** A cell: its format's number, and hashes of its formula and its value. */
export interface CellState {
  readonly format: number;
  readonly formula: number;
  readonly value: number;
  /** Hash of the value that the file stores with a formula, if that is not what the formula gives. */
  readonly stored?: number;
}

/** All of a sheet that the writer would write, in a form that two moments can be compared by. */
export interface SheetState {
  readonly elements: SheetElements;
  readonly columns: ReadonlyMap<number, OuterState>;
  readonly rows: ReadonlyMap<number, OuterState>;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellState>>;
  /** Table parts by the table's name. */
  readonly tables: ReadonlyMap<string, string>;
  /** By reference. */
  readonly links: ReadonlyMap<string, string>;
  /** By address. */
  readonly notes: ReadonlyMap<string, string>;
  /** As JSON. */
  readonly properties: string;
  /** By id. */
  readonly charts: ReadonlyMap<string, ChartState>;
}

const ignore = () => undefined;

/**
 * The state of a sheet. `styles` gives equal formats equal numbers: the same list at both moments. `stored`: what the
 * file holds as the values of its formulas, where the state is that of the file.
 */
export function sheetState(
  workbook: WorkbookFile,
  id: string,
  styles: StyleList,
  stored?: StoredValues,
): SheetState {
  const content = sheetContent(workbook, id);
  const formats = new FormatFinder(workbook.snapshot, styles);
  const strings = { indexOf: textHash };
  const rows = new Map<number, OuterState>();
  const cells = new Map<number, Map<number, CellState>>();
  for (const row of rowsOf(content)) {
    const { format, attributes } = rowOf(content, row, formats);
    // A height that follows the content is measured anew on every screen: no change of anybody's, unless they asked for it.
    const data = content.sheet.rowData?.[row];
    const said =
      hasAutomaticHeight(data) && data?.custom?.fitted !== true
        ? { ...attributes, ht: undefined }
        : attributes;
    if (format !== 0 || Object.values(said).some((value) => value !== undefined))
      rows.set(row, { format, xml: element("row", said) });
    const ofRow = new Map<number, CellState>();
    for (const column of columnsOf(content, row)) {
      const cell = content.cellAt(row, column);
      if (cell === undefined) continue;
      const { id: cellFormat, isDate } = formats.ofCell(content, row, column, cell);
      const { formula, type, value } = cellParts(cellAddress(row, column), cell, strings);
      if (cellFormat === 0 && formula === "" && value === "") continue;
      const inFile = formula === "" ? undefined : stored?.of(id, row, column);
      const isStale = inFile !== undefined && !isUpToDate(inFile, cell, stored?.uses1904 === true && !isDate);
      ofRow.set(column, {
        format: cellFormat,
        formula: formula === "" ? 0 : textHash(cell.custom?.[OVERLAID] === true ? `${formula}\n` : formula),
        value: valueHash(type, value),
        ...(isStale ? { stored: storedHash(inFile) } : {}),
      });
    }
    if (ofRow.size > 0) cells.set(row, ofRow);
  }
  const columns = new Map<number, OuterState>();
  const defaultWidth = defaultColumnPixels(content.sheet);
  for (const [index, column] of Object.entries(content.sheet.columnData ?? {})) {
    const format = formats.formatId([column.s]);
    const attributes = columnAttributes(column, defaultWidth, format);
    if (attributes !== undefined) columns.set(Number(index), { format, xml: element("col", attributes) });
  }
  const cellData = content.sheet.cellData ?? {};
  return {
    elements: sheetElements(
      content,
      { unitId: workbook.snapshot.id, styles, uses1904: false, lose: ignore },
      false,
    ),
    columns,
    rows,
    cells,
    tables: new Map(
      content.tables.map(({ table, headers, extras }) => [
        table.name,
        tableXml(table, 0, headers, extras, cellData, ignore),
      ]),
    ),
    links: linkKeys(content.extras.hyperlinks),
    notes: noteKeys(content.notes),
    properties: JSON.stringify(content.extras.properties ?? []),
    charts: chartStates(content.charts, chartSheets(workbook)),
  };
}

/** The hash of no value at all. */
const NOTHING = 0;

function valueHash(type: string | undefined, value: string): number {
  return value === "" ? NOTHING : textHash((type ?? "") + value);
}

function storedHash(cell: Cell): number {
  const { type, value } = cellParts("A1", cell, { indexOf: textHash });
  return valueHash(type, value);
}

/** Whether two moments are alike. */
export function sameState(a: SheetState, b: SheetState): boolean {
  return (
    JSON.stringify(a.elements) === JSON.stringify(b.elements) &&
    a.properties === b.properties &&
    sameMap(a.columns, b.columns, sameOuter) &&
    sameMap(a.rows, b.rows, sameOuter) &&
    sameMap(a.cells, b.cells, (one, other) => sameMap(one, other, sameCell)) &&
    sameMap(a.charts, b.charts, sameChart) &&
    [a.tables, a.links, a.notes].every((map, index) =>
      sameMap(map, [b.tables, b.links, b.notes][index] ?? new Map(), (one, other) => one === other),
    )
  );
}

export function sameOuter(a: OuterState | undefined, b: OuterState | undefined): boolean {
  return a?.format === b?.format && a?.xml === b?.xml;
}

export function sameCell(a: CellState | undefined, b: CellState | undefined): boolean {
  return a?.format === b?.format && a?.formula === b?.formula && a?.value === b?.value;
}

/** Whether a cell of the file can stay as it stands: nobody changed it, and what it stores is what its formula gives. */
export function standsAsStored(was: CellState | undefined, is: CellState | undefined): boolean {
  return sameCell(was, is) && hasFreshValue(was, is);
}

/** Whether the value in the file is the one to be written. */
export function hasFreshValue(was: CellState | undefined, is: CellState | undefined): boolean {
  return (was?.stored ?? was?.value) === is?.value;
}

/**
 * Whether a sheet's part can stay as it stands. Values that its formulas lack are no reason to write it: its program
 * stores none. Where it is written, they come with it.
 */
export function isPartFresh(was: SheetState, is: SheetState): boolean {
  return (
    sameState(was, is) &&
    sameMap(was.cells, is.cells, (one, other) =>
      sameMap(one, other, (cell, now) => cell.stored === NOTHING || standsAsStored(cell, now)),
    )
  );
}

/** Whether two maps have the same keys with alike values. */
export function sameMap<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
  alike: (one: Value, other: Value) => boolean,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !alike(value, other)) return false;
  }
  return true;
}
