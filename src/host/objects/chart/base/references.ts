import { referenceTo } from "../../../engine/charts/source-data";
import { invalidArgument } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import { sheetOf, type ExcelHost } from "../../class/excel-class";
import { rangeAt, usedRange } from "../../places/range-target";
import type { RangeTarget } from "../../class/targets";

/** The reference to a range, as series have it. */
export function rangeReference(host: ExcelHost, range: RangeTarget): string {
  return referenceTo(sheetOf(host, range).getSheetName(), range);
}

/** What of a range is used, where it is one of whole rows or columns. */
export function usedPart(host: ExcelHost, range: RangeTarget): RangeTarget {
  const sheet = sheetOf(host, range);
  const isWithin = range.rows <= sheet.getMaxRows() && range.columns <= sheet.getMaxColumns();
  return isWithin ? range : (usedRange(host, range, true) ?? { ...range, rows: 1, columns: 1 });
}

/** A formula that names cells, as the reference that it is. InvalidArgument: it names none. */
export function referenceOf(host: ExcelHost, sheetId: string, formula: string): string {
  return rangeReference(host, rangeAt(host, sheetId, formula.replace(/^=/, "")));
}

/** The argument as a Range object. InvalidArgument: it is none. */
export function rangeObjectArgument(args: Arguments, index: number): RangeTarget {
  const object = args.object(index);
  if (object?.className !== "Range") throw invalidArgument("The data are a Range.");
  return object.target as RangeTarget;
}
