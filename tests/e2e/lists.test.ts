import { cellHolds, readCell } from "./grid";
import { type OpenPage, openPage } from "./open-page";

/** 问题 and 预警 in the narrowest pane: long lists, and the table in Excel as the list asks for it. */
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
  const { page, pane } = open;
  const splitter = page.locator("#splitter");
  await splitter.focus();
  for (let press = 0; press < 20; press++) await page.keyboard.press("ArrowRight");
  await page.locator("#ribbon").getByRole("button", { name: "插入任务表", exact: true }).click();
  await pane.getByText(/^已插入任务台账/).waitFor({ timeout: 15_000 });
});
afterAll(async () => {
  await open.close();
});

const button = (name: string | RegExp) => open.pane.getByRole("button", { name, exact: true });
/** 序号 of the rows of the sheet that are seen, of the 195 of the ledger. */
const shownRows = (): Promise<number> =>
  open.page.evaluate(() => {
    const sheet = window.engine.api.getActiveWorkbook()?.getSheetByName("任务台账")?.getSheet();
    return Array.from({ length: 195 }, (_, index) => sheet?.getRowVisible(index + 3)).filter(Boolean).length;
  });
/** How far the first group of a list is below the tabs, and whether anything is wider than the pane. */
const layout = (): Promise<{ begins: number; wide: boolean }> =>
  open.pane.evaluate(() => {
    const top = (found: Element | null): number => found?.getBoundingClientRect().top ?? Infinity;
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      begins: top(document.querySelector("h3")) - top(document.querySelector("[role=tabpanel]")),
      wide: scrollWidth > clientWidth,
    };
  });

it("both lists begin at most 150 px below the tabs at 320 px, and nothing is cut off", async () => {
  const { pane } = open;
  await pane.getByRole("tab", { name: /^预警/ }).click();
  await pane.getByRole("heading", { level: 3 }).first().waitFor();
  const concerns = await layout();
  await pane.getByRole("tab", { name: /^问题/ }).click();
  await pane.getByRole("heading", { level: 3 }).first().waitFor({ timeout: 10_000 });
  for (const { begins, wide } of [concerns, await layout()]) {
    expect(begins).toBeLessThanOrEqual(150);
    expect(wide).toBe(false);
  }
});

it("of a long list only what is near is on the page, and the keyboard reaches the last", async () => {
  const { page, pane } = open;
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("任务表");
      columns.getItem("完成状态").getDataBodyRange().values = Array.from({ length: 195 }, () => ["完工"]);
      await context.sync();
    }),
  );
  await page.locator("#ribbon").getByRole("button", { name: "校验", exact: true }).click();
  const list = pane.getByRole("list", { name: "状态不在可选项" });
  await list.waitFor({ timeout: 30_000 });
  expect(await list.getByRole("listitem").count()).toBeLessThan(195);
  await list.getByRole("button", { name: /^序号/ }).first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  for (let press = 0; press < 50; press++) await page.keyboard.press("ArrowDown");
  const place = (): Promise<string | null | undefined> =>
    pane.evaluate(() => document.activeElement?.closest("[role=listitem]")?.getAttribute("aria-posinset"));
  expect(await place()).toBe("51");
  await page.keyboard.press("F8");
  expect(await place()).toBe("52");
});

it("the sheet shows the tasks of the unit that is chosen, which the pane tells of on every tab", async () => {
  const { pane } = open;
  await pane.getByRole("tab", { name: /^预警/ }).click();
  await pane.getByRole("combobox", { name: "牵头单位" }).selectOption("省大数据中心");
  await button("更多").click();
  await button("在表中只看该单位").click();
  const bar = pane.getByRole("region", { name: "任务表的筛选和排序" });
  const told = await bar.innerText({ timeout: 30_000 });
  const rows = Number(/^表中只显示省大数据中心牵头的 (\d+) 行/u.exec(told)?.[1]);
  expect(rows).toBeGreaterThan(1);
  expect(await shownRows()).toBe(rows);
  await pane.getByRole("tab", { name: /^今天/ }).click();
  await bar.waitFor();
});

it("sorted by gravity it begins as the list does, and one press brings everything back", async () => {
  const { page, pane } = open;
  await pane.getByRole("tab", { name: /^预警/ }).click();
  await button("清除筛选条件").click();
  const first = await button(/ · 序号 \d+ · /)
    .first()
    .getAttribute("aria-label");
  const no = Number(/序号 (\d+)/u.exec(first ?? "")?.[1]);
  await button("恢复原来的顺序和筛选").click();
  await pane.getByText(/^任务表已取消本窗格的筛选/).waitFor({ timeout: 30_000 });
  expect(await shownRows()).toBe(195);
  await button("更多").click();
  await button("在表中按轻重排序").click();
  await cellHolds(page, "A4", no);
  await button("恢复原来的顺序和筛选").click();
  await pane.getByText(/^任务表已恢复原来的顺序/).waitFor({ timeout: 60_000 });
  expect(await readCell(page, "A4")).toBe(1);
  expect(await readCell(page, "A198")).toBe(195);
});

it("nothing of this is an error in the console", () => {
  expect(open.problems).toEqual([]);
});
