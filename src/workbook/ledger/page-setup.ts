import { LEDGER_ROWS } from "../places";

/** Landscape, rows 1 to 3 on every page, one page wide and as many tall as it takes, numbered pages. */
export function setUpLedgerPages(sheet: Excel.Worksheet, paperSize: "A3" | "A4"): void {
  const layout = sheet.pageLayout;
  layout.orientation = "Landscape";
  layout.paperSize = paperSize;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintTitleRows(`$${LEDGER_ROWS.title}:$${LEDGER_ROWS.header}`);
  layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
}
