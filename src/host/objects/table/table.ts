import { clearAutoFilters, reapplyFilters } from "../../engine/tables/table-filter";
import { leads, hostObject, type ExcelClass } from "../class/excel-class";
import { rangeArgument } from "../places/range-target";
import { resizeTable } from "./resize-table";
import { deleteTable, tableToRange } from "./table-removal";
import { demandFreeTableName, demandValidName } from "./table-names";
import { renameTableEverywhere } from "./rename-table-everywhere";
import { styleProperties } from "./table-style";
import { dataRange, headerRange, tableOf, tableRange, totalRange, writableTable } from "./table-target";
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
        resizeTable(host, one, rangeArgument(host, one.getSubunitId(), args, 0));
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
