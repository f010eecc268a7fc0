import { type OpenPage, openPage } from "./open-page";
import { activeCell, cellHolds, cellPoint, clickCell, readCell, showSheet, typeInto } from "./grid";
import { withinASecond } from "./patience";

/** The ledger through the browser: real mouse, keyboard and clipboard. Needs the built page. */
const FIRST = 4; // the first data row; 1 is the title, 2 the counts, 3 the header
const TASKS = 195;
const LAST = FIRST + TASKS - 1;

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(async () => {
  await open.close();
});

/** Waits until a line of the pane reads so. */
const paneSays = async (text: string | RegExp): Promise<void> => {
  await open.pane.getByText(text).first().waitFor({ timeout: 15_000 });
};
const press = (label: string): Promise<void> =>
  open.page.locator("#ribbon").getByRole("button", { name: label, exact: true }).click();

it("插入任务表 fills and colours the ledger within 10 seconds", async () => {
  const { page } = open;
  await press("插入任务表");
  await page.waitForFunction(
    (address) => {
      const workbook = window.engine.api.getActiveWorkbook();
      return Boolean(workbook?.getSheetByName("任务台账")?.getRange(address).getCellData()?.v);
    },
    `Q${LAST}`,
    { timeout: 10 * withinASecond, polling: 100 },
  );
  await page.waitForFunction(
    () => window.engine.api.getActiveWorkbook()?.getActiveSheet().getSheetName() === "任务台账",
  );
  expect(await readCell(page, `A${FIRST}`)).toBe(1);
  expect(await readCell(page, `A${LAST}`)).toBe(TASKS);
  expect(await readCell(page, `A${LAST + 1}`)).toBeNull();
  const lights = await page.evaluate(
    ([first, last]) =>
      window.engine.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .getRange(`Q${String(first)}:Q${String(last)}`)
        .getValues()
        .flat() ?? [],
    [FIRST, LAST],
  );
  expect(lights).toHaveLength(TASKS);
  expect(
    lights.filter((light) => typeof light !== "string" || light === "" || light.startsWith("#")),
  ).toEqual([]);
});

it("typing over the document's text is refused, with the reason", async () => {
  const { page } = open;
  const before = await readCell(page, "D10");
  await typeInto(page, "D10", "改过的措施");
  await page.getByText("是文件原文，不能改动").waitFor();
  await page.getByRole("button", { name: "确定" }).click();
  await cellHolds(page, "D10", String(before));
});

it("a button that is pressed while a cell is edited says so", async () => {
  const { page } = open;
  await clickCell(page, "K12");
  await page.keyboard.type("写了一半");
  await press("高亮预警");
  await paneSays("未执行：有单元格正在编辑，请按回车结束编辑后重试。");
  await clickCell(page, "K14");
  await cellHolds(page, "K12", "写了一半");
});

it("a wrong status that is typed stays, and 校验 finds it", async () => {
  const { page } = open;
  await typeInto(page, "H11", "完工");
  await cellHolds(page, "H11", "完工");
  await press("校验");
  await paneSays(/H11/);
  // The live check lists it too: the press is over when the page says so.
  await open.page.locator("#message").getByText("“校验”已结束").waitFor();
  await typeInto(page, "H11", "未启动");
  await cellHolds(page, "H11", "未启动");
});

it("another 校验 takes no colours and no typing rules from what is selected", async () => {
  const { page } = open;
  await clickCell(page, "H12");
  const rules = (): Promise<unknown> =>
    page.evaluate(() => {
      const sheet = window.engine.api.getActiveWorkbook()?.getSheetByName("任务台账");
      const ranges = sheet?.getConditionalFormattingRules().map((rule) => rule.ranges) ?? [];
      const typing = sheet?.getRange("H12").getDataValidation()?.getCriteriaType();
      return { ranges: ranges.map((own) => own.length), typing };
    });
  const before = await rules();
  expect(before).toEqual({ ranges: Array<number>(11).fill(1), typing: "list" });
  await page.locator("#message").evaluate((line) => {
    line.textContent = "";
  });
  await press("校验");
  await page.locator("#message").getByText("“校验”已结束").waitFor({ timeout: 30_000 });
  expect(await rules()).toEqual(before);
});

it("a wrong status that is pasted is found by 校验, and a click goes to its cell", async () => {
  const { page, pane } = open;
  await typeInto(page, "T4", "完工");
  await clickCell(page, "T4");
  await page.keyboard.press("Control+c");
  await clickCell(page, "H10");
  await page.keyboard.press("Control+v");
  await cellHolds(page, "H10", "完工");
  await press("校验");
  await paneSays(/H10/);
  await clickCell(page, "A4");
  await pane.getByText(/H10/).first().click();
  await page.waitForFunction(
    () => window.engine.api.getActiveWorkbook()?.getActiveCell()?.getA1Notation() === "H10",
  );
  expect(await activeCell(page)).toBe("任务台账!H10");
});

