import type { OpenWorkbook } from "../../engine/workbook/open-workbook";
import type { SortManner } from "../../engine/sort-filter/sort-order";
import { sortRows } from "../../engine/sort-filter/sort-rows";
import { dataArea, type Table } from "../../engine/tables/table-model";
import type { Arguments } from "../../richapi/host-class";
import type { ExcelClass, ExcelHost } from "../class/excel-class";
import { demandUnlocked } from "../class/locked-cells";
import { sortFields, sortKey, sortMethod, type SortField } from "../values/sort-fields";
import { sheetOfTable, tableOf, writableTable } from "./table-target";
import type { TableTarget } from "../class/targets";

interface LastSort extends SortManner {
  readonly fields: readonly SortField[];
}

/** How tables were last sorted; files do not hold it. */
const lastSorts = new WeakMap<OpenWorkbook, Map<string, LastSort>>();

function sortsOf(host: ExcelHost): Map<string, LastSort> {
  const sorts = lastSorts.get(host.workbook) ?? new Map<string, LastSort>();
  lastSorts.set(host.workbook, sorts);
  return sorts;
}

function lastSort(target: TableTarget, host: ExcelHost): LastSort | null {
  return sortsOf(host).get(tableOf(host, target).getId()) ?? null;
}

/** Excel.TableSort. */
export const tableSort: ExcelClass<"TableSort", TableTarget> = {
  properties: {
    Fields: { get: (target, host) => lastSort(target, host)?.fields ?? [] },
    MatchCase: { get: (target, host) => lastSort(target, host)?.matchCase ?? false },
    Method: { get: (target, host) => (lastSort(target, host)?.byStrokes ? "StrokeCount" : "PinYin") },
  },
  methods: {
    Apply: { call: apply, calculated: true },
    Clear: {
      call: (target, _args, host) => {
        sortsOf(host).delete(writableTable(host, target).getId());
      },
    },
    Reapply: {
      calculated: true,
      call: (target, _args, host) => {
        const table = sortableTable(host, target);
        const last = lastSort(target, host);
        if (last) sort(host, table, last);
      },
    },
  },
};

/** On a protected sheet that allows sorting, what goes into unlocked cells alone. */
function sortableTable(host: ExcelHost, target: TableTarget): Table {
  const table = writableTable(host, target, "allowSort");
  demandUnlocked(host, { sheetId: table.getSubunitId(), ...dataArea(table) });
  return table;
}

function apply(target: TableTarget, args: Arguments, host: ExcelHost): void {
  const table = sortableTable(host, target);
  const fields = sortFields(args.values[0], dataArea(table).columns);
  const byStrokes = sortMethod(args.values[2]) === "StrokeCount";
  const wanted = { fields, matchCase: args.boolean(1, false), byStrokes };
  sort(host, table, wanted);
  sortsOf(host).set(table.getId(), wanted);
}

function sort(host: ExcelHost, table: Table, { fields, ...manner }: LastSort): void {
  sortRows(host.workbook, sheetOfTable(host, table), dataArea(table), fields.map(sortKey), manner);
}
