import { type OpenPage, openPage } from "./open-page";
import { activeCell, cellHolds, clickCell, readCell } from "./grid";

/** Five kinds of errors pasted through the clipboard, listed while one looks on, and mended by keyboard alone. */
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(async () => {
  await open.close();
});

const issue = (code: string) => open.pane.getByRole("heading", { level: 4, name: new RegExp(`^${code} `) });
const status = async (): Promise<string> => open.pane.getByRole("status").last().innerText();
/** What has the focus in the pane, by its name. */
const focused = (): Promise<string> =>
  open.pane.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );

/** 完成状态 to 完成日期 of six rows: P01, P03, P14, P04 with its date in order, P12, and a row without error. */
const BLOCK = [
  ["己完成", "100%", "2021-09-30"],
  ["推进中", "80", ""],
  ["推进中", "50%", "2021.9.30"],
  ["已完成", "60%", "2021-09-30"],
  ["推进中", "30%", "2021-09-01"],
];

test("a pasted block with five kinds of errors is listed within a second", async () => {
  const { page, pane } = open;
  await page.locator("#ribbon").getByRole("button", { name: "插入任务表", exact: true }).click();
  await pane.getByText(/^已插入任务台账/).waitFor({ timeout: 15_000 });
  await pane.getByRole("tab", { name: /^校验/ }).click();
  await pane.getByRole("heading", { level: 3, name: /警告/ }).waitFor({ timeout: 10_000 });
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    BLOCK.map((row) => row.join("\t")).join("\n"),
  );
  await clickCell(page, "H10");
  const before = await activeCell(page);
  await page.keyboard.press("Control+v");
  await cellHolds(page, "H10", "己完成");
  const pasted = Date.now();
  for (const code of ["P01", "P03", "P14", "P04", "P12"]) await issue(code).waitFor({ timeout: 5_000 });
  expect(Date.now() - pasted).toBeLessThan(1_000);
  expect(await activeCell(page)).toBe(before);
  await page
    .evaluate(() => document.activeElement?.tagName)
    .then((tag) => {
      expect(tag).not.toBe("IFRAME");
    });
});

test("and mended from the pane by keyboard alone, the focus going from one to the next", async () => {
  const { page, pane } = open;
  const list = pane.getByRole("button", { name: /^序号 7 · H10/ });
  await list.focus();
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  for (let mended = 0; mended < 5; mended++) {
    const here = await focused();
    expect(here).toMatch(/^序号 \d+ · /);
    await press("Enter");
    await press("Tab");
    expect(await focused()).toMatch(/^修正：序号/);
    await press("Enter");
    await pane.getByRole("region", { name: /^写入前请核对/ }).waitFor();
    await press("Tab");
    expect(await focused()).toMatch(/^写入 1 处/);
    await press("Enter");
    await page.waitForFunction(
      (was) => {
        const frame = document.querySelector("iframe")?.contentDocument?.activeElement;
        const now = frame?.getAttribute("aria-label") ?? "";
        return /^序号 \d+ · /.test(now) && now !== was;
      },
      here,
      { timeout: 10_000 },
    );
  }
  expect(await readCell(page, "H10")).toBe("已完成");
  expect(await readCell(page, "I11")).toBe(0.8);
  expect(await readCell(page, "J12")).toBe(44_469);
  expect(await readCell(page, "I13")).toBe(1);
  expect(await status()).not.toBe("");
});

test("nothing of this is an error in the console", () => {
  expect(open.problems).toEqual([]);
});
