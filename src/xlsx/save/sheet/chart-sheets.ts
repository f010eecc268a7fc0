import type { ChartCell, FindSheet } from "../../chart/cells";
import { resource, resourceNames } from "../../model/book/resources";
import type { SheetFilter } from "../../model/sheet-filter";
import type { Cell, Sheet } from "../../model/snapshot";
import type { TableSheetResource } from "../../model/table";
import type { WorkbookFile } from "../../model/book/workbook-file";
import { documentText } from "../../sheet/rich-text";
import { isErrorCell } from "./cell-error";

/** A workbook's sheets as its charts look at them. */
export function chartSheets({ snapshot }: Pick<WorkbookFile, "snapshot">): FindSheet {
  const byName = new Map(
    Object.entries(snapshot.sheets).map(([id, sheet]) => [sheet?.name?.toLowerCase() ?? "", { id, sheet }]),
  );
  const tables = resource<TableSheetResource>(snapshot, resourceNames.tables);
  const filters = resource<SheetFilter>(snapshot, resourceNames.filters);
  const patternOf = (cell: Cell): string | undefined => {
    const style = typeof cell.s === "string" ? snapshot.styles[cell.s] : cell.s;
    return style?.n?.pattern;
  };
  return (name) => {
    const found = byName.get(name.toLowerCase());
    const sheet: Sheet | undefined = found?.sheet;
    if (found === undefined || sheet === undefined) return undefined;
    const hidden = new Set([
      ...(tables[found.id]?.tableFilteredOutRows ?? []),
      ...(filters[found.id]?.cachedFilteredOut ?? []),
    ]);
    return {
      rows: sheet.rowCount ?? 0,
      columns: sheet.columnCount ?? 0,
      cell: (row, column) => {
        const cell = sheet.cellData?.[row]?.[column];
        return cell ? chartCell(cell, patternOf(cell)) : undefined;
      },
      isShown: (row, column) =>
        sheet.rowData?.[row]?.hd !== 1 && !hidden.has(row) && sheet.columnData?.[column]?.hd !== 1,
    };
  };
}

function chartCell(cell: Cell, pattern: string | undefined): ChartCell | undefined {
  const { v, t } = cell;
  const said = (value: string | number | boolean): ChartCell | undefined =>
    value === "" ? undefined : { value, ...(pattern === undefined ? {} : { pattern }) };
  if (isErrorCell(cell)) return { value: String(v), isError: true };
  if (cell.p) return said(documentText(cell.p));
  if (v === null || v === undefined) return undefined;
  if (t === 3) return said(v === 1 || v === true || v === "1" || v === "TRUE");
  if (t === 1 || t === 4) return said(String(v));
  return said(t === 2 && typeof v === "string" && Number.isFinite(Number(v)) ? Number(v) : v);
}
