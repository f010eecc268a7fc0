import { type OpenPage, openPage } from "./open-page";
import { activeCell, cellHolds, clickCell, readCell } from "./grid";

/** 当前行 in a real browser: the cursor, the form by keyboard, a colleague's change, steps. */
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
  const { page, pane } = open;
  await page.locator("#ribbon").getByRole("button", { name: "插入任务表", exact: true }).click();
  await pane.getByText(/^已插入任务台账/).waitFor({ timeout: 15_000 });
});
afterAll(async () => {
  await open.close();
});

const line = (no: number) => open.pane.getByRole("button", { name: new RegExp(`^当前行 ${no} · `) });
const field = (name: string) => open.pane.getByLabel(name, { exact: true });

/** Another program's write, through Office.js, as a colleague's reaches the workbook. */
async function colleagueWrites(address: string, value: string | number): Promise<void> {
  await open.pane.evaluate(
    async ([cell, written]) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("任务台账").getRange(cell).values = [[written]];
        await context.sync();
      });
    },
    [address, value] as const,
  );
}

it("who fills in at the right of the sheet sees 序号 there, and the task at the foot of the pane", async () => {
  const { page, pane } = open;
  await clickCell(page, "P54");
  await line(51).waitFor({ timeout: 3_000 });
  await pane.getByRole("tab", { name: /^预警/ }).click();
  await line(51).click();
  await pane.getByText(/应达 100%，实报 0%，落后 100 个百分点。/).waitFor();
  const frozen = await page.evaluate(
    () => window.engine.api.getActiveWorkbook()?.getActiveSheet().getFreeze().xSplit,
  );
  expect(frozen).toBe(1);
});

it("the form is filled in and written by keyboard alone, and reaches the row's cells", async () => {
  const { page } = open;
  await field("完成状态").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("80");
  await field("责任人").focus();
  await page.keyboard.type("=张三");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2021-9-30");
  await page.keyboard.press("Control+Enter");
  await open.pane
    .getByText(/^已写入序号 51：完成状态、完成进度、责任人、更新日期。/)
    .waitFor({ timeout: 5_000 });
  await cellHolds(page, "H54", "推进中");
  await cellHolds(page, "I54", 0.8);
  await cellHolds(page, "M54", "=张三");
  await cellHolds(page, "N54", 44_469);
  expect(await readCell(page, "M55")).toBeNull();
  expect(await activeCell(page)).toBe("任务台账!P54");
});

it("what a colleague changed meanwhile is shown, and overwritten only by who says so", async () => {
  const { page, pane } = open;
  await field("责任人").fill("李四");
  await colleagueWrites("M54", "王五");
  await pane.getByRole("button", { name: /^写入本行/ }).click();
  await pane.getByText("未写入：序号 51 的责任人已被别人改动，请逐项选择用谁的。").waitFor();
  const box = pane.getByRole("group", { name: "责任人：表中的内容在你填写期间已被改动" });
  await box.getByText("王五").waitFor({ timeout: 5_000 });
  await box.getByText("李四").waitFor();
  expect(await readCell(page, "M54")).toBe("王五");
  await box.getByRole("button", { name: "用我的" }).click();
  await pane.getByRole("button", { name: /^写入本行/ }).click();
  await cellHolds(page, "M54", "李四");
});

it("a draft stays with its task while one steps on by keyboard, and the sheet goes along", async () => {
  const { page, pane } = open;
  await field("调整依据").fill("川办函1号");
  await page.keyboard.press("Alt+ArrowDown");
  await line(52).waitFor({ timeout: 3_000 });
  expect(await activeCell(page)).toBe("任务台账!P55");
  expect(await field("调整依据").inputValue()).toBe("");
  await pane.getByRole("button", { name: "‹ 上一项" }).click();
  await line(51).waitFor({ timeout: 3_000 });
  expect(await field("调整依据").inputValue()).toBe("川办函1号");
  await field("调整依据").press("Escape");
  expect(await field("调整依据").inputValue()).toBe("");
});

it("what was written is taken back by 撤回", async () => {
  const { page, pane } = open;
  await pane.getByRole("tab", { name: "今天" }).click();
  await line(51).click();
  await pane.getByRole("button", { name: "撤回上次填写" }).click();
  await cellHolds(page, "M54", "王五");
  expect(open.problems).toEqual([]);
});
