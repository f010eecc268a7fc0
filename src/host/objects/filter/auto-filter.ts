import { addressOf } from "../../grid/address";
import { intersection } from "../../grid/area";
import {
  clearAutoFilters,
  clearColumnFilter,
  criteriaOf,
  filterColumn,
  reapplyFilters,
} from "../../engine/tables/table-filter";
import * as sheetFilter from "../../engine/sort-filter/sheet-filter";
import { shapeOf, tableArea, tablesOfSheet, type Table } from "../../engine/tables/table-model";
import type { FilterCriteria } from "../../engine/sort-filter/filter-criteria";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { Arguments, HostObject } from "../../richapi/host-class";
import {
  demandWritable,
  rangeObject,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
} from "../class/excel-class";
import { criteriaArgument, refused } from "./filter-criteria-argument";
import { shownCriteria } from "./shown-criteria";
import { rangeArgument } from "../places/range-target";
import { tableOf, tableRange } from "../table/table-target";
import type { SheetTarget, TableTarget } from "../class/targets";

type Target = SheetTarget | TableTarget;

function tableBehind(host: ExcelHost, target: Target): Table | null {
  return "tableId" in target ? tableOf(host, target) : null;
}

function sheetIdOf(host: ExcelHost, target: Target): string {
  return "tableId" in target ? tableOf(host, target).getSubunitId() : sheetOf(host, target).getSheetId();
}

function criteria(host: ExcelHost, target: Target): (FilterCriteria | null)[] {
  const table = tableBehind(host, target);
  if (!table) return sheetFilter.sheetFilterCriteria(host.workbook, sheetIdOf(host, target));
  return shapeOf(table).columns.map((_column, index) => criteriaOf(table, index));
}

function filterRange(target: Target, host: ExcelHost): HostObject | null {
  const table = tableBehind(host, target);
  if (table) return tableRange(table);
  const sheetId = sheetIdOf(host, target);
  const area = sheetFilter.sheetFilterArea(host.workbook, sheetId);
  return area && rangeObject({ sheetId, ...area });
}

/** Excel.AutoFilter, of a worksheet or of a table. */
export const autoFilter: ExcelClass<"AutoFilter", Target> = {
  properties: {
    Enabled: { get: (target, host) => filterRange(target, host) !== null },
    IsDataFiltered: { get: (target, host) => criteria(host, target).some((one) => one !== null) },
    Criteria: {
      get: (target, host) => criteria(host, target).map((one) => shownCriteria(host, one)),
    },
  },
  methods: {
    Apply: { call: apply, calculated: true },
    ClearColumnCriteria: {
      call: (target, args, host) => {
        const index = args.number(0);
        if (!Number.isInteger(index) || index < 0 || index >= criteria(host, target).length)
          throw invalidArgument(`There is no column ${index}.`);
        const table = writable(host, target);
        if (table) clearColumnFilter(host.workbook, table, index);
        else sheetFilter.clearSheetColumn(host.workbook, sheetIdOf(host, target), index);
      },
    },
    ClearCriteria: {
      call: (target, _args, host) => {
        const table = writable(host, target);
        if (table) clearAutoFilters(host.workbook, table);
        else
          for (const [index, one] of criteria(host, target).entries())
            if (one) sheetFilter.clearSheetColumn(host.workbook, sheetIdOf(host, target), index);
      },
    },
    GetRange: {
      call: (target, _args, host) => {
        const range = filterRange(target, host);
        if (!range) throw itemNotFound("筛选");
        return range;
      },
    },
    GetRangeOrNullObject: { call: (target, _args, host) => filterRange(target, host) },
    Reapply: {
      calculated: true,
      call: (target, _args, host) => {
        const table = writable(host, target);
        if (table) reapplyFilters(host.workbook, table);
        else sheetFilter.reapplySheetFilter(host.workbook, sheetIdOf(host, target));
      },
    },
    Remove: {
      call: (target, _args, host) => {
        demandWritable(host, sheetIdOf(host, target));
        if (tableBehind(host, target))
          throw new ExcelError("NotImplemented", "The embedded host does not take the filter off a table.");
        sheetFilter.removeSheetFilter(host.workbook, sheetIdOf(host, target));
      },
    },
  },
};

/** Its criteria may be allowed to change on a protected sheet; to set or take off a filter never is. */
function writable(host: ExcelHost, target: Target): Table | null {
  demandWritable(host, sheetIdOf(host, target), "allowAutoFilter");
  return tableBehind(host, target);
}

/** On a range in a table the table's own filter is meant. */
function apply(target: Target, args: Arguments, host: ExcelHost): void {
  const own = writable(host, target);
  const sheetId = sheetIdOf(host, target);
  const range = rangeArgument(host, sheetId, args, 0);
  if (range.sheetId !== sheetId) throw invalidArgument("The range is on another worksheet.");
  const area = withinSheet(sheetOf(host, { sheetId }), range);
  const table =
    own ?? tablesOfSheet(host.workbook, sheetId).find((one) => intersection(tableArea(one), area)) ?? null;
  const { workbook } = host;
  if (!table) {
    const old = sheetFilter.sheetFilterArea(workbook, sheetId);
    if (!old || addressOf(old) !== addressOf(area)) {
      demandWritable(host, sheetId);
      if (old) sheetFilter.removeSheetFilter(workbook, sheetId);
      sheetFilter.setSheetFilterArea(workbook, sheetId, area);
    }
  }
  if (!args.has(1)) {
    if (args.has(2)) throw invalidArgument("Criteria need a column.");
    return;
  }
  const index = args.number(1);
  const columns = table ? tableArea(table).columns : area.columns;
  if (!Number.isInteger(index) || index < 0 || index >= columns)
    throw invalidArgument(`There is no column ${index}.`);
  if (!args.has(2)) {
    if (table) clearColumnFilter(workbook, table, index);
    else sheetFilter.clearSheetColumn(workbook, sheetId, index);
    return;
  }
  const wanted = criteriaArgument(args.values[2]);
  const done = table
    ? filterColumn(workbook, table, index, wanted)
    : sheetFilter.filterSheetColumn(workbook, sheetId, index, wanted);
  if (!done) throw refused(wanted);
}
