import { type OpenPage, openPage } from "./open-page";
import { activeCell, cellPoint, cellHolds, clickCell, readCell, shownFill, showSheet } from "./grid";
import { withinASecond } from "./patience";

/** Five kinds of errors pasted through the clipboard, listed while one looks on, and mended by keyboard alone. */
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(async () => {
  await open.close();
});

const issue = (code: string) =>
  open.pane.getByRole("heading", { level: 3, name: new RegExp(` ${code} `, "u") });
/** What has the focus in the pane, by its name. */
const focused = (): Promise<string> =>
  open.pane.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );

/** 完成状态, 完成进度 and 完成日期 of the tasks 1 to 5, each row with one error. */
const BLOCK = [
  ["己完成", "100%", "2021-09-30"],
  ["推进中", "80", ""],
  ["已完成", "60%", "2021-09-30"],
  ["已完成", "100%", "2021.9.30"],
  ["未启动", "30%", ""],
];
/** Pastes rows into 任务台账 from H4 on, as they come from another window. */
async function paste(rows: readonly (readonly string[])[]): Promise<void> {
  const { page } = open;
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    rows.map((row) => row.join("\t")).join("\n"),
  );
  await clickCell(page, "H4");
  await page.keyboard.press("Control+v");
}

const MARK = "#FFFF66";
/** What is raised, where, and what the cell holds once it is mended. */
const ERRORS = [
  ["P01", "H4", "已完成"],
  ["P03", "I5", 0.8],
  ["P04", "I6", 1],
  ["P14", "J7", 44_469],
  ["P13", "H8", "推进中"],
] as const;

it("a pasted block with five kinds of errors is listed within a second, and nothing is written for it", async () => {
  const { page, pane } = open;
  await page.locator("#ribbon").getByRole("button", { name: "插入任务表", exact: true }).click();
  await pane.getByText(/^已插入任务台账/).waitFor({ timeout: 15_000 });
  await pane.getByRole("tab", { name: /^问题/ }).click();
  await pane.getByRole("heading", { level: 3, name: /警告/ }).first().waitFor({ timeout: 10_000 });
  await page.locator("#ribbon").getByRole("button", { name: "校验", exact: true }).click();
  await pane.getByText(/^已校验 195 项任务/).waitFor({ timeout: 30_000 });
  await showSheet(page, "任务台账");
  await paste(BLOCK);
  await cellHolds(page, "H4", "己完成");
  const before = await activeCell(page);
  for (const [code] of ERRORS) await issue(code).waitFor({ timeout: withinASecond });
  for (const [, cell] of ERRORS) expect(await shownFill(page, cell)).not.toBe(MARK);
  expect(await activeCell(page)).toBe(before);
  await page
    .evaluate(() => document.activeElement?.tagName)
    .then((tag) => {
      expect(tag).not.toBe("IFRAME");
    });
});

it("and mended from the pane by keyboard alone, the focus going from one to the next", async () => {
  const { page, pane } = open;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await pane.getByRole("button", { name: /^新 \d/ }).focus();
  await press("Space");
  for (const [, cell, mended] of ERRORS) {
    for (let step = 0; step < 20 && !(await focused()).includes(`· ${cell} ·`); step++) await press("F8");
    expect(await focused()).toContain(`· ${cell} ·`);
    await press("Enter");
    await page.waitForFunction(
      (a1) => window.engine.api.getActiveWorkbook()?.getActiveCell()?.getA1Notation() === a1,
      cell,
    );
    await press("Tab");
    expect(await focused()).toMatch(/^修正：序号/);
    await press("Enter");
    await pane.getByRole("region", { name: /^写入前请核对/ }).waitFor();
    await press("Tab");
    expect(await focused()).toMatch(/写入 1 处$/);
    await press("Enter");
    await cellHolds(page, cell, mended);
    // The focus is not lost with the row: another one has it.
    await pane.waitForFunction(
      (was) => {
        const now = document.activeElement?.getAttribute("aria-label") ?? "";
        return document.activeElement !== document.body && !now.includes(`· ${was} ·`);
      },
      cell,
      { timeout: 10_000 },
    );
  }
  for (const [code] of ERRORS) await issue(code).waitFor({ state: "detached", timeout: withinASecond * 5 });
});

/** The same rows without an error. */
const RIGHT = [
  ["已完成", "100%", "2021-09-30"],
  ["推进中", "80%", ""],
  ["已完成", "100%", "2021-09-30"],
  ["已完成", "100%", "2021-09-30"],
  ["推进中", "30%", ""],
];