it("after the live check Ctrl+Z takes back what was typed, and nothing else: it wrote nothing", async () => {
  const { page, pane } = open;
  await typeInto(page, "H10", "未启动");
  await pane.getByRole("tab", { name: /^问题/ }).click();
  await pane
    .getByText(/· H10 ·/)
    .first()
    .waitFor({ state: "detached" });
  const listed = (): Promise<unknown> =>
    page.evaluate(() =>
      window.engine.api.getActiveWorkbook()?.getSheetByName("校验结果")?.getDataRange().getFormulas(),
    );
  const before = await listed();
  await typeInto(page, "H12", "完工");
  await pane.getByText(/H12/).first().waitFor();
  // Another cell: a second click on the same one could be a double click to a page that is at work.
  await clickCell(page, "H14");
  await page.keyboard.press("Control+z");
  await cellHolds(page, "H12", "未启动");
  await pane.getByText(/H12/).first().waitFor({ state: "detached" });
  expect(await listed()).toEqual(before);
});

it("高亮预警 lists the warnings, and by keyboard or by mouse each leads to its cell", async () => {
  const { page, pane } = open;
  await press("高亮预警");
  await paneSays(/^已更新预警颜色：/);
  const rows = pane.getByRole("button", { name: /序号 \d+ · / });
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  const second = (await rows.nth(1).getAttribute("aria-label")) ?? "";
  await page.keyboard.press("Enter");
  const no = Number(/序号 (\d+)/.exec(second)?.[1]);
  await page.waitForFunction(
    (a1) => window.engine.api.getActiveWorkbook()?.getActiveCell()?.getA1Notation() === a1,
    `Q${String(no + FIRST - 1)}`,
  );
  expect(await readCell(page, `Q${String(no + FIRST - 1)}`)).toBe(second.split(" · ")[0]);
  await rows.first().click();
  const first = Number(/序号 (\d+)/.exec((await rows.first().getAttribute("aria-label")) ?? "")?.[1]);
  await page.waitForFunction(
    (a1) => window.engine.api.getActiveWorkbook()?.getActiveCell()?.getA1Notation() === a1,
    `Q${String(first + FIRST - 1)}`,
  );
});

it(
  "生成汇总 makes its sheets, and each is a link in the pane",
  async () => {
    const { page, pane } = open;
    await press("生成汇总");
    await pane.getByRole("button", { name: "单位汇总" }).click({ timeout: 30 * withinASecond });
    await page.waitForFunction(
      () => window.engine.api.getActiveWorkbook()?.getActiveSheet().getSheetName() === "单位汇总",
    );
    // What the sums look up is not to be seen, as in Excel.
    const flags = await page.evaluate(() => {
      const sheet = window.engine.api.getActiveWorkbook()?.getActiveSheet().getSheet();
      return [2, 5].map((column) => [sheet?.getCellRaw(1, column)?.v, sheet?.getCell(1, column)?.v]);
    });
    expect(flags).toEqual([
      [195, ""],
      [1, ""],
    ]);
    await showSheet(page, "任务台账");
  },
  60 * withinASecond,
);

it("the file that is saved opens again with the same ledger", async () => {
  const { page } = open;
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  const file = await (await waiting).path();
  await page.getByRole("button", { name: "新建" }).click();
  await page.locator("#workbook-file").setInputFiles(file);
  await page.waitForFunction(
    () => Boolean(window.engine.api.getActiveWorkbook()?.getSheetByName("任务台账")),
    undefined,
    { timeout: 20_000 },
  );
  await showSheet(page, "任务台账");
  expect(await readCell(page, `A${LAST}`)).toBe(TASKS);
});

it("what Excel does not mark as invalid is not marked under the pointer either", async () => {
  const { page } = open;
  const { x, y } = await cellPoint(page, "D6");
  await page.mouse.move(x, y, { steps: 4 });
  await page.waitForTimeout(1000);
  await expect(page.getByText("无效").count()).resolves.toBe(0);
});

it("nothing of this is an error in the console, or asks another origin", () => {
  expect(open.problems).toEqual([]);
  const elsewhere = open.requests.filter(
    (url) => !url.startsWith(open.address) && !/^(blob|data):/.test(url),
  );
  expect(elsewhere).toEqual([]);
});
