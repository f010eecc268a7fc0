import { activeCell, cellHolds, clickCell, isActiveCellSeen, readCell } from "./grid";
import { type OpenPage, openPage } from "./open-page";
import { withinASecond } from "./patience";

/** Ten characters a second, as somebody types who does not look at the screen. */
const KEY_MS = 100;
/** The first row below the document's 195 tasks. */
const BELOW = 199;
const LETTERS = "ABCDEFGHIJKLMNOPQ";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
  await open.page.locator("#ribbon").getByRole("button", { name: "插入任务表", exact: true }).click();
  await open.page.locator("#message").getByText("“插入任务表”已结束").waitFor({ timeout: 60_000 });
}, 90_000);
afterAll(async () => {
  await open.close();
});

/** What is typed, a cell each, "" passes one by; and what the cells then hold. */
interface Row {
  readonly from: string;
  readonly typed: readonly string[];
  readonly held: readonly (string | number | null)[];
}

const oldRow = (row: number, who: string): Row => ({
  from: `H${String(row)}`,
  typed: ["推进中", "50%", "2021-09-30", `开了${who}次会`, "", who, "2021-10-08"],
  held: ["推进中", 0.5, 44469, `开了${who}次会`, null, who, 44477],
});
const newRow = (no: number, measure: string): Row => ({
  from: `A${String(BELOW + no - 196)}`,
  typed: [
    String(no),
    "新板块",
    "新事项",
    measure,
    "教育厅",
    "9月底",
    "2021-9-30",
    "已完成",
    "100%",
    "2021-9-3",
  ],
  held: [no, "新板块", "新事项", measure, "教育厅", "9月底", 44469, "已完成", 1, 44442],
});

const addressAfter = (from: string, steps: number): string =>
  `${LETTERS.charAt(LETTERS.indexOf(from.charAt(0)) + steps)}${from.slice(1)}`;

/** Types from cell to cell; the cells, when one types in them, that one does not see. */
async function typeAlong(from: string, typed: readonly string[]): Promise<string[]> {
  const { page } = open;
  await clickCell(page, from);
  const unseen: string[] = [];
  for (const text of typed) {
    if (text !== "") await page.keyboard.type(text, { delay: KEY_MS });
    if (!(await isActiveCellSeen(page))) unseen.push(await activeCell(page));
    await page.keyboard.press("Tab");
    await page.waitForTimeout(KEY_MS);
  }
  return unseen;
}

async function readAlong(from: string, count: number): Promise<(string | number | boolean | null)[]> {
  const read: (string | number | boolean | null)[] = [];
  for (let step = 0; step < count; step++) read.push(await readCell(open.page, addressAfter(from, step)));
  return read;
}

it.each([
  oldRow(10, "一"),
  newRow(196, "第一项新措施"),
  oldRow(80, "两"),
  newRow(197, "第二项新措施"),
  newRow(198, "第三项新措施"),
  oldRow(11, "三"),
  oldRow(198, "四"),
  newRow(199, "第四项新措施"),
  newRow(200, "第五项新措施"),
  oldRow(12, "五"),
])(
  "a row that is typed from $from on lands there, in sight",
  async ({ from, typed, held }) => {
    expect(await typeAlong(from, typed)).toEqual([]);
    expect(await activeCell(open.page)).toBe(`任务台账!${addressAfter(from, typed.length)}`);
    expect(await readAlong(from, held.length)).toEqual(held);
  },
  60 * withinASecond,
);

it(
  "what the document's columns refuse goes, and what is typed after it lands where it should",
  async () => {
    const { page } = open;
    const before = await readAlong("D14", 4);
    await typeAlong("D14", ["改过的措施", "教育厅", "9月底", "", "推进中", "50%", "", "进展"]);
    expect(await readAlong("D14", 8)).toEqual([...before, "推进中", 0.5, null, "进展"]);
    await page
      .getByRole("alert")
      .getByText(/^F14 填的内容没有保留：“完成时限”是文件原文，不能改动/)
      .waitFor();
  },
  60 * withinASecond,
);

it("after a refusal the next key goes on in the sheet, and closing it takes the keyboard from nobody", async () => {
  const { page } = open;
  const before = await readCell(page, "D16");
  await clickCell(page, "D16");
  await page.keyboard.type("改过的措施");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText(/^D16 /).waitFor();
  expect(await activeCell(page)).toBe("任务台账!D17");
  await page.keyboard.press("Tab");
  expect(await activeCell(page)).toBe("任务台账!E17");
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByRole("alert").isVisible()).resolves.toBe(false);
  for (let step = 0; step < 6; step++) await page.keyboard.press("Tab");
  await page.keyboard.type("写在这里");
  await page.keyboard.press("Enter");
  await cellHolds(page, "K17", "写在这里");
  await cellHolds(page, "D16", before);
});

it("Enter goes below the cell where a run of Tabs began, and forgets it when one clicks elsewhere", async () => {
  const { page } = open;
  await typeAlong("K22", ["进展", "问题"]);
  await page.keyboard.type("张三");
  await page.keyboard.press("Enter");
  expect(await activeCell(page)).toBe("任务台账!K23");
  await typeAlong("K24", ["进展"]);
  await clickCell(page, "L30");
  await page.keyboard.press("Enter");
  expect(await activeCell(page)).toBe("任务台账!L31");
});

it("who goes up under the frozen header sees the cell", async () => {
  const { page } = open;
  await clickCell(page, "A60");
  const unseen: string[] = [];
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press("ArrowUp");
    if (!(await isActiveCellSeen(page))) unseen.push(await activeCell(page));
  }
  expect(unseen).toEqual([]);
});

it("a refused entry is no step of undo", async () => {
  const { page } = open;
  const before = await readCell(page, "D20");
  await clickCell(page, "K20");
  await page.keyboard.type("有进展");
  await page.keyboard.press("Enter");
  await clickCell(page, "D20");
  await page.keyboard.type("改过的措施");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText(/^D20 /).waitFor();
  await cellHolds(page, "D20", before);
  await page.keyboard.press("Control+z");
  await cellHolds(page, "K20", null);
  await cellHolds(page, "D20", before);
});

it("saving takes what is still being typed, and a new workbook asks before it goes", async () => {
  const { page } = open;
  await clickCell(page, "K40");
  await page.keyboard.type("写到一半");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await saved;
  await cellHolds(page, "K40", "写到一半");
  await clickCell(page, "K41");
  await page.keyboard.type("又写到一半");
  await page.getByRole("button", { name: "新建" }).click();
  await page.getByRole("alertdialog").getByText("有未保存的更改").waitFor();
  await page.keyboard.press("Escape");
  await cellHolds(page, "K41", "又写到一半");
});

it("nothing of this is an error in the console", () => {
  expect(open.problems).toEqual([]);
});
