import { clearColumnFilter, criteriaOf, filterColumn } from "../../engine/tables/table-filter";
import type { Table } from "../../engine/tables/table-model";
import { ExcelError } from "../../richapi/excel-error";
import type { Arguments } from "../../richapi/host-class";
import { demandWritable, type ExcelClass, type ExcelHost, type ExcelMethod } from "../class/excel-class";
import { shownCriteria } from "./shown-criteria";
import { criteriaArgument, refused } from "./filter-criteria-argument";
import { columnIndex, tableOf, type TableColumnTarget } from "../table/table-target";

/** The table, whose filter may be changed. */
function filteredTable(host: ExcelHost, target: TableColumnTarget): Table {
  const table = tableOf(host, target);
  demandWritable(host, table.getSubunitId(), "allowAutoFilter");
  return table;
}

function applies(criteria: (args: Arguments) => unknown): ExcelMethod<TableColumnTarget> {
  return {
    calculated: true,
    call: (target, args, host) => {
      const table = filteredTable(host, target);
      const wanted = criteriaArgument(criteria(args));
      if (!filterColumn(host.workbook, table, columnIndex(table, target), wanted)) throw refused(wanted);
    },
  };
}

function lacks(what: string): ExcelMethod<TableColumnTarget> {
  return {
    call: () => {
      throw new ExcelError("NotImplemented", `The embedded host does not filter by ${what}.`);
    },
  };
}

const counted = (filterOn: string) => applies((args) => ({ filterOn, criterion1: args.number(0) }));

/** Excel.Filter, of a table's column. */
export const filter: ExcelClass<"Filter", TableColumnTarget> = {
  properties: {
    Criteria: {
      get: (target, host) => {
        const table = tableOf(host, target);
        return shownCriteria(host, criteriaOf(table, columnIndex(table, target)));
      },
    },
  },
  methods: {
    Apply: applies((args) => args.values[0]),
    ApplyValuesFilter: applies((args) => ({ filterOn: "Values", values: args.values[0] })),
    ApplyCustomFilter: applies((args) => ({
      filterOn: "Custom",
      criterion1: args.string(0),
      criterion2: args.values[1],
      operator: args.values[2],
    })),
    ApplyDynamicFilter: applies((args) => ({ filterOn: "Dynamic", dynamicCriteria: args.string(0) })),
    ApplyTopItemsFilter: counted("TopItems"),
    ApplyTopPercentFilter: counted("TopPercent"),
    ApplyBottomItemsFilter: counted("BottomItems"),
    ApplyBottomPercentFilter: counted("BottomPercent"),
    ApplyCellColorFilter: applies((args) => ({ filterOn: "CellColor", color: args.string(0) })),
    ApplyFontColorFilter: applies((args) => ({ filterOn: "FontColor", color: args.string(0) })),
    ApplyIconFilter: lacks("icons"),
    Clear: {
      call: (target, _args, host) => {
        const table = filteredTable(host, target);
        clearColumnFilter(host.workbook, table, columnIndex(table, target));
      },
    },
  },
};