it("校验 marks what is wrong, and a click on a link of 校验结果 leads to the cell", async () => {
  const { page } = open;
  await paste(BLOCK);
  await cellHolds(page, "H4", "己完成");
  await page.locator("#ribbon").getByRole("button", { name: "校验", exact: true }).click();
  for (const [, cell] of ERRORS) while ((await shownFill(page, cell)) !== MARK) await page.waitForTimeout(20);
  await showSheet(page, "校验结果");
  const link = await page.evaluate((cell) => {
    const sheet = window.engine.api.getActiveWorkbook()?.getActiveSheet();
    const cells = sheet?.getSheet().getCellMatrix();
    const links: string[] = [];
    cells?.forValue((row, column, found) => {
      if (found?.p?.body?.dataStream.startsWith(`${cell}\r`))
        links.push(sheet?.getRange(row, column).getA1Notation() ?? "");
    });
    return links[0];
  }, "H8");
  if (link === undefined) throw new Error("H8 is not in the list");
  const { x, y } = await cellPoint(page, link);
  await page.mouse.click(x, y);
  await page.waitForFunction(() => {
    const workbook = window.engine.api.getActiveWorkbook();
    const cell = workbook?.getActiveCell()?.getA1Notation();
    return workbook?.getActiveSheet().getSheetName() === "任务台账" && cell === "H8";
  });
  await paste(RIGHT);
  await issue("P03").waitFor({ state: "detached", timeout: 10_000 });
}, 120_000);

it("of two ways out each is seen, and chosen by keyboard", async () => {
  const { page, pane } = open;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await page.evaluate((text) => navigator.clipboard.writeText(text), "已完成\t60%\t2021-09-30");
  await clickCell(page, "H9");
  await press("Control+v");
  await issue("P04").waitFor({ timeout: 10_000 });
  await pane.getByRole("button", { name: /^修正：序号 6 / }).focus();
  await press("Enter");
  const preview = pane.getByRole("region", { name: /^写入前请核对/ });
  await preview.getByText("有两种改法，请选其一写入。").waitFor();
  await press("Tab");
  expect(await focused()).toBe("进度改为100%：写入 1 处");
  await press("Tab");
  expect(await focused()).toBe("状态改为推进中：写入 1 处");
  await press("Enter");
  await cellHolds(page, "H9", "推进中");
  expect(await readCell(page, "I9")).toBe(0.6);
  await issue("P04").waitFor({ state: "detached", timeout: 10_000 });
}, 60_000);

it("guesses are looked at apart from what is certain", async () => {
  const { page, pane } = open;
  const rows = [["己完成"], ["末启动"], ["推进中\u200b"], ["已完成\u200b"]];
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    rows.map((row) => row.join("\t")).join("\n"),
  );
  await clickCell(page, "H20");
  await page.keyboard.press("Control+v");
  await issue("P01").waitFor({ timeout: 10_000 });
  const guesses = pane.getByRole("button", { name: /^核对建议 2：P01/ });
  await guesses.waitFor();
  await pane.getByRole("button", { name: /^预览修正 2：P01/ }).waitFor();
  await guesses.click();
  const preview = pane.getByRole("region", { name: "写入前请核对 2 处" });
  await preview.getByText("以下改法是推测，请逐条核对后再写入。").waitFor();
  await expect(preview.getByRole("listitem").count()).resolves.toBe(2);
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  await expect(readCell(page, "H20")).resolves.toBe("己完成");
}, 60_000);

it("撤回 gives a mended cell back as it was, and Ctrl+Z the user's own entry after a live check", async () => {
  const { page, pane } = open;
  const found = issue("P01");
  await page.evaluate(() => navigator.clipboard.writeText("己完成"));
  await clickCell(page, "H12");
  const before = await readCell(page, "H12");
  await page.keyboard.press("Control+v");
  await cellHolds(page, "H12", "己完成");
  await found.waitFor({ timeout: 10_000 });
  await page.keyboard.press("Control+z");
  await cellHolds(page, "H12", before);

  await pane.getByRole("button", { name: "撤回上次修正" }).click();
  await pane.getByText(/^已撤回：恢复 1 处/).waitFor({ timeout: 30_000 });
  await cellHolds(page, "H9", "已完成");
  await issue("P04").waitFor({ timeout: 10_000 });
}, 60_000);

it("what the arrow keys and F8 reach in a long list is seen below the tools, which stay", async () => {
  const { page, pane } = open;
  await pane.getByRole("button", { name: /^新 \d/ }).press("Space");
  const warnings = pane.getByRole("button", { name: /^警告 .+ P11 / });
  if ((await warnings.getAttribute("aria-expanded")) === "false") await warnings.press("Enter");
  await warnings.focus();
  const seen = (): Promise<boolean> =>
    pane.evaluate(() => {
      const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
      const tools =
        document.querySelector("[role=tabpanel] [role=group]")?.getBoundingClientRect().bottom ?? 0;
      const foot = document.querySelector("footer")?.getBoundingClientRect().top ?? 0;
      return document.activeElement !== document.body && top >= tools - 1 && bottom <= foot + 1;
    });
  for (const key of [
    ...Array<string>(12).fill("ArrowDown"),
    "F8",
    "F8",
    ...Array<string>(12).fill("ArrowUp"),
  ]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
    expect([key, await focused(), await seen()]).toEqual([key, expect.stringContaining("序号"), true]);
  }
});

it("nothing of this is an error in the console", () => {
  expect(open.problems).toEqual([]);
});
