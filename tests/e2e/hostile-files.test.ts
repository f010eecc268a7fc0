import { readFile } from "node:fs/promises";
import { XlsxError } from "embedded-excel/errors";
import { openEmbeddedExcel } from "embedded-excel/node";
import { hostileFiles } from "../hostile/hostile-files";
import { endlessFormulas } from "../hostile/hostile-workbooks";
import { fileOf } from "../xlsx/workbooks";
import { cellHolds, typeInto } from "./grid";
import { type OpenPage, openPage } from "./open-page";
import { withinASecond } from "./patience";

/** What is chosen in the page's 打开, beside the same bytes opened without a screen. Needs the built page. */
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(async () => {
  await open.close();
});

const choose = (name: string, bytes: Uint8Array, { page } = open): Promise<void> =>
  page.locator("#workbook-file").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });
const says = (text: string, { page } = open): Promise<void> =>
  page.locator("#message", { hasText: text }).waitFor({ timeout: 60 * withinASecond });

async function sentenceWithoutScreen(bytes: Uint8Array): Promise<string> {
  const error: unknown = await openEmbeddedExcel({ bytes, name: "坏.xlsx" }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof XlsxError)) throw new Error("the file opens");
  return error.message;
}

it.each([
  ["a workbook with a password"],
  ["a worksheet of 600 MB"],
  ["a million rows with cells"],
  ["two sheets of one name"],
])(
  "%s is refused with the command line's sentence, and the open workbook stays usable",
  async (what) => {
    const { page } = open;
    const bytes = hostileFiles.find((one) => one.what === what)?.bytes();
    if (!bytes) throw new Error(`the table of hostile files has no “${what}”`);
    await typeInto(page, "B2", what);
    await typeInto(page, "B3", "=LEN(B2)");
    await choose("坏.xlsx", bytes);
    await says(`没有打开 坏.xlsx：${await sentenceWithoutScreen(bytes)}`);
    await cellHolds(page, "B3", what.length);
    await typeInto(page, "C2", "=B3*2");
    await cellHolds(page, "C2", what.length * 2);
    await expect(page.locator("#unsaved").isVisible()).resolves.toBe(true);
    await expect(page.locator(".ribbon-button:enabled").count()).resolves.toBeGreaterThan(0);
  },
  60_000,
);

/** Each formula takes minutes, and nobody can tell beforehand. */
const endless = (): Uint8Array => endlessFormulas[0]?.bytes() ?? new Uint8Array();
const progress = () => open.page.locator("#trial");
const opening = async (name: string): Promise<void> => {
  await choose(name, endless());
  await progress()
    .getByText(new RegExp(`正在读取和计算 ${name}，已用 \\d+ 秒`))
    .waitFor();
};

it("a file that is never calculated leaves the page usable, and is given up by a button", async () => {
  const { page } = open;
  await opening("无尽.xlsx");
  await typeInto(page, "D2", "=1+1");
  await cellHolds(page, "D2", 2);
  const pictures = process.env["PICTURES"];
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/trial.png` });
  await page.getByRole("button", { name: "放弃打开" }).click();
  await says("没有打开 无尽.xlsx：已放弃打开，原来的工作簿没有动。");
  await expect(progress().isVisible()).resolves.toBe(false);
  await cellHolds(page, "D2", 2);
});

it("another file may be chosen meanwhile, which gives the first one up", async () => {
  const { page } = open;
  await opening("无尽.xlsx");
  await choose("别的.xlsx", await readFile(new URL("../xlsx/files/everything.xlsx", import.meta.url)));
  await page.getByRole("button", { name: "不保存，继续" }).click({ timeout: 60 * withinASecond });
  await says("已打开 别的.xlsx");
});

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/${type}" Target="${target}"/>`;
/** Its signature does not survive a change. */
const signed = (): Uint8Array =>
  fileOf("<sheetData><row><c><v>1</v></c></row></sheetData>", {
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
      relationship("r1", "officeDocument/2006/relationships/officeDocument", "xl/workbook.xml") +
      relationship("r2", "package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs")
    }</Relationships>`,
    "_xmlsignatures/origin.sigs": "",
  });

it("a workbook with macros may be chosen; what a change takes from a file is named before it is saved", async () => {
  const { page } = open;
  const accepted = await page.locator("#workbook-file").getAttribute("accept");
  expect(accepted?.split(",")).toEqual([".xlsx", ".xlsm", ".xltx", ".xltm"]);
  await choose("签名.xlsm", signed());
  await says("已打开 签名.xlsm");
  await page.locator(".ribbon-button:enabled").first().waitFor();
  await typeInto(page, "B2", "改");
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  const save = (): Promise<void> => page.getByRole("button", { name: "保存", exact: true }).click();
  await save();
  await page.getByText("保存后会丢失：数字签名").waitFor();
  await page.getByRole("button", { name: "取消", exact: true }).click();
  await says("就绪");
  expect(downloads).toEqual([]);
  await expect(page.locator("#unsaved").isVisible()).resolves.toBe(true);
  await save();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "仍要保存" }).click();
  expect((await waiting).suggestedFilename()).toBe("签名.xlsm");
  await says("已生成 签名.xlsm");
}, 60_000);

it("none of this is an error in the console", () => {
  // A trial that is given up may still have been loading its script.
  const others = open.problems.filter((one) => !/^failed: .*\.js$/.test(one));
  expect(others).toEqual([]);
});

it("a file that is never calculated is given up by the clock, too", async () => {
  // A page of its own: what Univer had waiting for the true clock does not understand another.
  const other = await openPage();
  try {
    await other.page.clock.install();
    await choose("无尽.xlsx", endless(), other);
    await other.page.locator("#message", { hasText: "正在打开 无尽.xlsx" }).waitFor();
    await other.page.clock.runFor(121_000);
    await says(
      "没有打开 无尽.xlsx：读取内容和计算公式用了 120 秒还没有结束，请删去用不到的公式和工作表后再试。",
      other,
    );
  } finally {
    await other.close();
  }
});
