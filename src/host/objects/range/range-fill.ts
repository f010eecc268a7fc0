import { AUTO_FILL_APPLY_TYPE, IAutoFillService } from "@univerjs/sheets";
import { intersection } from "../../grid/area";
import { univerRange } from "../../engine/univer/univer-range";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { Arguments } from "../../richapi/host-class";
import { demandWritable, growSheet, sheetOf, type ExcelHost } from "../excel-class";
import { checkedRange, rangeArgument } from "./range-target";
import type { RangeTarget } from "../targets";

const TYPES: Readonly<Record<string, AUTO_FILL_APPLY_TYPE | undefined>> = {
  FillDefault: undefined,
  FillCopy: AUTO_FILL_APPLY_TYPE.COPY,
  FillSeries: AUTO_FILL_APPLY_TYPE.SERIES,
  FillFormats: AUTO_FILL_APPLY_TYPE.ONLY_FORMAT,
  FillValues: AUTO_FILL_APPLY_TYPE.NO_FORMAT,
};

/** Range.autoFill: the destination holds the range and goes on in one direction. */
export async function autoFill(target: RangeTarget, args: Arguments, host: ExcelHost): Promise<null> {
  const { workbook } = host;
  demandWritable(host, target.sheetId);
  const to = args.has(0) ? checkedRange(rangeArgument(host, target.sheetId, args, 0)) : null;
  if (!to) throw new ExcelError("NotImplemented", "The embedded host fills only to a given destination.");
  const type = args.has(1) ? args.string(1) : "FillDefault";
  if (!(type in TYPES)) throw new ExcelError("NotImplemented", `The embedded host has no ${type}.`);
  if (!continues(target, to)) throw invalidArgument("The destination does not go on from the range.");
  growSheet(sheetOf(host, target), to);
  const filled = await workbook.injector
    .get(IAutoFillService)
    .triggerAutoFill(workbook.unitId, target.sheetId, univerRange(target), univerRange(to), TYPES[type]);
  if (!filled) throw new ExcelError("GeneralException", "Univer did not fill the cells.");
  return null;
}

function continues(from: RangeTarget, to: RangeTarget): boolean {
  const common = to.sheetId === from.sheetId ? intersection(from, to) : null;
  const holds = common?.rows === from.rows && common.columns === from.columns;
  const ways = [
    to.row < from.row,
    to.row + to.rows > from.row + from.rows,
    to.column < from.column,
    to.column + to.columns > from.column + from.columns,
  ];
  return holds && ways.filter(Boolean).length === 1;
}
