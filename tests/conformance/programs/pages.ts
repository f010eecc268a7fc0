import { oneOf, refusal, type Json, type Program } from "../program";

/** Without a printer, or with one that has no A3, Excel on Windows may refuse page set-up, as it does to VBA. */
const NO_PRINTER: readonly Json[] = [
  "GeneralException",
  "InvalidOperation",
  "InvalidArgument",
  "Unavailable",
].map(refusal);
const LAYOUT = "Microsoft 文档：Excel.PageLayout；没有打印机时可能抛出，OfficeDev/office-js #1860";

/** Page set-up as it reads back. */
export const pagePrograms: readonly Program[] = [
  {
    name: "横向、A3、一页宽、顶端标题行，设了就读得回来",
    source: LAYOUT,
    run: async (context, sheet) => {
      const layout = sheet.pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A3";
      layout.zoom = { horizontalFitToPages: 1 };
      layout.setPrintTitleRows("$1:$3");
      await context.sync();
      const rows = layout.getPrintTitleRowsOrNullObject();
      rows.load("rowIndex,rowCount");
      layout.load("orientation,paperSize,zoom");
      await context.sync();
      const { orientation, paperSize, zoom } = layout;
      return [orientation, paperSize, zoom.horizontalFitToPages, rows.rowIndex, rows.rowCount];
    },
    expected: oneOf(["Landscape", "A3", 1, 0, 3], ...NO_PRINTER),
  },
  {
    name: "页脚里的 &P、&N 读回来一样",
    source: LAYOUT,
    run: async (context, sheet) => {
      const { defaultForAllPages } = sheet.pageLayout.headersFooters;
      defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
      defaultForAllPages.load("centerFooter");
      await context.sync();
      return defaultForAllPages.centerFooter;
    },
    expected: oneOf("第 &P 页 共 &N 页", ...NO_PRINTER),
  },
  {
    name: "按厘米设页边距，读回的是磅",
    source: "Microsoft 文档：Excel.PageLayout setPrintMargins()",
    run: async (context, sheet) => {
      const layout = sheet.pageLayout;
      layout.setPrintMargins("Centimeters", { top: 1, bottom: 1.3, left: 1, right: 1 });
      layout.load("topMargin,bottomMargin");
      await context.sync();
      return [Math.round(layout.topMargin), Math.round(layout.bottomMargin)];
    },
    expected: oneOf([28, 37], ...NO_PRINTER),
  },
];
