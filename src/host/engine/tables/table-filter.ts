import {
  SheetTableService,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  type ITableFilterItem,
} from "@univerjs/sheets-table";
import type { Worksheet } from "@univerjs/core";
import type { TableColorFilter } from "../../../xlsx/model/table";
import { displayText, valueOf } from "../cells/cell-output";
import { cellAt, numberFormatAt } from "../cells/cells";
import {
  colourCriteria,
  colouredBy,
  keptCells,
  type FilterCriteria,
  type FilteredCell,
} from "../sort-filter/filter-criteria";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { dataArea, refreshFilter, shapeOf, tableManager, type Table } from "./table-model";
import { apply, applyUndoable, type Change } from "../workbook/apply-undoable";

/** Univer's filter of a column, by the values it shows, or one by colours; with Excel's criteria kept beside them. */
type KeptFilter = ({ filterType: "manual"; values: unknown[] } | TableColorFilter) & {
  criteria?: FilterCriteria;
};

/** The filters of a table's columns, by the column's place. */
export function filtersOf(table: Table): [column: number, filter: ITableFilterItem][] {
  return shapeOf(table).columns.flatMap((_column, index): [number, ITableFilterItem][] => {
    const filter = table.getTableFilterColumn(index);
    return filter ? [[index, filter]] : [];
  });
}

/** Excel's criteria of a column; null when it is not filtered. */
export function criteriaOf(table: Table, column: number): FilterCriteria | null {
  const filter = table.getTableFilterColumn(column) as unknown as KeptFilter | undefined;
  if (!filter) return null;
  if (filter.criteria) return filter.criteria;
  if (filter.filterType === "color") return colourCriteria(filter.of, filter.color);
  const values = (filter.values as unknown[] | undefined) ?? [];
  return {
    filterOn: "Values",
    values: values.map((value) => (value === TABLE_FILTER_EMPTY_VALUE ? "" : String(value))),
  };
}

/** False when this host has no such filter. */
export function filterColumn(
  workbook: OpenWorkbook,
  table: Table,
  column: number,
  criteria: FilterCriteria,
): boolean {
  const filter = filterFor(workbook, table, column, criteria);
  if (!filter) return false;
  applyUndoable(workbook, [filterChange(workbook, table, column, filter)]);
  return true;
}

export function clearColumnFilter(workbook: OpenWorkbook, table: Table, column: number): void {
  applyUndoable(workbook, [filterChange(workbook, table, column, undefined)]);
}

export function clearAutoFilters(workbook: OpenWorkbook, table: Table): void {
  applyUndoable(
    workbook,
    filtersOf(table).map(([column]) => filterChange(workbook, table, column, undefined)),
  );
}

/** Filters anew by the cells' values of now. */
export function reapplyFilters(workbook: OpenWorkbook, table: Table): void {
  const changes = filtersOf(table).flatMap(([column, filter]) => {
    const { criteria } = filter as unknown as KeptFilter;
    const again = criteria && filterFor(workbook, table, column, criteria);
    return again ? [filterChange(workbook, table, column, again)] : [];
  });
  applyUndoable(workbook, changes);
  refreshFilter(tableManager(workbook), workbook.unitId, table);
}

/**
 * Hides the rows of a table that came with a file: Univer does so only once the sheet is shown, and takes the
 * texts of the file for values that no number equals.
 */
export function restoreFilters(workbook: OpenWorkbook, table: Table): void {
  const changes = filtersOf(table).flatMap(([column, filter]) => {
    const criteria =
      filter.filterType === TableColumnFilterTypeEnum.manual ? criteriaOf(table, column) : null;
    const again = criteria && filterFor(workbook, table, column, criteria);
    return again ? [filterChange(workbook, table, column, again)] : [];
  });
  apply(workbook, changes);
  if (filtersOf(table).length > 0) refreshFilter(tableManager(workbook), workbook.unitId, table);
}

function filterChange(
  workbook: OpenWorkbook,
  table: Table,
  column: number,
  tableFilter: KeptFilter | undefined,
): Change {
  const target = {
    unitId: workbook.unitId,
    subUnitId: table.getSubunitId(),
    tableId: table.getId(),
    column,
  };
  const before = table.getTableFilterColumn(column);
  return {
    id: "sheet.mutation.set-table-filter",
    redo: { ...target, tableFilter },
    undo: { ...target, tableFilter: before },
  };
}

function filterFor(
  workbook: OpenWorkbook,
  table: Table,
  column: number,
  criteria: FilterCriteria,
): KeptFilter | null {
  const coloured = colouredBy(criteria);
  if (coloured) return { filterType: "color", ...coloured, criteria };
  const data = dataArea(table);
  const at = data.column + column;
  const kept = keptCells(criteria, cellsOf(workbook, table, column));
  const sheet = workbook.model.getSheetBySheetId(table.getSubunitId());
  if (!kept || !sheet) return null;
  const values = new Set<unknown>();
  for (const [index, keep] of kept.entries())
    if (keep) values.add(seenByUniver(workbook, sheet, data.row + index, at));
  return { filterType: "manual", values: [...values], criteria };
}

/** What Univer compares with a filter's values. */
function seenByUniver(workbook: OpenWorkbook, sheet: Worksheet, row: number, column: number): unknown {
  const value: unknown = workbook.injector
    .get(SheetTableService)
    .getCellValueWithConditionType(sheet, row, column);
  return value ?? TABLE_FILTER_EMPTY_VALUE;
}

function cellsOf(workbook: OpenWorkbook, table: Table, column: number): FilteredCell[] {
  const data = dataArea(table);
  const sheet = workbook.facade.getSheetBySheetId(table.getSubunitId());
  if (!sheet) return [];
  return Array.from({ length: data.rows }, (_row, index) => {
    const [row, at] = [data.row + index, data.column + column];
    const value = valueOf(cellAt(sheet, row, at));
    return { value, text: displayText(value, numberFormatAt(sheet, row, at)) };
  });
}
