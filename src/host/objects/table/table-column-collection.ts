import { textCell } from "../../engine/cells/cell-input";
import { setCells, writeEntries } from "../../engine/cells/cells";
import { shiftCells } from "../../engine/cells/shift-cells";
import { headerChanges } from "../../engine/tables/table-headers";
import { columnId, newColumn, setTableShape, shapeOf, wholeArea } from "../../engine/tables/table-model";
import { freeColumnName } from "../../engine/tables/table-shifts";
import { applyUndoable } from "../../engine/workbook/apply-undoable";
import { invalidArgument } from "../../richapi/excel-error";
import type { HostObject, Arguments } from "../../richapi/host-class";
import { hostObject, growSheet, type ExcelClass, type ExcelHost } from "../class/excel-class";
import { entriesFor } from "../values/range-values";
import { demandRoom } from "../places/demand-room";
import { holdsCells } from "../../engine/cells/holds-cells";
import { same, demandHeaderLength } from "./table-names";
import { demandHeader, placeFor, sheetOfTable, tableOf, writableTable } from "./table-target";
import type { TableTarget } from "../class/targets";
import { REFUSALS } from "../../richapi/refusals";

function columnObjects(target: TableTarget, host: ExcelHost): HostObject[] {
  return tableOf(host, target)
    .getTableInfo()
    .columns.map(({ id }) => hostObject("TableColumn", { tableId: target.tableId, columnId: id }));
}

/** Excel.TableColumnCollection. */
export const tableColumnCollection: ExcelClass<"TableColumnCollection", TableTarget> = {
  properties: { Count: { get: (target, host) => columnObjects(target, host).length } },
  items: columnObjects,
  item: (target, key, host) => {
    const columns = tableOf(host, target).getTableInfo().columns;
    const index =
      typeof key === "number"
        ? columns.findIndex(({ id }) => columnId(id) === key)
        : columns.findIndex(({ displayName }) => same(displayName, String(key)));
    return index < 0 ? null : (columnObjects(target, host)[index] ?? null);
  },
  methods: { Add: { call: add, calculated: true } },
};

/** Cells right of the new column move on, but only in the table's rows. */
function add(target: TableTarget, args: Arguments, host: ExcelHost): HostObject {
  const { workbook } = host;
  const table = writableTable(host, target);
  demandHeader(table);
  const sheet = sheetOfTable(host, table);
  const sheetId = table.getSubunitId();
  const old = shapeOf(table);
  const index = placeFor(args.values[0], old.columns.length);
  const name = args.has(2) ? args.string(2) : null;
  if (name !== null) demandHeaderLength(name);
  if (name !== null && old.columns.some(({ displayName }) => same(displayName, name)))
    throw invalidArgument(REFUSALS.columnTaken(name));
  const area = { ...old.area, column: old.area.column + index, columns: 1 };
  const shifted = { ...area, rows: wholeArea(table).rows };
  // The values begin with the header, as Excel counts them.
  const entries = args.has(1) ? entriesFor(area, args.values[1]) : null;
  const atEnd = index === old.columns.length;
  growSheet(sheet, { ...old.area, columns: old.area.columns + 1 });
  if (!atEnd || holdsCells(sheet.getSheet(), { ...shifted, columns: sheet.getMaxColumns() - area.column })) {
    demandRoom(host, sheetId, shifted, "right", table);
    shiftCells(workbook, sheetId, shifted, "right");
  }
  if (atEnd) {
    const columns = [...old.columns];
    columns.push(newColumn(columns, freeColumnName(columns.map(({ displayName }) => displayName))));
    setTableShape(workbook, table, { area: { ...old.area, columns: columns.length }, columns });
  }
  const made = shapeOf(table).columns[index];
  if (!made) throw new Error("The table did not widen");
  if (entries) writeEntries(workbook, sheet, area, entries);
  if (name !== null || !entries)
    setCells(workbook, sheet, {
      [area.row]: { [area.column]: textCell(name ?? made.displayName) },
    });
  applyUndoable(workbook, headerChanges(workbook, sheet, table));
  return hostObject("TableColumn", { tableId: table.getId(), columnId: made.id });
}
