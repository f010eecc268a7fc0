import { openPage } from "../e2e/open-page";
import { clickCell } from "../e2e/grid";
const open = await openPage();
const { page, pane } = open;
try {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("#ribbon").getByRole("button", { name: "插入任务表", exact: true }).click();
  await pane.getByText(/^已插入任务台账/).waitFor({ timeout: 15_000 });
  await page.screenshot({ path: "/tmp/row-shots/6-origin.png" });
  await clickCell(page, "P54");
  await pane.getByText(/^当前行 51/).waitFor({ timeout: 5000 });
  await pane.getByRole("button", { name: /^当前行 51/ }).click();
  await pane.getByLabel("完成进度").fill("120");
  await pane.getByLabel("完成状态").selectOption("已完成");
  await pane.evaluate(async () => { await Excel.run(async (c) => { c.workbook.worksheets.getItem("任务台账").getRange("I54").values = [[0.5]]; await c.sync(); }); });
  await pane.getByRole("button", { name: /^写入本行/ }).click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: "/tmp/row-shots/7-dark.png" });
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await page.waitForTimeout(300);
  await pane.evaluate(() => document.querySelector("#current-row")?.scrollTo(0, 0));
  await page.screenshot({ path: "/tmp/row-shots/8-contrast.png" });
} finally { await open.close(); }
