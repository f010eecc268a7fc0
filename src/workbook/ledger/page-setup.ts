import { LEDGER_ROWS } from "../places";

/** A4 landscape, rows 1 to 3 on every page, one page wide and as many tall as it takes, numbered pages. */
export function setUpLedgerPages(sheet: Excel.Worksheet): void {
  const layout = sheet.pageLayout;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintTitleRows(`$${LEDGER_ROWS.title}:$${LEDGER_ROWS.header}`);
  layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
}
