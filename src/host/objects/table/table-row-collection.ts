import { newRowsChanges } from "../../engine/formulas/calculated-columns";
import { writeEntries } from "../../engine/cells/cells";
import { growRules } from "../../engine/rules/grow-rules";
import { shiftCells } from "../../engine/cells/shift-cells";
import {
  dataArea,
  setTableShape,
  shapeOf,
  tablesOfSheet,
  wholeArea,
  type Table,
} from "../../engine/tables/table-model";
import { applyUndoable } from "../../engine/workbook/apply-undoable";
import { intersection, type Area } from "../../grid/area";
import { invalidArgument } from "../../richapi/excel-error";
import { HostObject, type Arguments } from "../../richapi/host-class";
import { hostObject, growSheet, type ExcelClass, type ExcelHost } from "../class/excel-class";
import { entriesFor, inwardEntries } from "../values/range-values";
import { demandRoom } from "../places/demand-room";
import { holdsCells, holdsContent } from "../../engine/cells/holds-cells";
import { deleteRow } from "./table-row";
import { placeFor, sheetOfTable, tableOf, writableTable } from "./table-target";
import type { TablePartTarget, TableTarget } from "../class/targets";

/** Excel.TableRowCollection. */
export const tableRowCollection: ExcelClass<"TableRowCollection", TableTarget> = {
  properties: { Count: { get: (target, host) => dataArea(tableOf(host, target)).rows } },
  items: (target, host) =>
    Array.from({ length: dataArea(tableOf(host, target)).rows }, (_row, index) => rowObject(target, index)),
  methods: {
    Add: { call: add, calculated: true },
    DeleteRows: {
      call: (target, args, host) => {
        deleteRows(target, rowPlaces(args.values[0]), host);
      },
    },
    DeleteRowsAt: {
      call: (target, args, host) => {
        const [first, count] = [args.number(0), args.number(1, 1)];
        deleteRows(
          target,
          Array.from({ length: count }, (_row, index) => first + index),
          host,
        );
      },
    },
  },
};

/** Rows as places, or as TableRow objects. */
function rowPlaces(rows: unknown): number[] {
  if (!Array.isArray(rows)) throw invalidArgument("There are no rows to delete.");
  return (rows as unknown[]).map((row) => {
    const place = row instanceof HostObject ? (row.target as TablePartTarget).index : row;
    if (typeof place !== "number") throw invalidArgument("That is no row.");
    return place;
  });
}

/** From the last on, so that places stay what they were. InvalidArgument: one is not there; then none goes. */
function deleteRows({ tableId }: TableTarget, places: readonly number[], host: ExcelHost): void {
  const { rows } = dataArea(tableOf(host, { tableId }));
  if (places.some((place) => !Number.isInteger(place) || place < 0 || place >= rows))
    throw invalidArgument(`The table has ${rows} rows.`);
  for (const index of [...new Set(places)].sort((a, b) => b - a)) deleteRow({ tableId, index }, host);
}

function rowObject({ tableId }: TableTarget, index: number): HostObject {
  return hostObject("TableRow", { tableId, index });
}

/**
 * What is below moves down, but only in the table's columns. Not always inserted, rows are added at the end, and what is
 * below moves only where it is in their way.
 */
function add(target: TableTarget, args: Arguments, host: ExcelHost): HostObject {
  const { workbook } = host;
  const alwaysInsert = args.boolean(2, true);
  const table = writableTable(host, target);
  const sheet = sheetOfTable(host, table);
  const data = dataArea(table);
  const values = args.values[1];
  const count = Array.isArray(values) ? values.length : 1;
  if (count === 0) throw invalidArgument("There are no rows to add.");
  const place = placeFor(alwaysInsert ? args.values[0] : null, data.rows);
  // A table without data has one blank row, which the first new one takes.
  const blank = data.rows === 1 && !holdsContent(sheet.getSheet(), data);
  const index = blank ? 0 : place;
  const fresh: Area = { ...data, row: data.row + index, rows: count };
  const entries = args.has(1) ? entriesFor(fresh, values) : null;
  insertRows(
    host,
    table,
    blank ? { ...fresh, row: fresh.row + 1, rows: count - (entries ? 1 : 0) } : fresh,
    alwaysInsert,
  );
  if (entries) {
    // New rows take the formats of the row above, or below; they get them behind their values.
    const model = { ...fresh, row: fresh.row > data.row ? fresh.row - 1 : fresh.row + count, rows: 1 };
    const inward = entries.flatMap((line) => inwardEntries(host, sheet, model, [line]));
    writeEntries(workbook, sheet, fresh, inward);
  }
  applyUndoable(workbook, newRowsChanges(workbook, sheet, dataArea(table), fresh.row, count));
  return rowObject(target, index);
}

function insertRows(host: ExcelHost, table: Table, fresh: Area, alwaysInsert: boolean): void {
  if (fresh.rows === 0) return;
  const { workbook } = host;
  const sheet = sheetOfTable(host, table);
  const sheetId = table.getSubunitId();
  const data = dataArea(table);
  const old = shapeOf(table);
  const atEnd = fresh.row === data.row + data.rows;
  growSheet(sheet, { ...data, rows: data.rows + fresh.rows });
  const isInTheWay = alwaysInsert
    ? holdsCells(sheet.getSheet(), { ...fresh, rows: sheet.getMaxRows() - fresh.row })
    : old.hasTotals || holdsContent(sheet.getSheet(), fresh) || isInTable(host, table, fresh);
  if (!atEnd || isInTheWay) {
    demandRoom(host, sheetId, fresh, "down", table);
    shiftCells(workbook, sheetId, fresh, "down");
  }
  if (!atEnd) return;
  setTableShape(workbook, table, { area: { ...old.area, rows: old.area.rows + fresh.rows } });
  growRules(workbook, sheetId, data, fresh.rows);
}

function isInTable(host: ExcelHost, except: Table, area: Area): boolean {
  return tablesOfSheet(host.workbook, except.getSubunitId()).some(
    (other) => other !== except && intersection(wholeArea(other), area) !== null,
  );
}
