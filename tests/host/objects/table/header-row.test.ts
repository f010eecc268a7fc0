import { reopenTwice } from "../saved-twice";
import { embeddedTable } from "./embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

const setHeaders = (shown: boolean): Promise<void> =>
  onTable(async (table, _sheet, context) => {
    table.showHeaders = shown;
    await context.sync();
  });

/** Where the table is, what stands in its columns from the second row on, and what a formula over it gives. */
async function seen(): Promise<{ address: string; shown: boolean; cells: unknown[][]; sum: unknown }> {
  return onTable(async (table, sheet, context) => {
    table.load("showHeaders");
    const all = table.getRange().load("address");
    const cells = sheet.getRange("B2:D5").load("values");
    const sum = sheet.getRange("F3").load("values");
    await context.sync();
    return {
      address: all.address,
      shown: table.showHeaders,
      cells: cells.values,
      sum: sum.values[0]?.[0] as unknown,
    };
  });
}

const HEADERS = ["序号", "进度", "单位"];
const [FIRST, SECOND] = [
  [1, 0.5, "乙局"],
  [2, 0.25, "甲局"],
];
const BLANK = ["", "", ""];

it("a header row that is hidden leaves empty cells, and comes back where it was", async () => {
  await setHeaders(false);
  expect(await seen()).toEqual({
    address: "Sheet1!B3:D4",
    shown: false,
    cells: [BLANK, FIRST, SECOND, BLANK],
    sum: 0.75,
  });
  await onTable(async (table, _sheet, context) => {
    const body = table.getDataBodyRange().load("address");
    const columns = table.columns.load("items/name");
    await context.sync();
    expect([body.address, columns.items.map(({ name }) => name)]).toEqual(["Sheet1!B3:D4", HEADERS]);
    table.getHeaderRowRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
  await setHeaders(true);
  expect(await seen()).toEqual({
    address: "Sheet1!B2:D4",
    shown: true,
    cells: [HEADERS, FIRST, SECOND, BLANK],
    sum: 0.75,
  });
});

it("where something was written into its place meanwhile, the table makes room for its header row", async () => {
  await setHeaders(false);
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("C2").values = [["另记"]];
    await context.sync();
  });
  await setHeaders(true);
  expect(await seen()).toEqual({
    address: "Sheet1!B3:D5",
    shown: true,
    cells: [["", "另记", ""], HEADERS, FIRST, SECOND],
    sum: 0.75,
  });
});

it("a table at the top of the sheet makes room, too", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("1:1").delete("Up");
    table.showHeaders = false;
    await context.sync();
    sheet.getRange("1:1").delete("Up");
    table.showHeaders = true;
    const all = table.getRange().load("address,values");
    await context.sync();
    expect([all.address, all.values]).toEqual(["Sheet1!B1:D3", [HEADERS, FIRST, SECOND]]);
  });
});

it("references to a hidden header row are #REF!, filters are taken off, the total row stays", async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange("H1").formulas = [["=任务表[[#Headers],[单位]]"]];
    table.showTotals = true;
    table.columns.getItem("单位").filter.applyValuesFilter(["甲局"]);
    await context.sync();
    table.showHeaders = false;
    const header = sheet.getRange("H1").load("values");
    const view = table.getDataBodyRange().getVisibleView().load("values");
    const totals = table.getTotalRowRange().load("address,values");
    await context.sync();
    expect([header.values, view.values]).toEqual([[["#REF!"]], [FIRST, SECOND]]);
    expect([totals.address, totals.values]).toEqual(["Sheet1!B5:D5", [["汇总", "", 2]]]);
    table.showHeaders = true;
    header.load("values");
    await context.sync();
    expect(header.values).toEqual([["单位"]]);
  });
});

it("hidden it stays so in the file, and comes back from there", async () => {
  await setHeaders(false);
  await reopenTwice(excel());
  expect(await seen()).toMatchObject({ address: "Sheet1!B3:D4", shown: false, sum: 0.75 });
  await setHeaders(true);
  expect(await seen()).toMatchObject({
    address: "Sheet1!B2:D4",
    shown: true,
    cells: [HEADERS, FIRST, SECOND, BLANK],
  });
  await reopenTwice(excel());
  expect(await seen()).toMatchObject({ address: "Sheet1!B2:D4", shown: true, sum: 0.75 });
});

it("a user's undo after it goes no further back than the request", async () => {
  await setHeaders(false);
  await byUser(() => excel().host.workbook.facade.undo());
  expect(await seen()).toMatchObject({ address: "Sheet1!B3:D4", shown: false });
});
