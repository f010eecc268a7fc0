import { type OpenPage, openPage } from "./open-page";
import { cellHolds, readCell, typeInto } from "./grid";

interface Kept {
  readonly name: string;
  readonly at: Date;
}

/** The record that the page keeps in the browser, undefined: none. */
const keptBy = (open: OpenPage): Promise<Kept | undefined> =>
  open.page.evaluate(
    () =>
      new Promise<Kept | undefined>((resolve, reject) => {
        const opening = indexedDB.open("embedded-excel");
        opening.onerror = () => {
          reject(new Error("no database"));
        };
        opening.onsuccess = () => {
          const { result } = opening;
          if (!result.objectStoreNames.contains("work")) {
            resolve(undefined);
            return;
          }
          const reading = result.transaction("work").objectStore("work").get("unsaved");
          reading.onsuccess = () => {
            result.close();
            resolve(reading.result as Kept | undefined);
          };
        };
      }),
  );

/** Waits until the page has kept what was edited up to now. */
async function editsKept(open: OpenPage): Promise<void> {
  const now = Date.now();
  while (Number((await keptBy(open))?.at ?? 0) < now) await open.page.waitForTimeout(100);
}
async function nothingKept(open: OpenPage): Promise<void> {
  while (await keptBy(open)) await open.page.waitForTimeout(100);
}

/** Loads the page again, whatever it asks, and waits until its buttons can be pressed. */
async function reload({ page }: OpenPage): Promise<string[]> {
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await page.locator(".ribbon-button:enabled").first().waitFor();
  return asked;
}

describe("what is not saved", () => {
  let open: OpenPage;
  beforeEach(async () => {
    open = await openPage();
  });
  afterEach(async () => {
    await open.close();
  });

  it("is asked about before a reload, and offered again after it", async () => {
    const { page } = open;
    await typeInto(page, "B2", "写了一半");
    await editsKept(open);
    expect(await reload(open)).toEqual(["beforeunload"]);
    await page.getByRole("alertdialog").getByText("工作簿1 有未保存的更改").waitFor();
    await page.getByRole("button", { name: "恢复", exact: true }).click();
    await page.getByText("已恢复 工作簿1").waitFor();
    await cellHolds(page, "B2", "写了一半");
    expect(await page.locator("#unsaved").isVisible()).toBe(true);
    expect(open.problems).toEqual([]);
  });

  it("comes back with the ledger, its table and its lights, and can be worked on", async () => {
    const { page } = open;
    await page.getByRole("button", { name: "插入任务表", exact: true }).click();
    await page.locator("#message", { hasText: "“插入任务表”已结束" }).waitFor();
    await typeInto(page, "T4", "写了一半");
    await editsKept(open);
    await reload(open);
    await page.getByRole("button", { name: "恢复", exact: true }).click();
    await page.getByText("已恢复 工作簿1").waitFor();
    await page.locator(".ribbon-button:enabled").first().waitFor();
    const tables = await page
      .frames()
      .find((frame) => frame.url().includes("/taskpane.html"))
      ?.evaluate(() =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItem("任务表");
          const range = table.getRange().load("rowCount");
          const formats = table.getDataBodyRange().conditionalFormats.getCount();
          await context.sync();
          return [range.rowCount, formats.value > 0];
        }),
      );
    expect(tables).toEqual([196, true]);
    expect(await readCell(page, "T4")).toBe("写了一半");
    expect(open.problems).toEqual([]);
  });

  it("is forgotten once it is saved, and then nothing is asked", async () => {
    const { page } = open;
    await typeInto(page, "B2", "1");
    await editsKept(open);
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("由浏览器下载").waitFor();
    await nothingKept(open);
    expect(await reload(open)).toEqual([]);
    expect(await page.getByRole("alertdialog").isVisible()).toBe(false);
  });

  it("is not kept where that is turned off, and what was kept is gone", async () => {
    const { page } = open;
    await typeInto(page, "B2", "1");
    await editsKept(open);
    const button = page.getByRole("button", { name: "暂存", exact: true });
    await button.click();
    await nothingKept(open);
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    await typeInto(page, "B3", "2");
    await page.waitForTimeout(3000);
    expect(await keptBy(open)).toBeUndefined();
  });
});

it("a swipe past the first column is no way back to another page", async () => {
  const open = await openPage();
  const behaviours = await open.page.evaluate(() =>
    [document.documentElement, document.body].map((part) => getComputedStyle(part).overscrollBehaviorX),
  );
  await open.close();
  expect(behaviours).toEqual(["none", "none"]);
});
