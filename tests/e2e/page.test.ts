import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { BUILT, type OpenPage, openPage } from "./open-page";
import { activeCell, cellHolds, clickCell, readCell, typeInto } from "./grid";

const PACKAGE = path.resolve(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");
const OFFICE_FILES = [
  "office.js",
  "excel-mac-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

const sha256 = async (file: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

it.each(OFFICE_FILES)("Office.js is the package's own: %s", async (file) => {
  expect(await sha256(path.join(BUILT, "office-js", file))).toBe(await sha256(path.join(PACKAGE, file)));
});

describe("the page in Chinese", () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage();
  });
  afterAll(async () => {
    await open.close();
  });

  it("shows the grid, and the pane with Office.js in Excel", async () => {
    await expect(open.page.locator('#grid canvas[id^="univer-sheet"]').count()).resolves.toBe(1);
    const info = await open.pane.evaluate(async () => Office.onReady());
    expect(info).toMatchObject({ host: "Excel" });
  });

  it("draws the ribbon of manifest.xml", async () => {
    await expect(open.page.getByRole("tab", { name: "任务台账", selected: true }).count()).resolves.toBe(1);
    for (const label of ["插入任务表", "校验", "高亮预警", "生成汇总", "留存本期", "打开任务窗格"])
      await expect(open.page.getByRole("button", { name: label, exact: true }).count()).resolves.toBe(1);
    await expect(
      open.page
        .getByRole("button", { name: "校验", exact: true })
        .locator("img")
        .evaluate((icon) => (icon as HTMLImageElement).naturalWidth),
    ).resolves.toBeGreaterThan(0);
  });

  it("shows the spreadsheet's own toolbar in the tab 开始", async () => {
    const toolbar = open.page.locator('#grid [data-u-comp="headerbar"]');
    await expect(toolbar.isVisible()).resolves.toBe(false);
    await open.page.getByRole("tab", { name: "开始" }).click();
    await expect(toolbar.isVisible()).resolves.toBe(true);
    await open.page.keyboard.press("ArrowRight");
    await expect(toolbar.isVisible()).resolves.toBe(false);
  });

  it("takes what is typed, calculates, copies through the clipboard and undoes", async () => {
    const { page } = open;
    await typeInto(page, "B2", "6");
    await typeInto(page, "B3", "=B2*7");
    await cellHolds(page, "B3", 42);
    await clickCell(page, "B2");
    await page.keyboard.press("Control+c");
    await clickCell(page, "D5");
    await page.keyboard.press("Control+v");
    await cellHolds(page, "D5", 6);
    await page.keyboard.press("Control+z");
    await cellHolds(page, "D5", null);
    expect(await activeCell(page)).toBe("Sheet1!D5");
  });

  it("calculates by F9 what a workbook of manual calculation left behind", async () => {
    const { page, pane } = open;
    const setMode = (mode: "Manual" | "Automatic"): Promise<void> =>
      pane.evaluate(async (wanted) => {
        await Excel.run(async (context) => {
          context.workbook.application.calculationMode = wanted;
          await context.sync();
        });
      }, mode);
    await setMode("Manual");
    await typeInto(page, "B2", "5");
    await cellHolds(page, "B2", 5);
    expect(await readCell(page, "B3")).toBe(42);
    await page.keyboard.press("F9");
    await cellHolds(page, "B3", 35);
    await typeInto(page, "B2", "6");
    await setMode("Automatic");
    await cellHolds(page, "B3", 42);
  });

  it("hits the right cell far down the sheet", async () => {
    await typeInto(open.page, "P180", "远");
    expect(await readCell(open.page, "P180")).toBe("远");
  });

  it("hides the pane and shows it again, without loading it anew", async () => {
    const { page, pane } = open;
    await pane.evaluate(() => {
      document.title = "the same";
    });
    await page.getByRole("button", { name: "隐藏任务窗格" }).click();
    await expect(page.locator("#pane").isVisible()).resolves.toBe(false);
    await page.getByRole("button", { name: "打开任务窗格" }).click();
    await expect(page.locator("#pane").isVisible()).resolves.toBe(true);
    await expect(pane.title()).resolves.toBe("the same");
  });

  it("keeps the pane between 320 and 600 px", async () => {
    const splitter = open.page.locator("#splitter");
    const width = async (): Promise<number> => (await open.page.locator("#pane").boundingBox())?.width ?? 0;
    await splitter.focus();
    for (let press = 0; press < 20; press++) await open.page.keyboard.press("ArrowLeft");
    await expect(width()).resolves.toBe(600);
    const box = await splitter.boundingBox();
    if (!box) throw new Error("no splitter");
    await open.page.mouse.move(box.x + 2, box.y + 200);
    await open.page.mouse.down();
    await open.page.mouse.move(box.x + 500, box.y + 200, { steps: 5 });
    await open.page.mouse.up();
    await expect(width()).resolves.toBe(320);
  });

  it("asks before it drops what was not saved", async () => {
    const { page } = open;
    await page.getByRole("button", { name: "新建" }).click();
    await expect(page.getByRole("alertdialog").innerText()).resolves.toContain("未保存的更改");
    await page.keyboard.press("Escape");
    expect(await readCell(page, "B2")).toBe(6);
    await page.getByRole("button", { name: "新建" }).click();
    await page.getByRole("button", { name: "不保存，继续" }).click();
    await cellHolds(page, "B2", null);
    await expect(page.locator("#unsaved").isVisible()).resolves.toBe(false);
  });

  it("says above the sheet that a file does not open, until one has read it", async () => {
    const { page } = open;
    await page
      .locator("#workbook-file")
      .setInputFiles({ name: "坏.xlsx", mimeType: "", buffer: Buffer.from("不是表格") });
    const alert = page.getByRole("alert");
    await alert.getByText("没有打开 坏.xlsx：").waitFor();
    const [sheet, said] = [await page.locator("#grid").boundingBox(), await alert.boundingBox()];
    expect((said?.y ?? Infinity) + (said?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
    await page.getByRole("button", { name: "确定" }).click();
    await expect(alert.isVisible()).resolves.toBe(false);
  });

  it("asks nothing of any other origin, and reports no error", () => {
    const elsewhere = open.requests.filter(
      (url) => !url.startsWith(open.address) && !url.startsWith("blob:") && !url.startsWith("data:"),
    );
    expect(elsewhere).toEqual([]);
    expect(open.problems).toEqual([]);
  });
});

it("the page in English reads the manifest's overrides", async () => {
  const open = await openPage("?lang=en-US");
  try {
    await expect(open.page.locator(".ribbon-button > span:not([role])").allInnerTexts()).resolves.toEqual([
      "Insert Tasks",
      "Validate",
      "Highlight",
      "Summarise",
      "Keep Meeting",
      "Open Task Pane",
    ]);
    expect(open.requests).toContain(`${open.address}office-js/en-us/office_strings.js`);
    expect(open.problems).toEqual([]);
  } finally {
    await open.close();
  }
});
