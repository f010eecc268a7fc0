import { sentOrRefused } from "../requests/may-fail";
import { LEDGER_ROWS } from "./places";

/**
 * How the pages of a sheet are set up: landscape unless it says otherwise, rows 1 to 3 on every page, one page wide and
 * as many tall as it takes.
 */
export interface SheetPages {
  readonly sheetName: string;
  readonly paperSize: "A3" | "A4";
  readonly orientation?: "Portrait";
  /** So many rows stand on every page, instead of three. */
  readonly titleRows?: number;
  /** Pages begin with these rows (from 1), and nowhere else by hand. */
  readonly breaksBefore?: readonly number[];
  /** In centimetres; otherwise Excel's own. */
  readonly margins?: Excel.PageLayoutMarginOptions;
}

/**
 * Sets up pages last of all, in a request of its own that may fail: page set-up goes through the printer's driver, and
 * without a printer it throws (OfficeDev/office-js 1860). False: Excel refused, and the sheets print as they did.
 */
export async function setUpPages(
  context: Excel.RequestContext,
  pages: readonly SheetPages[],
): Promise<boolean> {
  if (pages.length === 0) return true;
  for (const page of pages) queuePages(context, page);
  return sentOrRefused(context);
}

function queuePages(
  context: Excel.RequestContext,
  { sheetName, paperSize, orientation, margins, titleRows, breaksBefore }: SheetPages,
): void {
  const layout = context.workbook.worksheets.getItem(sheetName).pageLayout;
  // The rows that stand on every page first: they need no printer.
  layout.setPrintTitleRows(`$${LEDGER_ROWS.title}:$${titleRows ?? LEDGER_ROWS.header}`);
  layout.orientation = orientation ?? "Landscape";
  layout.paperSize = paperSize;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
  if (breaksBefore) {
    const breaks = context.workbook.worksheets.getItem(sheetName).horizontalPageBreaks;
    breaks.removePageBreaks();
    for (const row of breaksBefore) breaks.add(`A${row}`);
  }
  if (margins) layout.setPrintMargins("Centimeters", margins);
}
