import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { fileOf, opened } from "./workbooks";

const STYLES = {
  "xl/styles.xml":
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs></styleSheet>',
};
const FROM_1904 = '<workbookPr date1904="1"/>';

describe("in a workbook that counts its dates from 1904", () => {
  it.each([
    ["an ISO day is the same day", '<c s="1" t="d"><v>2021-09-30</v></c>', 44469],
    ["an ISO day in a cell without a date format too", '<c t="d"><v>2021-09-30</v></c>', 44469],
    ["an ISO moment too", '<c s="1" t="d"><v>2021-09-30T12:00:00</v></c>', 44469.5],
    ["a serial is as many days later", '<c s="1"><v>43007</v></c>', 44469],
    ["a time of day is no day", '<c s="2"><v>0.5</v></c>', 0.5],
    ["nor are elapsed hours", '<c s="3"><v>1.5</v></c>', 1.5],
    ["nor is a number", "<c><v>3</v></c>", 3],
  ])("%s", async (_what, cell, serial) => {
    const { cells } = await opened(fileOf(`<sheetData><row>${cell}</row></sheetData>`, STYLES, FROM_1904));
    expect(cells[0]?.[0]).toMatchObject({ v: serial, t: 2 });
  });

  it("a date rule's limits are days, too", async () => {
    const { ofSheet } = await opened(
      fileOf(
        '<sheetData/><dataValidations><dataValidation type="date" operator="between" sqref="A1"><formula1>43007</formula1><formula2>DATE(2021,12,31)</formula2></dataValidation>' +
          '<dataValidation type="whole" operator="equal" sqref="A2"><formula1>43007</formula1></dataValidation></dataValidations>',
        STYLES,
        FROM_1904,
      ),
    );
    expect(ofSheet("SHEET_DATA_VALIDATION_PLUGIN")).toMatchObject([
      { formula1: "44469", formula2: "=DATE(2021,12,31)" },
      { formula1: "43007" },
    ]);
  });
});

describe("a ledger that counts its dates from 1904", () => {
  let excel: EmbeddedExcel;
  let file: Uint8Array;
  beforeAll(async () => {
    excel = await openEmbeddedExcel();
    file = new Uint8Array(await readFile(new URL("../cases/iso-dates-in-1904.xlsx", import.meta.url)));
  });
  afterAll(() => excel.close());

  const part = (bytes: Uint8Array): string =>
    strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  const cellOf = (bytes: Uint8Array, address: string): string | undefined =>
    new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(part(bytes))?.[0];

  it("shows its ISO days as those days, and keeps them as they are spelled", async () => {
    await excel.host.open(file, "台账.xlsx");
    const texts = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("任务台账").getRange("N4:N9");
      range.load({ text: true });
      await context.sync();
      return range.text.flat();
    });
    expect(texts.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => "2021-10-01"));
    expect(cellOf(await excel.host.save(), "N4")).toBe(cellOf(file, "N4"));
  });

  it("and a day that is written into it, in its own count, is that day in the file, whichever way its neighbours are stored", async () => {
    await excel.host.open(file, "台账.xlsx");
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("任务台账");
      sheet.getRange("N4").values = [[43009]];
      sheet.getRange("N20").values = [["2021-10-02"]];
      sheet.getRange("T1").dataValidation.rule = {
        date: { formula1: "2021-10-01", operator: "GreaterThan" },
      };
      await context.sync();
    });
    const saved = await excel.host.save();
    for (const address of ["N4", "N20"])
      expect(cellOf(saved, address)).toMatch(/^<c r="N\d+" s="\d+"><v>43009<\/v><\/c>$/);
    expect(part(saved)).toContain("<formula1>43008</formula1>");
    await excel.host.open(saved, "台账.xlsx");
    const values = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("任务台账").getRange("N4");
      range.load({ values: true, text: true });
      await context.sync();
      return [range.values, range.text];
    });
    expect(values).toEqual([[[43009]], [["2021-10-02"]]]);
  });
});
