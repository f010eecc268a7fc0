import { withoutMissingSheets } from "../../formula/missing-sheets";
import {
  DEFAULT_TABLE_EXTRAS,
  type SheetExtras,
  type TableExtras,
  type WorkbookFile,
} from "../../model/book/workbook-file";
import type { Chart } from "../../model/chart";
import type { ConditionalFormat } from "../../model/conditional-format";
import { copiedFormulas } from "../../formula/copied-formulas";
import type { DataValidation } from "../../model/data-validation";
import type { Notes } from "../../model/notes/notes";
import { documentText } from "../../sheet/rich-text";
import type { SheetFilter } from "../../model/sheet-filter";
import { sheetNames, type Cell, type Sheet, type Snapshot } from "../../model/snapshot";
import { resource, resourceNames } from "../../model/book/resources";
import type { Table, TableSheetResource } from "../../model/table";
import { uniqueHeaders } from "../../table/table-xml";

/** A table with the header texts that Excel demands: unique, and none empty. */
export interface TableContent {
  readonly table: Table;
  readonly headers: readonly string[];
  readonly extras: TableExtras;
}

/** All that a sheet holds, as a file must have it: header cells of tables are texts, copied formulas spelled out. */
export interface SheetContent {
  readonly id: string;
  readonly sheet: Sheet;
  readonly extras: SheetExtras;
  readonly tables: readonly TableContent[];
  readonly filter: SheetFilter | undefined;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validation: readonly DataValidation[];
  readonly notes: Notes;
  readonly charts: readonly Chart[];
  /** Rows that a filter hides. */
  readonly filteredOut: ReadonlySet<number>;
  cellAt(row: number, column: number): Cell | undefined;
}

function headerText(cell: Cell | null | undefined): string {
  if (!cell) return "";
  if (cell.v === null || cell.v === undefined) return cell.p ? documentText(cell.p) : "";
  return cell.t === 3 ? (cell.v ? "TRUE" : "FALSE") : String(cell.v);
}

/** Rules without references to sheets that were deleted: the engine leaves them as they stood. */
function onSheets<Rules>(rules: Rules, snapshot: Snapshot): Rules {
  const sheets = sheetNames(snapshot);
  // The engine names its own workbook in the lists of typing rules.
  const own = `[${snapshot.id}]`;
  const sound = (value: unknown): unknown => {
    if (typeof value === "string")
      return value.startsWith("=") ? withoutMissingSheets(value.replaceAll(own, ""), sheets) : value;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(sound);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sound(part)]));
  };
  return sound(rules) as Rules;
}

/** Collects a sheet from the snapshot, the plugins' data and the extras. */
export function sheetContent({ snapshot, extras }: WorkbookFile, id: string): SheetContent {
  const stored = snapshot.sheets[id] ?? {};
  const tableResource = resource<TableSheetResource>(snapshot, resourceNames.tables)[id];
  const filter = resource<SheetFilter>(snapshot, resourceNames.filters)[id];
  const cells = { ...stored.cellData };
  const headers = new Map<string, string>();
  const tables = (tableResource?.tables ?? []).map((table): TableContent => {
    const { startRow, startColumn, endColumn } = table.range;
    const hasHeader = table.options.showHeader !== false;
    const texts: string[] = [];
    for (let column = startColumn; column <= endColumn; column += 1) {
      // Where a header cell and its column's name differ, the cell is right.
      const named = table.columns[column - startColumn]?.displayName ?? "";
      texts.push(hasHeader ? headerText(cells[startRow]?.[column]) : named);
    }
    const names = uniqueHeaders(texts);
    if (hasHeader) {
      cells[startRow] = { ...cells[startRow] };
      for (const [index, name] of names.entries()) {
        headers.set(`${startRow},${startColumn + index}`, name);
        cells[startRow][startColumn + index] ??= {};
      }
    }
    return { table, headers: names, extras: extras.tables[table.name] ?? DEFAULT_TABLE_EXTRAS };
  });
  const expanded = copiedFormulas(cells);
  return {
    id,
    sheet: { ...stored, cellData: cells },
    extras: extras.sheets[id] ?? {},
    tables,
    filter,
    conditionalFormats: onSheets(
      resource<ConditionalFormat[]>(snapshot, resourceNames.conditionalFormats)[id] ?? [],
      snapshot,
    ),
    validation: onSheets(
      resource<DataValidation[]>(snapshot, resourceNames.dataValidation)[id] ?? [],
      snapshot,
    ),
    notes: resource<Notes>(snapshot, resourceNames.notes)[id] ?? {},
    charts: extras.sheets[id]?.charts ?? [],
    filteredOut: new Set([
      ...(tableResource?.tableFilteredOutRows ?? []),
      ...(filter?.cachedFilteredOut ?? []),
    ]),
    cellAt: (row, column) => {
      const cell = cells[row]?.[column];
      if (!cell) return undefined;
      const header = headers.get(`${row},${column}`);
      if (header === cell.v && cell.t === 1 && !cell.f) return cell;
      return header === undefined ? expanded(row, column, cell) : { t: 1, v: header, s: cell.s ?? null };
    },
  };
}
