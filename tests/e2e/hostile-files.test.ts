import { XlsxError } from "embedded-excel/errors";
import { openEmbeddedExcel } from "embedded-excel/node";
import { hostileFiles } from "../hostile/hostile-files";
import { fileOf } from "../xlsx/workbooks";
import { cellHolds, typeInto } from "./grid";
import { type OpenPage, openPage } from "./open-page";

/** What is chosen in the page's 打开, beside the same bytes opened without a screen. Needs the built page. */
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(async () => {
  await open.close();
});

const choose = (name: string, bytes: Uint8Array): Promise<void> =>
  open.page.locator("#workbook-file").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });
const says = (text: string): Promise<void> =>
  open.page.locator("#message", { hasText: text }).waitFor({ timeout: 30_000 });

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
    await page.getByRole("button", { name: "不保存，继续" }).click();
    await says(`没有打开 坏.xlsx：${await sentenceWithoutScreen(bytes)}`);
    await cellHolds(page, "B3", what.length);
    await typeInto(page, "C2", "=B3*2");
    await cellHolds(page, "C2", what.length * 2);
    await expect(page.locator("#unsaved").isVisible()).resolves.toBe(true);
    await expect(page.locator(".ribbon-button:enabled").count()).resolves.toBeGreaterThan(0);
  },
  60_000,
);

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
  await page.getByRole("button", { name: "不保存，继续" }).click();
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
  expect(open.problems).toEqual([]);
});
