import {
  cellHolds,
  cellLook,
  clickCell,
  dragFill,
  pasteText,
  readCell,
  rowHeight,
  shownFill,
  typeInto,
} from "./grid";
import { type OpenPage, openPage } from "./open-page";

/** What typing, pasting and dragging make of the ledger's cells, as in Excel. */
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
  await press("插入任务表");
}, 90_000);
afterAll(async () => {
  await open.close();
});

async function press(label: string): Promise<void> {
  await open.page.locator("#ribbon").getByRole("button", { name: label, exact: true }).click();
  await open.page.locator("#message").getByText(`“${label}”已结束`).waitFor({ timeout: 60_000 });
}

const daysOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

it.each([
  ["80", 0.8],
  ["0.5", 0.5],
  ["80%", 0.8],
  ["33.3", 0.333],
  ["八成", "八成"],
])("%s typed into a percent cell is %s", async (typed, held) => {
  await typeInto(open.page, "I10", typed);
  await cellHolds(open.page, "I10", held);
  expect(await cellLook(open.page, "I10")).toMatchObject({ n: { pattern: "0%" } });
});

it.each([
  ["9月30日", daysOf(new Date().getFullYear(), 9, 30)],
  ["2021年9月30日", 44469],
  ["2021/9/30", 44469],
  ["2021.9.30", "2021.9.30"],
  ["9月31日", "9月31日"],
  ["9月底", "9月底"],
])("%s typed into a date cell is %s", async (typed, held) => {
  await typeInto(open.page, "N10", typed);
  await cellHolds(open.page, "N10", held);
  expect(await cellLook(open.page, "N10")).toMatchObject({ n: { pattern: "yyyy-mm-dd" } });
});

it("a day that is typed into a cell without a format looks as it was typed", async () => {
  await typeInto(open.page, "T5", "2021年9月30日");
  await cellHolds(open.page, "T5", 44469);
  expect(await cellLook(open.page, "T5")).toMatchObject({ n: { pattern: 'yyyy"年"m"月"d"日"' } });
});

it("the number of an identity card keeps its digits, and what begins with a dash is text", async () => {
  await typeInto(open.page, "T6", "510102199003071234");
  await cellHolds(open.page, "T6", "510102199003071234");
  await typeInto(open.page, "T7", "-已完成");
  await cellHolds(open.page, "T7", "-已完成");
});

it("text pasted from a program of Windows takes the formats of where it goes, and leaves no line ends", async () => {
  const { page } = open;
  const before = await Promise.all(["H14", "I14", "J14", "H15"].map((cell) => cellLook(page, cell)));
  await pasteText(page, "H14", "推进中\t50%\t2021年9月3日\r\n已完成\t100%\t2021-09-30\r\n");
  await cellHolds(page, "J15", 44469);
  const read = ["H14", "I14", "J14", "H15", "I15", "J15", "H16"].map((cell) => readCell(page, cell));
  expect(await Promise.all(read)).toEqual(["推进中", 0.5, 44442, "已完成", 1, 44469, "未启动"]);
  expect(await Promise.all(["H14", "I14", "J14", "H15"].map((cell) => cellLook(page, cell)))).toEqual(before);
});

it("one line with a line end goes into one cell, and one undo takes it out", async () => {
  const { page } = open;
  await pasteText(page, "K16", "已开会\r\n");
  await cellHolds(page, "K16", "已开会");
  expect(await readCell(page, "K17")).toBeNull();
  await page.keyboard.press("Control+z");
  await cellHolds(page, "K16", null);
});

it("a table that was copied in Excel keeps lines and tabs within its quoted cells", async () => {
  const { page } = open;
  await pasteText(page, "K18", '"第一行\n第""二""行"\t没有\r\n第三行\t"引号在前\r\n');
  await cellHolds(page, "L19", '"引号在前');
  const read = ["K18", "L18", "K19"].map((cell) => readCell(page, cell));
  expect(await Promise.all(read)).toEqual(['第一行\n第"二"行', "没有", "第三行"]);
});

it.each([
  ["H", "推进中", "推进中"],
  ["I", "50%", 0.5],
])("dragging %s26 with %s copies it, and the rows stay as high as they were", async (column, typed, held) => {
  const { page } = open;
  const rows = [26, 27, 28, 29];
  const before = await Promise.all(rows.map((row) => rowHeight(page, row)));
  await typeInto(page, `${column}26`, typed);
  await dragFill(page, `${column}26`, `${column}29`);
  for (const row of rows) await cellHolds(page, `${column}${String(row)}`, held);
  expect(await Promise.all(rows.map((row) => rowHeight(page, row)))).toEqual(before);
});

it("a new row has no colour of the row above", async () => {
  const { page } = open;
  await press("高亮预警");
  await typeInto(page, "A199", "196");
  await clickCell(page, "A198");
  const [above, below] = [await cellLook(page, "H198"), await cellLook(page, "H199")];
  expect(below).toEqual({ ...above, bg: below["bg"] });
  expect(below["bg"] ?? null).toBeNull();
  // It has a light of its own: without 完成时限 nothing can be told.
  await cellHolds(page, "Q199", "无法判定");
  expect(await shownFill(page, "H199")).not.toBe(await shownFill(page, "H198"));
});

it("nothing of this is an error in the console", () => {
  expect(open.problems).toEqual([]);
});
