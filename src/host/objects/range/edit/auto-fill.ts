import { intersection } from "../../../grid/area";
import { fillCells, type Filling } from "../../../engine/cells/fill-cells";
import { cellAt, writeEntries } from "../../../engine/cells/cells";
import { valueOf } from "../../../engine/cells/cell-output";
import { continued, SERIES, type Series } from "../../../engine/cells/fill-series";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import { growSheet, sheetOf, type ExcelHost } from "../../class/excel-class";
import { demandUnlocked } from "../../class/locked-cells";
import { checkedRange, rangeArgument } from "../../places/range-target";
import type { RangeTarget } from "../../class/targets";

const FILLINGS: Readonly<Partial<Record<string, Filling>>> = {
  FillDefault: "as seen",
  FillCopy: "copies",
  FillSeries: "series",
  FillFormats: "formats",
  FillValues: "values",
};

/** Range.autoFill: the destination holds the range and goes on in one direction. */
export async function autoFill(target: RangeTarget, args: Arguments, host: ExcelHost): Promise<null> {
  const to = args.has(0) ? checkedRange(rangeArgument(host, target.sheetId, args, 0)) : null;
  if (!to) throw new ExcelError("NotImplemented", "The embedded host fills only to a given destination.");
  const type = args.has(1) ? args.string(1) : "FillDefault";
  const series = SERIES.find((one) => one === type);
  const filling = series ? "copies" : FILLINGS[type];
  if (!filling) throw new ExcelError("NotImplemented", `The embedded host has no ${type}.`);
  if (!continues(target, to)) throw invalidArgument("The destination does not go on from the range.");
  demandUnlocked(host, to);
  growSheet(sheetOf(host, target), to);
  if (!(await fillCells(host.workbook, target.sheetId, target, to, filling)))
    throw new ExcelError("GeneralException", "Univer did not fill the cells.");
  if (series) writeSeries(host, target, to, series);
  return null;
}

/** Numbers that go on down or to the right, line by line; what is no number was copied. */
function writeSeries(host: ExcelHost, from: RangeTarget, to: RangeTarget, series: Series): void {
  if (to.row < from.row || to.column < from.column)
    throw new ExcelError("NotImplemented", "The embedded host fills this series down and to the right only.");
  const sheet = sheetOf(host, from);
  const down = to.rows > from.rows;
  const count = down ? to.rows - from.rows : to.columns - from.columns;
  for (let line = 0; line < (down ? from.columns : from.rows); line++) {
    const at = (step: number): [row: number, column: number] =>
      down ? [from.row + step, from.column + line] : [from.row + line, from.column + step];
    const length = down ? from.rows : from.columns;
    const seeds = Array.from({ length }, (_seed, step) => valueOf(cellAt(sheet, ...at(step))));
    if (!seeds.every((seed) => typeof seed === "number")) continue;
    const next = continued(series, seeds, count);
    const [row, column] = at(length);
    const area = { row, column, rows: down ? count : 1, columns: down ? 1 : count };
    writeEntries(host.workbook, sheet, area, down ? next.map((value) => [value]) : [next]);
  }
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
