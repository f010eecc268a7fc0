import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

it("headings are hidden, and shown again by undo", async () => {
  excel().host.modes.apiVersion = "1.20";
  const shown = () =>
    onSheet(async (sheet, context) => {
      sheet.load("showHeadings");
      await context.sync();
      return sheet.showHeadings;
    });
  await onSheet(async (sheet, context) => {
    sheet.showHeadings = false;
    await context.sync();
  });
  expect(await shown()).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 30)); // The client's last request is done.
  excel().host.workbook.facade.undo();
  expect(await shown()).toBe(true);
});
