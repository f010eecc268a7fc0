import { parseArea } from "../model/address";
import type { Chart } from "../model/chart";
import { XlsxError } from "../package/xlsx-error";
import { MOST_CELLS, referenceAreas } from "./cells";

/** All points of all charts: each is looked at whenever the workbook is opened, saved or shown. */
const MOST_POINTS = 500_000;

/** XlsxError "too-large": the charts of a file show more cells than can be kept up with. */
export function assertChartsModest(charts: readonly Chart[]): void {
  const references = charts.flatMap(({ series }) =>
    series.flatMap(({ values, categories, bubbleSizes }) => [values, categories, bubbleSizes]),
  );
  const points = references.reduce((sum, reference) => sum + pointsOf(reference ?? ""), 0);
  if (points > MOST_POINTS) throw new XlsxError("too-large", "图表引用的单元格超过 50 万个");
}

function pointsOf(reference: string): number {
  const sizes = (referenceAreas(reference) ?? []).map(({ address }) => {
    const area = parseArea(address);
    const size = area ? (area.endRow - area.startRow + 1) * (area.endColumn - area.startColumn + 1) : 0;
    // Whole columns end with the sheet, and of more nothing is kept.
    return Math.min(size, MOST_CELLS);
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
