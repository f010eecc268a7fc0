import { shiftCells } from "../../engine/cells/shift-cells";
import { dataArea } from "../../engine/tables/table-model";
import { invalidArgument } from "../../richapi/excel-error";
import { rangeObject, type ExcelClass, type ExcelHost } from "../class/excel-class";
import { valueProperties } from "../values/range-values";
import { demandRoom } from "../places/demand-room";
import { sheetOfTable, tableOf, writableTable } from "./table-target";
import type { RangeTarget, TablePartTarget } from "../class/targets";

/** A row is a place in the table: after a sort or an insertion it means what stands there then. */
function cells(target: TablePartTarget, host: ExcelHost): RangeTarget {
  const table = tableOf(host, target);
  const data = dataArea(table);
  if (target.index >= data.rows) throw invalidArgument(`The table has no row ${target.index}.`);
  return { sheetId: table.getSubunitId(), ...data, row: data.row + target.index, rows: 1 };
}

/** Excel.TableRow. */
export const tableRow: ExcelClass<"TableRow", TablePartTarget> = {
  properties: {
    Index: { get: (target) => target.index },
    Values: {
      calculated: true,
      get: (target, host) => valueProperties["Values"]?.get?.(cells(target, host), host),
      set: (target, value, host) => valueProperties["Values"]?.set?.(cells(target, host), value, host),
    },
  },
  methods: {
    GetRange: { call: (target, _args, host) => rangeObject(cells(target, host)) },
    Delete: {
      call: (target, _args, host) => {
        deleteRow(target, host);
      },
    },
  },
};

/** A table keeps one row at least: the last is only emptied. */
export function deleteRow(target: TablePartTarget, host: ExcelHost): void {
  const table = writableTable(host, target);
  const row = cells(target, host);
  if (dataArea(table).rows === 1) {
    sheetOfTable(host, table).getRange(row.row, row.column, 1, row.columns).clearContent();
    return;
  }
  demandRoom(host, row.sheetId, row, "down", table);
  shiftCells(host.workbook, row.sheetId, row, "up");
}
