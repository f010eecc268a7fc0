import { textCell } from "../../engine/cells/cell-input";
import { setCells } from "../../engine/cells/cells";
import { shiftCells } from "../../engine/cells/shift-cells";
import { headerChanges } from "../../engine/tables/table-headers";
import { columnId, shapeOf, tableArea, wholeArea } from "../../engine/tables/table-model";
import { applyUndoable } from "../../engine/workbook/apply-undoable";
import { invalidArgument } from "../../richapi/excel-error";
import type { Arguments } from "../../richapi/host-class";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelMethod } from "../class/excel-class";
import { valueProperties } from "../values/range-values";
import { demandRoom } from "../places/demand-room";
import { withoutColumns } from "./lost-columns";
import { deleteTable } from "./table-removal";
import { same, demandHeaderLength } from "./table-names";
import {
  columnIndex,
  demandHeader,
  dataRange,
  headerRange,
  sheetOfTable,
  tableOf,
  tableRange,
  totalRange,
  writableTable,
  type TableColumnTarget,
} from "./table-target";
import type { RangeTarget } from "../class/targets";
import { REFUSALS } from "../../richapi/refusals";

function part(range: typeof tableRange): ExcelMethod<TableColumnTarget> {
  return {
    call: (target, _args, host) => {
      const table = tableOf(host, target);
      return range(table, columnIndex(table, target), 1);
    },
  };
}

function cells(target: TableColumnTarget, host: ExcelHost): RangeTarget {
  const table = tableOf(host, target);
  return tableRange(table, columnIndex(table, target), 1).target as RangeTarget;
}

/** Excel.TableColumn. */
export const tableColumn: ExcelClass<"TableColumn", TableColumnTarget> = {
  identity: (target) => ({ Id: columnId(target.columnId) }),
  properties: {
    Id: { get: (target) => columnId(target.columnId) },
    Index: { get: (target, host) => columnIndex(tableOf(host, target), target) },
    Name: {
      get: (target, host) => {
        const table = tableOf(host, target);
        return table.getColumnNameByIndex(columnIndex(table, target));
      },
      set: rename,
    },
    Values: {
      calculated: true,
      get: (target, host) => valueProperties["Values"]?.get?.(cells(target, host), host),
      set: (target, value, host) => valueProperties["Values"]?.set?.(cells(target, host), value, host),
    },
    Filter: { leads: true, get: (target) => hostObject("Filter", target) },
  },
  methods: {
    GetRange: part(tableRange),
    GetDataBodyRange: part(dataRange),
    GetHeaderRowRange: part(headerRange),
    GetTotalRowRange: part(totalRange),
    Delete: { call: remove },
  },
};

/** The header cell and the references follow. */
function rename(target: TableColumnTarget, value: unknown, host: ExcelHost): void {
  const table = writableTable(host, target);
  demandHeader(table);
  const index = columnIndex(table, target);
  if (typeof value !== "string" || value === "") throw invalidArgument("A column needs a name.");
  demandHeaderLength(value);
  if (shapeOf(table).columns.some(({ displayName }, i) => i !== index && same(displayName, value)))
    throw invalidArgument(REFUSALS.columnTaken(value));
  const sheet = sheetOfTable(host, table);
  const { row, column } = tableArea(table);
  setCells(host.workbook, sheet, {
    [row]: { [column + index]: textCell(value) },
  });
  applyUndoable(host.workbook, headerChanges(host.workbook, sheet, table));
}

/** Cells right of the column move in, but only in the table's rows. */
function remove(target: TableColumnTarget, _args: Arguments, host: ExcelHost): void {
  const { workbook } = host;
  const table = writableTable(host, target);
  const { name, columns } = shapeOf(table);
  const area = wholeArea(table);
  const index = columnIndex(table, target);
  if (columns.length === 1) {
    deleteTable(host, table);
    return;
  }
  const cut = { ...area, column: area.column + index, columns: 1 };
  demandRoom(host, table.getSubunitId(), cut, "right", table);
  const left = columns.filter((_column, place) => place !== index);
  applyUndoable(workbook, withoutColumns(host, { name, columns }, left));
  shiftCells(workbook, table.getSubunitId(), cut, "left");
}
