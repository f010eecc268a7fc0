import { strToU8, zipSync } from "fflate";
import { readXlsx } from "../../src/xlsx/read/read-xlsx";
import { writeXlsx } from "../../src/xlsx/save/write-xlsx";
import { fileOf, workbookOf } from "./workbooks";

const compoundFile = (stream: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of Array.from(stream).entries()) bytes[1024 + 2 * index] = letter.charCodeAt(0);
  return bytes;
};

describe("a file that cannot be opened is told by one sentence", () => {
  it.each([
    ["nothing", new Uint8Array(), "not-xlsx"],
    ["text", strToU8("序号,名称"), "not-xlsx"],
    ["a zip of something else", zipSync({ "word/document.xml": strToU8("<a/>") }), "not-xlsx"],
    ["an old workbook", compoundFile("Workbook"), "old-format"],
    ["a workbook with a password", compoundFile("EncryptedPackage"), "encrypted"],
    ["a worksheet that is no XML", fileOf("", { "xl/worksheets/sheet1.xml": "序号" }), "damaged"],
    ["a workbook without sheets", fileOf("", { "xl/workbook.xml": "<workbook/>" }), "damaged"],
  ])("%s", async (_, bytes, code) => {
    await expect(readXlsx(bytes)).rejects.toMatchObject({
      name: "XlsxError",
      code,
      message: expect.stringMatching(/^[^。]+。$/) as string,
    });
  });

  it("a file that is cut off", async () => {
    const whole = await writeXlsx(workbookOf({ 0: { 0: { v: 1, t: 2 } } }));
    await expect(readXlsx(whole.slice(0, whole.length / 2))).rejects.toMatchObject({ code: "damaged" });
  });

  it("a zip bomb", async () => {
    const bomb = fileOf("", { "xl/media/zeros.xml": "0" });
    // Claims in the central directory that the entry unpacks to 1 GB.
    const view = new DataView(bomb.buffer);
    for (let at = bomb.length - 22; at >= 0; at -= 1) {
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 24, 1 << 30, true);
        break;
      }
    }
    await expect(readXlsx(bomb)).rejects.toMatchObject({ code: "too-large" });
  });

  it("more cells than anybody keeps", async () => {
    await expect(
      readXlsx(fileOf(`<sheetData>${"<c/><c >".repeat(5_000_001)}</sheetData>`)),
    ).rejects.toMatchObject({ code: "too-large" });
  });

  it("but a huge claimed size costs nothing", async () => {
    const file = await readXlsx(
      fileOf(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    );
    expect(file.snapshot.sheets["sheet-1"]).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 });
  });
});
