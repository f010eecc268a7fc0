import { cellHolds, showSheet } from "./grid";
import { olderFile } from "./older-file";
import { type OpenPage, openPage } from "./open-page";

/** A ledger of the older format, opened in the page and brought up to date from the pane. Needs the built page. */
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
}, 120_000);
afterAll(async () => {
  await open.close();
});

const button = (name: string) => open.pane.getByRole("button", { name, exact: true });

it("the pane tells of it as soon as the file is open", async () => {
  await open.page.locator("#workbook-file").setInputFiles({
    name: "旧台账.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(await olderFile()),
  });
  await open.pane.getByRole("region", { name: "台账是旧版" }).waitFor({ timeout: 60_000 });
});

it("the offer lists what will change, and what stands there", async () => {
  await button("更新旧版台账").click();
  const offer = open.pane.getByRole("region", { name: "更新旧版台账将改动以下内容" });
  await offer.waitFor({ timeout: 30_000 });
  const words = await offer.innerText();
  expect(words).toContain("调整后时限、调整依据");
  expect(words).toContain("序号 12：2022-03-31");
  expect(words).toMatch(/序号 2 具体措施：现为“改过的措施”，改为“.+”/);
});

it("a copy is offered first; here, where none can be opened, it says how to keep one by hand", async () => {
  await button("另存副本").click();
  await open.pane
    .getByRole("status")
    .getByText(/请用“文件”→“另存为”.*点上方的“保存”/)
    .waitFor({ timeout: 10_000 });
});

it("更新 adds the columns, moves the day, and leaves what units wrote", async () => {
  const { page, pane } = open;
  await button("更新").click();
  await pane.getByText(/^已将旧版任务台账更新为新版/).waitFor({ timeout: 60_000 });
  await expect(pane.getByRole("region", { name: "台账是旧版" }).count()).resolves.toBe(0);
  await showSheet(page, "任务台账");
  await cellHolds(page, "O3", "调整后时限");
  await cellHolds(page, "P3", "调整依据");
  await cellHolds(page, "Q3", "预警状态");
  await cellHolds(page, "O15", 44_651); // 2022-03-31
  await cellHolds(page, "G15", 44_500); // 2021-10-31
  await cellHolds(page, "K4", "单位填的进展");
});

it("and the list then asks for the basis alone", async () => {
  const { pane } = open;
  await pane.getByRole("tab", { name: /^问题/ }).click();
  await pane.getByRole("heading", { level: 3, name: / P16 / }).waitFor({ timeout: 30_000 });
  const codes = await pane.getByRole("heading", { level: 3 }).allInnerTexts();
  expect(codes.filter((code) => / [TKX]\d/.test(code))).toEqual([]);
});

it("nothing of this is an error in the console", () => {
  expect(open.problems).toEqual([]);
});
