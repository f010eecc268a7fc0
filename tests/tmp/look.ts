import { openPage } from "../e2e/open-page";
import { clickCell } from "../e2e/grid";
const open = await openPage();
const { page, pane } = open;
try {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator("#ribbon").getByRole("button", { name: "插入任务表", exact: true }).click();
  await pane.getByText(/^已插入任务台账/).waitFor({ timeout: 15_000 });
  await clickCell(page, "P54");
  await pane.getByText(/^当前行 51/).waitFor({ timeout: 5000 });
  await page.screenshot({ path: "/tmp/row-shots/1-folded.png" });
  await pane.getByRole("button", { name: /^当前行 51/ }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: "/tmp/row-shots/2-unfolded.png" });
  await pane.getByLabel("完成进度").fill("120");
  await pane.getByLabel("更新日期").fill("9月30日");
  await pane.getByLabel("完成状态").selectOption("已完成");
  await page.waitForTimeout(300);
  await page.screenshot({ path: "/tmp/row-shots/3-typed.png" });
  const frame = await page.locator("iframe").first().elementHandle();
  console.log(await frame?.evaluate((f) => [f.clientWidth, f.clientHeight, f.id, f.parentElement?.id]));
  for (const width of [320, 700]) {
    await page.evaluate((w) => {
      const f = document.querySelector("iframe")!;
      let e: HTMLElement | null = f.parentElement;
      f.style.width = w + "px"; f.style.minWidth = w + "px";
      while (e && e !== document.body && e.clientWidth < w) { e.style.width = w + "px"; e.style.minWidth = w + "px"; e.style.flex = "0 0 " + w + "px"; e = e.parentElement; }
    }, width);
    await page.waitForTimeout(500);
    const el = await page.locator("iframe").first();
    await el.screenshot({ path: `/tmp/row-shots/4-${width}.png` });
    await pane.evaluate(() => document.querySelector("#current-row")?.scrollTo(0, 5000));
    await page.waitForTimeout(200);
    await el.screenshot({ path: `/tmp/row-shots/5-${width}-foot.png` });
  }
  console.log(open.problems);
} finally { await open.close(); }
