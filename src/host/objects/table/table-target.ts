import {
  dataArea,
  hasTotalRow,
  tableArea,
  tableManager,
  wholeArea,
  type Table,
} from "../../engine/tables/table-model";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import {
  hostObject,
  demandWritable,
  rangeObject,
  sheetOf,
  type Allowance,
  type ExcelHost,
} from "../class/excel-class";
import type { TableTarget } from "../class/targets";

/** A column keeps its identity when others are inserted before it. */
export interface TableColumnTarget extends TableTarget {
  /** Univer's id of the column. */
  readonly columnId: string;
}

/** ItemNotFound once the table was deleted. */
export function tableOf(host: ExcelHost, target: TableTarget): Table {
  const table = tableManager(host.workbook).getTableById(host.workbook.unitId, target.tableId);
  if (!table) throw itemNotFound("表");
  return table;
}

/** The table, on a sheet that may be written to, or whose protection allows that. */
export function writableTable(host: ExcelHost, target: TableTarget, allowedBy?: Allowance): Table {
  const table = tableOf(host, target);
  demandWritable(host, table.getSubunitId(), allowedBy);
  return table;
}

/** NotImplemented: the table has no header row, in which its columns have their names. */
export function demandHeader(table: Table): void {
  if (!table.isShowHeader())
    throw new ExcelError(
      "NotImplemented",
      "The embedded host does not change columns of a table without a header row.",
    );
}

export function sheetOfTable(host: ExcelHost, table: Table): ReturnType<typeof sheetOf> {
  return sheetOf(host, { sheetId: table.getSubunitId() });
}

export function tableObject(table: Table): HostObject {
  return hostObject("Table", { tableId: table.getId() });
}

/** Parts of a table as ranges; with `index` and `count` only those columns. */
export function tableRange(table: Table, index = 0, count = tableArea(table).columns): HostObject {
  return part(table, wholeArea(table), index, count);
}
export function dataRange(table: Table, index = 0, count = tableArea(table).columns): HostObject {
  return part(table, dataArea(table), index, count);
}
export function headerRange(table: Table, index = 0, count = tableArea(table).columns): HostObject {
  if (!table.isShowHeader()) throw new ExcelError("ItemNotFound", "The table has no header row.");
  return part(table, { ...tableArea(table), rows: 1 }, index, count);
}
export function totalRange(table: Table, index = 0, count = tableArea(table).columns): HostObject {
  if (!hasTotalRow(table)) throw new ExcelError("ItemNotFound", "The table has no total row.");
  const area = tableArea(table);
  return part(table, { ...area, row: area.row + area.rows, rows: 1 }, index, count);
}

function part(table: Table, area: ReturnType<typeof tableArea>, index: number, count: number): HostObject {
  return rangeObject({
    sheetId: table.getSubunitId(),
    ...area,
    column: area.column + index,
    columns: count,
  });
}

/** Where the column stands now. ItemNotFound once it was deleted. */
export function columnIndex(table: Table, target: TableColumnTarget): number {
  const index = table.getTableInfo().columns.findIndex(({ id }) => id === target.columnId);
  if (index < 0) throw itemNotFound("列");
  return index;
}

/** The place for a new row or column: null and -1 mean the end. InvalidArgument beyond it. */
export function placeFor(value: unknown, count: number): number {
  if (value === null || value === undefined || value === -1) return count;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > count)
    throw invalidArgument("There is no such place in the table.");
  return value;
}
