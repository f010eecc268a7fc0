import { DEFAULT_TABLE_EXTRAS, type TableExtras } from "../../../xlsx/model/book/workbook-file";
import { tableStyleNames } from "../../engine/tables/table-styles";
import { hasTotalRow, type Table } from "../../engine/tables/table-model";
import { invalidArgument } from "../../richapi/excel-error";
import { type ExcelHost, type ExcelProperty, type Properties } from "../class/excel-class";
import { booleanOf } from "../class/excel-words";
import { showHeaders, showTotals } from "./show-rows";
import { tableOf, writableTable } from "./table-target";
import type { TableTarget } from "../class/targets";

type Flag = Exclude<keyof TableExtras, "style">;

function extrasOf(host: ExcelHost, table: Table): TableExtras {
  return (host.workbook.extras.tables[table.getDisplayName()] ??= { ...DEFAULT_TABLE_EXTRAS });
}

function flag(name: Flag): ExcelProperty<TableTarget> {
  return {
    get: (target, host) => extrasOf(host, tableOf(host, target))[name],
    set: (target, value, host) => {
      if (typeof value !== "boolean") throw invalidArgument("The value is no boolean.");
      extrasOf(host, writableTable(host, target))[name] = value;
    },
  };
}

export const styleProperties: Properties<"Table", TableTarget> = {
  ShowHeaders: {
    get: (target, host) => tableOf(host, target).isShowHeader(),
    set: (target, value, host) => {
      showHeaders(host, writableTable(host, target), booleanOf(value));
    },
  },
  ShowTotals: {
    get: (target, host) => hasTotalRow(tableOf(host, target)),
    set: (target, value, host) => {
      showTotals(host, writableTable(host, target), booleanOf(value));
    },
  },
  ShowFilterButton: flag("showFilterButton"),
  ShowBandedRows: flag("showBandedRows"),
  ShowBandedColumns: flag("showBandedColumns"),
  HighlightFirstColumn: flag("showFirstColumn"),
  HighlightLastColumn: flag("showLastColumn"),
  Style: {
    get: (target, host) => extrasOf(host, tableOf(host, target)).style,
    set: (target, value, host) => {
      const known = Object.values(host.workbook.extras.tables).some(({ style }) => style === value);
      if (typeof value !== "string" || !(tableStyleNames(host.workbook).includes(value) || known))
        throw invalidArgument(`${String(value)} is no table style.`);
      extrasOf(host, writableTable(host, target)).style = value;
    },
  },
};
