import { addressOf } from "../../grid/address";
import { intersection, type Area } from "../../grid/area";
import { textCell } from "../../engine/cells/cell-input";
import { cellAt, setCells } from "../../engine/cells/cells";
import { valueOf } from "../../engine/cells/cell-output";
import { shiftCells } from "../../engine/cells/shift-cells";
import { addTable } from "../../engine/tables/add-table";
import { headerNames } from "../../engine/tables/table-headers";
import { allTables, tableArea, tablesOfSheet, wholeArea } from "../../engine/tables/table-model";
import { areaOfRange } from "../../engine/univer/univer-range";
import { invalidArgument, ExcelError } from "../../richapi/excel-error";
import type { Arguments, HostObject } from "../../richapi/host-class";
import { demandWritable, growSheet, sheetOf, type ExcelClass, type ExcelHost } from "../class/excel-class";
import { rangeArgument } from "../places/range-target";
import { demandRoom } from "../places/demand-room";
import { freeTableName, same } from "./table-names";
import { tableObject } from "./table-target";
import { areasOf, type AreasTarget } from "../class/for-areas";
import type { ScopeTarget } from "../class/targets";
import { REFUSALS } from "../../richapi/refusals";

/** Excel.TableCollection, of the workbook or of a sheet. */
export const tableCollection: ExcelClass<"TableCollection", ScopeTarget> = {
  properties: { Count: { get: (target, host) => inScope(target, host).length } },
  items: (target, host) => inScope(target, host).map(tableObject),
  item: (target, key, host) => {
    const name = String(key);
    const tables = inScope(target, host);
    const found =
      tables.find((table) => table.getId() === name) ??
      tables.find((table) => same(table.getDisplayName(), name));
    return found ? tableObject(found) : null;
  },
  events: ["DataChanged", "Added", "Deleted"],
  methods: { Add: { call: add, calculated: true } },
};

/** Ranges of one sheet, and whether only tables that lie within one of them whole count. */
type OnRangeTarget = AreasTarget & { readonly whole: boolean };

/** Excel.TableScopedCollection: the tables on a range, which are not added to. */
export const tableScopedCollection: ExcelClass<"TableScopedCollection", OnRangeTarget> = {
  properties: {},
  items: onRange,
  item: (target, key, host) =>
    onRange(target, host).find((one) => {
      const table = allTables(host.workbook).find(
        (candidate) => candidate.getId() === (one.target as { tableId: string }).tableId,
      );
      return table?.getId() === key || same(table?.getDisplayName() ?? "", String(key));
    }) ?? null,
  methods: {
    GetFirst: {
      call: (target, _args, host) => {
        const first = onRange(target, host)[0];
        if (!first) throw new ExcelError("ItemNotFound", "There is no table on the range.");
        return first;
      },
    },
  },
};

function inScope({ sheetId }: ScopeTarget, host: ExcelHost): ReturnType<typeof allTables> {
  return allTables(host.workbook).filter((table) => sheetId === null || table.getSubunitId() === sheetId);
}

function onRange(target: OnRangeTarget, host: ExcelHost): HostObject[] {
  const ranges = areasOf(target);
  return tablesOfSheet(host.workbook, ranges[0]?.sheetId ?? "")
    .filter((table) => {
      const area = wholeArea(table);
      return ranges.some((range) => {
        const common = intersection(area, range);
        return common && (!target.whole || (common.rows === area.rows && common.columns === area.columns));
      });
    })
    .sort((a, b) => {
      const [one, other] = [tableArea(a), tableArea(b)];
      return one.row - other.row || one.column - other.column;
    })
    .map(tableObject);
}

function add(scope: ScopeTarget, args: Arguments, host: ExcelHost): HostObject {
  const { workbook } = host;
  const homeSheet = scope.sheetId ?? workbook.facade.getActiveSheet().getSheetId();
  const target = rangeArgument(host, homeSheet, args, 0);
  const hasHeaders = args.boolean(1, false);
  const { sheetId } = target;
  if (scope.sheetId !== null && sheetId !== scope.sheetId)
    throw invalidArgument("The range is on another worksheet.");
  demandWritable(host, sheetId);
  const sheet = sheetOf(host, target);
  // A header alone gets one blank row below it; without headers there comes a row for them above.
  const rows = hasHeaders ? Math.max(2, target.rows) : target.rows + 1;
  const area: Area = { row: target.row, column: target.column, rows, columns: target.columns };
  demandPlain(host, sheetId, area);
  growSheet(sheet, area);
  if (!hasHeaders) insertAbove(host, sheetId, { ...area, rows: 1 });
  const cells = Array.from({ length: area.columns }, (_cell, i) => cellAt(sheet, area.row, area.column + i));
  const names = headerNames(cells.map((cell) => (hasHeaders ? textOf(valueOf(cell)) : "")));
  setCells(workbook, sheet, {
    [area.row]: Object.fromEntries(names.map((name, i) => [area.column + i, textCell(name)])),
  });
  return tableObject(addTable(workbook, sheetId, area, freeTableName(host), names));
}

function textOf(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A table may hold no merged cells and no part of another table. */
function demandPlain(host: ExcelHost, sheetId: string, area: Area): void {
  const sheetName = sheetOf(host, { sheetId }).getSheetName();
  for (const table of tablesOfSheet(host.workbook, sheetId)) {
    const both = intersection(wholeArea(table), area);
    if (both)
      throw invalidArgument(REFUSALS.tableOverTable(sheetName, addressOf(both), table.getDisplayName()));
  }
  const { row, column, rows, columns } = area;
  const merged = sheetOf(host, { sheetId })
    .getSheet()
    .getMergeData()
    .map(areaOfRange)
    .find((merge) => intersection(merge, { row, column, rows, columns }));
  if (merged)
    throw new ExcelError("MergedRangeConflict", REFUSALS.tableOverMerged(sheetName, addressOf(merged)));
}

function insertAbove(host: ExcelHost, sheetId: string, row: Area): void {
  demandRoom(host, sheetId, row, "down");
  shiftCells(host.workbook, sheetId, row, "down");
}
