import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Download } from "playwright-core";
import { readDocx } from "../word/docx-file";
import { openPage, type OpenPage } from "./open-page";

const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(await download.path()));

/** Presses a button of the pane and waits for the file that it gives. */
async function downloaded({ page, pane }: OpenPage, button: string): Promise<Download> {
  const waited = page.waitForEvent("download");
  await pane.getByRole("button", { name: button, exact: true }).click();
  return waited;
}

it("通报 and 函件 are downloads of the page, loaded when they are asked for, with the text to copy", async () => {
  const open = await openPage();
  try {
    const { page, pane, requests, problems } = open;
    await pane.getByRole("button", { name: "插入任务表" }).click();
    await pane.getByText(/^已插入任务台账/).waitFor();
    await pane.getByRole("tab", { name: "汇总" }).click();
    const parts = (): string[] => requests.filter((url) => /\/papers\.[0-9a-f]+\.js$/.test(url));
    expect(parts()).toEqual([]);

    const bulletin = await downloaded(open, "通报");
    expect(bulletin.suggestedFilename()).toMatch(/^通报-\d{4}-\d\d-\d\d\.docx$/);
    const { paragraphs, tables } = readDocx(await bytesOf(bulletin));
    expect(paragraphs.map(([, text]) => text)[1]).toBe("关于2021年重点任务推进情况的通报");
    expect(tables.length).toBeGreaterThanOrEqual(2);
    expect(parts()).toHaveLength(1);
    await pane
      .getByText(/^已写好通报，已交给浏览器下载：请在浏览器的“下载”文件夹里找“通报-.*\.docx”/)
      .waitFor();

    await pane.getByRole("button", { name: "复制通报文字" }).click();
    await pane.getByText(/^已复制通报文字/).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const [, text] of paragraphs) expect(copied).toContain(text.trim());

    const letters = await downloaded(open, "函件");
    expect(letters.suggestedFilename()).toMatch(/^函件-.*\.zip$/);
    const files = Object.entries(unzipSync(await bytesOf(letters)));
    expect(files.length).toBeGreaterThan(20);
    for (const [name, bytes] of files.slice(0, 5)) {
      const [unit = "", kind = ""] = name.replace(/\.docx$/, "").split("-");
      const [, title, addressee] = readDocx(bytes).paragraphs.map(([, text]) => text);
      expect([title, addressee]).toEqual([kind, `${unit}：`]);
    }
    expect(problems).toEqual([]);
  } finally {
    await open.close();
  }
});
