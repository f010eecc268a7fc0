import { calculatedFile } from "embedded-excel/testing";
import { embeddedSheet } from "../embedded-sheet";
import { reopenTwice } from "../saved-twice";

const { excel, onSheet } = embeddedSheet();

it("print set-up is read as it was set, and kept for the file", async () => {
  await onSheet(async (sheet, context) => {
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.centerHorizontally = true;
    page.leftMargin = 36;
    page.setPrintMargins("Centimeters", { top: 2.54 });
    page.setPrintTitleRows("$1:$3");
    page.setPrintTitleColumns(sheet.getRange("A4:B9"));
    page.setPrintArea("A1:O200");
    page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
    page.load("orientation,paperSize,zoom,leftMargin,topMargin,rightMargin,printErrors,draftMode");
    const rows = page.getPrintTitleRows().load("address");
    const columns = page.getPrintTitleColumnsOrNullObject().load("address");
    const area = page.getPrintArea().load("address");
    const footer = page.headersFooters.defaultForAllPages.load("centerFooter,leftHeader");
    await context.sync();
    expect(page.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      leftMargin: 36,
      topMargin: 72,
      rightMargin: 50.4,
      printErrors: "AsDisplayed",
      draftMode: false,
    });
    expect([rows.address, columns.address, area.address]).toEqual([
      "Sheet1!1:3",
      "Sheet1!A:B",
      "Sheet1!A1:O200",
    ]);
    expect([footer.centerFooter, footer.leftHeader]).toEqual(["第 &P 页 共 &N 页", ""]);
  });
  const { extras } = await calculatedFile(excel().host.workbook);
  expect(Object.values(extras.sheets)[0]?.pageSetup).toMatchObject({
    printTitleRows: "$1:$3",
    printTitleColumns: "$A:$B",
    printArea: "$A$1:$O$200",
    headersFooters: { centerFooter: "第 &P 页 共 &N 页" },
  });
});

it("what is not set has Excel's defaults, or is a null object", async () => {
  await onSheet(async (sheet, context) => {
    const page = sheet.pageLayout.load("orientation,zoom,firstPageNumber");
    const area = page.getPrintAreaOrNullObject();
    const rows = page.getPrintTitleRowsOrNullObject();
    await context.sync();
    expect([page.orientation, page.zoom, page.firstPageNumber]).toEqual(["Portrait", { scale: 100 }, ""]);
    expect([area.isNullObject, rows.isNullObject]).toEqual([true, true]);
    page.getPrintArea();
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

const OTHERS = { state: "FirstOddAndEven", useSheetMargins: false, useSheetScale: false } as const;
const PRINTED = { draftMode: true, printComments: "EndSheet", printErrors: "Dash" } as const;

it("the first page and even pages have headers and footers of their own, in the file too", async () => {
  await onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    const { headersFooters } = pageLayout;
    pageLayout.set(PRINTED);
    headersFooters.load("state,useSheetMargins,useSheetScale");
    await context.sync();
    expect(headersFooters.toJSON()).toMatchObject({
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
    });
    headersFooters.set(OTHERS);
    headersFooters.firstPage.centerHeader = "首页";
    headersFooters.evenPages.leftFooter = "双页 &P";
    headersFooters.oddPages.rightFooter = "单页 &P";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const page = sheet.pageLayout.load("draftMode,printComments,printErrors");
    const { headersFooters } = page;
    headersFooters.load("state,useSheetMargins,useSheetScale");
    const first = headersFooters.firstPage.load();
    const even = headersFooters.evenPages.load();
    const all = headersFooters.defaultForAllPages.load();
    await context.sync();
    expect(page.toJSON()).toMatchObject(PRINTED);
    expect(headersFooters.toJSON()).toMatchObject(OTHERS);
    expect([first.centerHeader, first.rightFooter]).toEqual(["首页", ""]);
    expect([even.leftFooter, even.centerHeader]).toEqual(["双页 &P", ""]);
    expect([all.rightFooter, all.leftFooter]).toEqual(["单页 &P", ""]);
    headersFooters.state = "Default";
    headersFooters.useSheetScale = true;
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const { headersFooters } = sheet.pageLayout;
    headersFooters.load("state,useSheetMargins,useSheetScale");
    const first = headersFooters.firstPage.load("centerHeader");
    await context.sync();
    expect(headersFooters.toJSON()).toMatchObject({ state: "Default", useSheetScale: true });
    expect(first.centerHeader).toBe("首页");
  });
});

it.each<[string, string, (page: Excel.PageLayout) => void]>([
  ["a paper that is none", "InvalidArgument", (page) => (page.paperSize = "A99" as "A4")],
  ["a scale of 5", "InvalidArgument", (page) => (page.zoom = { scale: 5 })],
  ["a negative margin", "InvalidArgument", (page) => (page.topMargin = -1)],
  ["a state that is none", "InvalidArgument", (page) => (page.headersFooters.state = "Odd" as "Default")],
])("%s is refused", async (_what, code, set) => {
  const done = onSheet(async (sheet, context) => {
    set(sheet.pageLayout);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code });
});
