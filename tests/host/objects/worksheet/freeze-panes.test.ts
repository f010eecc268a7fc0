import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it.each<[string, (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void, string | null]>([
  ["nothing", () => undefined, null],
  [
    "rows",
    (panes) => {
      panes.freezeRows(3);
    },
    "Sheet1!1:3",
  ],
  [
    "columns",
    (panes) => {
      panes.freezeColumns(2);
    },
    "Sheet1!A:B",
  ],
  [
    "rows and columns",
    (panes) => {
      panes.freezeAt("A1:B3");
    },
    "Sheet1!A1:B3",
  ],
  [
    "a range of whole rows",
    (panes, sheet) => {
      panes.freezeAt(sheet.getRange("1:2"));
    },
    "Sheet1!1:2",
  ],
  [
    "nothing any more",
    (panes) => {
      panes.freezeRows(3);
      panes.unfreeze();
    },
    null,
  ],
])("%s frozen", async (_what, freeze, location) => {
  const found = await onSheet(async (sheet, context) => {
    freeze(sheet.freezePanes, sheet);
    const range = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
  expect(found).toBe(location);
});
