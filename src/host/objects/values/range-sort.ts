import { sortColumns } from "../../engine/sort-filter/sort-columns";
import { sortRows } from "../../engine/sort-filter/sort-rows";
import { spillsOn } from "../../engine/cells/spills";
import { intersection } from "../../grid/area";
import { REFUSALS } from "../../richapi/refusals";
import { ExcelError } from "../../richapi/excel-error";
import type { Arguments } from "../../richapi/host-class";
import { demandWritable, sheetOf, withinSheet, type ExcelClass, type ExcelHost } from "../class/excel-class";
import { demandUnlocked } from "../class/locked-cells";
import { oneOf } from "../class/excel-words";
import { sortFields, sortKey, sortMethod } from "./sort-fields";
import type { RangeTarget } from "../class/targets";

/** Excel.RangeSort: the rows of a range by its columns, or its columns by its rows. */
export const rangeSort: ExcelClass<"RangeSort", RangeTarget> = {
  properties: {},
  methods: { Apply: { call: apply, calculated: true } },
};

function apply(target: RangeTarget, args: Arguments, host: ExcelHost): void {
  demandWritable(host, target.sheetId, "allowSort");
  const byRows = oneOf(["Rows", "Columns"], args.values[3] ?? "Rows") === "Rows";
  const fields = sortFields(args.values[0], byRows ? target.columns : target.rows);
  const manner = {
    matchCase: args.boolean(1, false),
    byStrokes: sortMethod(args.values[4]) === "StrokeCount",
  };
  const sheet = sheetOf(host, target);
  const area = withinSheet(sheet, target);
  const headers = args.boolean(2, false) ? 1 : 0;
  const data = byRows
    ? { ...area, row: area.row + headers, rows: area.rows - headers }
    : { ...area, column: area.column + headers, columns: area.columns - headers };
  demandUnlocked(host, { sheetId: target.sheetId, ...data });
  // A formula and what it spills cannot be torn apart.
  if (spillsOn(host.workbook, sheet).some((spill) => intersection(spill.area, data)))
    throw new ExcelError("InvalidOperation", REFUSALS.sortsSpilled);
  if (data.rows <= 0 || data.columns <= 0) return;
  const keys = fields.map(sortKey);
  if (byRows) sortRows(host.workbook, sheet, data, keys, manner);
  else sortColumns(host.workbook, sheet, data, keys, manner);
}
