import { readFileSync } from "node:fs";
import path from "node:path";
import { activeCell, cellHolds, clickCell } from "./grid";
import { type OpenPage, openPage } from "./open-page";

/** What the README says to a newcomer, done with words that it prints. A step is a press, a choice or a field filled in. */
const README = readFileSync(path.resolve(import.meta.dirname, "../../README.md"), "utf8");

let open: OpenPage;
let steps = 0;
const taken: Record<string, number> = {};
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open.close());

/** The word, which must stand in the README. */
function said(word: string): string {
  if (!README.includes(word)) throw new Error(`the README does not say ${word}`);
  steps += 1;
  return word;
}
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const press = (word: string): Promise<void> =>
  open.pane
    .getByRole("button", { name: new RegExp(`^${escaped(said(word))}`) })
    .first()
    .click();
const show = (word: string): Promise<void> =>
  open.pane.getByRole("tab", { name: new RegExp(`^${said(word)}`) }).click();
const fill = (word: string, value: string): Promise<void> =>
  open.pane.getByLabel(said(word), { exact: true }).fill(value);
const choose = (word: string, value: RegExp): Promise<string[]> => {
  const list = open.pane.getByLabel(said(word), { exact: true });
  return list
    .locator("option", { hasText: value })
    .first()
    .getAttribute("value")
    .then((option) => list.selectOption(option));
};
const told = (words: RegExp): Promise<void> =>
  open.pane.getByRole("status").filter({ hasText: words }).first().waitFor({ timeout: 60_000 });
const done = (what: string): void => {
  taken[what] = steps;
  steps = 0;
};

it("a newcomer inserts, fills in, mends, reminds, sets the day and makes the pack, by the README's words alone", async () => {
  const { page, pane } = open;
  await fill("统计截止日", "2021-09-30");
  await press("插入任务表");
  await told(/已插入任务台账：195 项任务/);
  done("insert");

  await clickCell(page, "H4");
  steps += 1;
  await press("当前行");
  for (let no = 1; no <= 5; no++) {
    await pane.getByRole("button", { name: new RegExp(`^当前行 ${no} `) }).waitFor();
    await choose("完成状态", /推进中/);
    await fill("完成进度", String(40 + no));
    await fill("责任人", "张三");
    await fill("更新日期", "2021-9-25");
    await press("写入本行");
    await told(new RegExp(`已写入序号 ${no}：`));
    await cellHolds(page, `I${no + 3}`, (40 + no) / 100);
    if (no < 5) await press("下一项 ›");
  }
  await press("当前行");
  done("fill five rows");

  // As it comes back from the units.
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("任务台账");
      sheet.getRange("H15").values = [["正在推进"]];
      sheet.getRange("I28").values = [[80]];
      sheet.getRange("N34").values = [["'2021.9.30"]];
      await context.sync();
    }),
  );
  await page.locator("#ribbon").getByRole("button", { name: "校验", exact: true }).click();
  await told(/已校验 195 项任务，发现 3 个错误/);
  for (let left = 3; left > 0; left--) {
    await press("修正");
    await press("写入");
    await told(/已改正 1 处/);
    const waits = left === 1 ? /^问题\s*$/ : new RegExp(`^问题\\s*${left - 1}$`);
    await pane.getByRole("tab", { name: waits }).waitFor();
  }
  done("mend three errors");

  await show("预警");
  await choose("牵头单位", /^省大数据中心/);
  await press("复制催报文字");
  await pane.getByText(/^已复制/).waitFor();
  expect(await pane.evaluate(() => navigator.clipboard.readText())).toMatch(/^省大数据中心：/);
  done("remind one unit");

  await press("截至");
  await fill("统计截止日", "2021-10-08");
  await press("应用");
  await told(/统计截止日已改为 2021-10-08/);
  done("set the day");

  await show("今天");
  await press("生成汇总");
  await told(/已生成/);
  expect(await activeCell(page)).toMatch(/^会议材料!/);
  done("make the pack");

  expect(taken).toEqual({
    insert: 2,
    "fill five rows": 32,
    "mend three errors": 6,
    "remind one unit": 3,
    "set the day": 3,
    "make the pack": 2,
  });
}, 180_000);
