import type { MadeChartKind } from "../../../../xlsx/model/chart";
import { chartSheets } from "../../../engine/charts/chart-sheets";
import { seriesIn, type SeriesBy } from "../../../engine/charts/source-data";
import { sheetOf, type ExcelHost } from "../../class/excel-class";
import type { RangeTarget } from "../../class/targets";
import { usedPart } from "./references";

/** The series that a range holds. */
export function sourceOf(
  host: ExcelHost,
  range: RangeTarget,
  kind: MadeChartKind,
  by: SeriesBy,
): ReturnType<typeof seriesIn> {
  const name = sheetOf(host, range).getSheetName();
  const sheet = chartSheets(host.workbook)(name);
  if (!sheet) throw new Error(`No sheet ${name}.`);
  return seriesIn(name, sheet, usedPart(host, range), kind, by);
}
