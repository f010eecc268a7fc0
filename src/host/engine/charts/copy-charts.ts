import { renameSheet } from "../../grid/sheet-references";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { chartsOn, editChart } from "./chart-store";
import { rewriteChart } from "./follow-cells";

/** Makes the charts of a copied sheet its own: they come from no file, and what named the original names the copy. */
export function ownCopiedCharts(
  workbook: OpenWorkbook,
  copyId: string,
  original: string,
  copy: string,
): void {
  for (const [place, chart] of chartsOn(workbook, copyId).entries())
    editChart(workbook, copyId, chart, (one) => {
      delete one.source;
      one.id = `${copyId}-${String(place + 1)}`;
      rewriteChart(one, (reference) => renameSheet(reference, original, copy));
    });
}
