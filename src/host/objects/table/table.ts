import { intersection } from "../../grid/area";
import { clearAutoFilters, reapplyFilters } from "../../engine/tables/table-filter";
import { setTableShape, shapeOf, tablesOfSheet, wholeArea } from "../../engine/tables/table-model";
import { headerChanges } from "../../engine/tables/table-headers";
import { newColumn } from "../../engine/tables/table-model";
import { freeColumnName } from "../../engine/tables/table-shifts";
import { applyUndoable } from "../../engine/workbook/apply-undoable";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { leads, hostObject, growSheet, type ExcelClass } from "../class/excel-class";
import { withoutColumns } from "./lost-columns";
import { rangeArgument } from "../places/range-target";
import { deleteTable, tableToRange } from "./table-removal";
import { demandFreeTableName, demandValidName } from "./table-names";
import { renameTableEverywhere } from "./rename-table-everywhere";
import { styleProperties } from "./table-style";
import {
  dataRange,
  demandHeader,
  headerRange,
  sheetOfTable,
  tableOf,
  tableRange,
  totalRange,
  writableTable,
} from "./table-target";
import type { TableTarget } from "../class/targets";

/** Excel.Table. */
export const table: ExcelClass<"Table", TableTarget> = {
  identity: (target) => ({ Id: target.tableId }),
  events: ["DataChanged", "SelectionChanged"],
  properties: {
    Id: { get: (target, host) => tableOf(host, target).getId() },
    LegacyId: { get: (target, host) => legacyId(tableOf(host, target).getId()) },
    Name: {
      get: (target, host) => tableOf(host, target).getDisplayName(),
      set: (target, value, host) => {
        const one = writableTable(host, target);
        const name = demandValidName(value);
        demandFreeTableName(host, name, one.getId());
        renameTableEverywhere(host, one, name);
      },
    },
    ...styleProperties,
    AutoFilter: leads("AutoFilter"),
    Columns: leads("TableColumnCollection"),
    Rows: leads("TableRowCollection"),
    Sort: leads("TableSort"),
    Worksheet: {
      leads: true,
      get: (target, host) => hostObject("Worksheet", { sheetId: tableOf(host, target).getSubunitId() }),
    },
  },
  methods: {
    GetRange: { call: (target, _args, host) => tableRange(tableOf(host, target)) },
    GetDataBodyRange: { call: (target, _args, host) => dataRange(tableOf(host, target)) },
    GetHeaderRowRange: { call: (target, _args, host) => headerRange(tableOf(host, target)) },
    GetTotalRowRange: { call: (target, _args, host) => totalRange(tableOf(host, target)) },
    ConvertToRange: { call: (target, _args, host) => tableToRange(host, writableTable(host, target)) },
    Delete: {
      call: (target, _args, host) => {
        deleteTable(host, writableTable(host, target));
      },
    },
    ClearFilters: {
      call: (target, _args, host) => {
        clearAutoFilters(host.workbook, writableTable(host, target, "allowAutoFilter"));
      },
    },
    ReapplyFilters: {
      calculated: true,
      call: (target, _args, host) => {
        reapplyFilters(host.workbook, writableTable(host, target, "allowAutoFilter"));
      },
    },
    Resize: {
      call: (target, args, host) => {
        const one = writableTable(host, target);
        demandHeader(one);
        const sheetId = one.getSubunitId();
        const range = rangeArgument(host, sheetId, args, 0);
        const old = shapeOf(one);
        const totals = old.hasTotals ? 1 : 0;
        const area = {
          row: range.row,
          column: range.column,
          rows: range.rows - totals,
          columns: range.columns,
        };
        if (totals > 0 && area.rows !== old.area.rows)
          throw new ExcelError(
            "NotImplemented",
            "The embedded host does not move a total row: hide it first.",
          );
        const others = tablesOfSheet(host.workbook, sheetId).filter((other) => other !== one);
        if (range.sheetId !== sheetId || area.row !== old.area.row || !intersection(area, old.area))
          throw invalidArgument("The new range must share the header row and overlap the table.");
        if (area.rows < 2) throw invalidArgument("A table has at least one data row.");
        if (others.some((other) => intersection(wholeArea(other), range)))
          throw invalidArgument("The new range overlaps another table.");
        const sheet = sheetOfTable(host, one);
        growSheet(sheet, area);
        const columns: (typeof old.columns)[number][] = [];
        for (let i = 0; i < area.columns; i++) {
          const kept = old.columns[area.column + i - old.area.column];
          const all = [...old.columns, ...columns];
          columns.push(kept ?? newColumn(all, freeColumnName(all.map(({ displayName }) => displayName))));
        }
        applyUndoable(host.workbook, withoutColumns(host, old, columns));
        setTableShape(host.workbook, one, { area, columns });
        applyUndoable(host.workbook, headerChanges(host.workbook, sheet, one));
      },
    },
  },
};

/** A number for each id that stays the same. */
function legacyId(id: string): string {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 2_000_000_000;
  return String(hash + 1);
}
