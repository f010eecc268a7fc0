import { DEFAULT_TABLE_EXTRAS, type TableExtras } from "../../../xlsx/model/book/workbook-file";
import { hasTotalRow, type Table } from "../../engine/tables/table-model";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { type ExcelHost, type ExcelProperty, type Properties } from "../class/excel-class";
import { showTotals } from "./show-totals";
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

/** What this host reads but does not change. */
function fixed(read: (table: Table) => boolean, what: string): ExcelProperty<TableTarget> {
  return {
    get: (target, host) => read(tableOf(host, target)),
    set: (target, wanted, host) => {
      if (typeof wanted !== "boolean") throw invalidArgument("The value is no boolean.");
      if (wanted !== read(writableTable(host, target)))
        throw new ExcelError("NotImplemented", `The embedded host does not change ${what}.`);
    },
  };
}

const STYLE = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/;

export const styleProperties: Properties<"Table", TableTarget> = {
  ShowHeaders: fixed((table) => table.isShowHeader(), "the header row"),
  ShowTotals: {
    get: (target, host) => hasTotalRow(tableOf(host, target)),
    set: (target, value, host) => {
      if (typeof value !== "boolean") throw invalidArgument("The value is no boolean.");
      showTotals(host, writableTable(host, target), value);
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
      if (typeof value !== "string" || !(STYLE.test(value) || known))
        throw invalidArgument(`${String(value)} is no table style.`);
      extrasOf(host, writableTable(host, target)).style = value;
    },
  },
};
