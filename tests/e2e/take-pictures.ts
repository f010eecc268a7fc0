import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { openPage } from "./open-page";
import { clickCell } from "./grid";

/**
 * `npm run pictures`: the README's pictures, made anew from the built page as staff see it, on the same day with the
 * same entries each time.
 */
const FOLDER = path.resolve(import.meta.dirname, "../../assets/pictures");
const DAY = "2021-10-08";

/** Progress of tasks on the way, and 2021-09-25 as Excel counts days. */
const EXAMPLE: [number[], number] = [[0.75, 0.7, 0.6, 0.35, 0.5, 0.72, 0.68], 44464];

/** What two months of reports may look like, and some of what comes back wrong. */
async function fillIn(pane: Frame): Promise<void> {
  await pane.evaluate(async ([shares, september25]) => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("任务表");
      const body = table.getDataBodyRange();
      body.load({ values: true });
      const headers = table.getHeaderRowRange();
      headers.load({ values: true });
      await context.sync();
      const header = headers.values[0] as string[];
      const rows = body.values as (string | number)[][];
      const status = header.indexOf("完成状态");
      const progress = header.indexOf("完成进度");
      const completedOn = header.indexOf("完成日期");
      const updatedOn = header.indexOf("更新日期");
      const due = header.indexOf("截止日期");
      for (const [index, row] of rows.entries()) {
        const kind = (index * 7) % 10;
        const finished = kind < 3 && row[due] !== "";
        row[status] = finished ? "已完成" : "推进中";
        row[progress] = finished ? 1 : (shares[kind - 3] ?? 0.75);
        if (finished) row[completedOn] = september25 - ((index * 13) % 90);
        row[updatedOn] = september25 + (index % 9 === 4 ? -40 : index % 5);
      }
      // As it comes back from the units.
      for (const [no, column, value] of [
        [12, status, "己完成"],
        [25, progress, 80],
        [31, updatedOn, "2021.9.30"],
        [47, progress, 1.7],
      ] as const) {
        (rows[no - 1] as (string | number)[])[column] = value;
      }
      const columns = [status, progress, completedOn, updatedOn];
      for (const column of columns) {
        body.getColumn(column).values = rows.map((row) => [row[column]]);
      }
      await context.sync();
    });
  }, EXAMPLE);
}

async function press(pane: Frame, name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).first().click();
}

async function showTab(pane: Frame, name: RegExp): Promise<void> {
  await pane.getByRole("tab", { name }).click();
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(700); // the grid paints in the next frames
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: "disabled" });
  process.stdout.write(`assets/pictures/${name}.png\n`);
}

const open = await openPage();
try {
  const { page, pane } = open;
  await mkdir(FOLDER, { recursive: true });
  await page.setViewportSize({ width: 1440, height: 860 });
  await pane.getByLabel("统计截止日").fill(DAY);
  await press(pane, "插入任务表");
  await pane.getByRole("tab", { name: /今天/ }).waitFor({ timeout: 30_000 });
  await fillIn(pane);
  await clickCell(page, "H15");
  await showTab(pane, /问题/);
  await press(pane, "校验");
  await pane.getByRole("heading", { name: /错误/ }).first().waitFor({ timeout: 30_000 });
  await take(page, "问题");
  await showTab(pane, /预警/);
  await pane.getByRole("button", { name: /序号 6 / }).waitFor();
  await take(page, "预警");
  await showTab(pane, /今天/);
  await take(page, "今天");
  await pane.getByRole("button", { name: /^当前行 12/ }).click();
  await pane.getByRole("heading", { name: "填写本行" }).waitFor();
  await take(page, "当前行");
  await pane.getByRole("button", { name: /^当前行 12/ }).click();
  await press(pane, "生成汇总");
  await pane.getByRole("button", { name: "单位汇总" }).first().click({ timeout: 120_000 });
  await take(page, "汇总");
} finally {
  await open.close();
}
