import { readFile } from "node:fs/promises";
import { writeXlsx } from "../../src/xlsx/save/write-xlsx";
import { fileOf, opened, savedAndOpened } from "./workbooks";

const fromDisk = async (name: string) =>
  new Uint8Array(await readFile(new URL(`files/${name}`, import.meta.url)));

describe.each(["everything.xlsx", "everything-libreoffice.xlsx"])("somebody else's file, %s,", (name) => {
  it("opens, and written anew what it was", async () => {
    const first = await opened(await fromDisk(name));
    const second = await savedAndOpened(first.file);
    const withoutColumnFormulas = (file: unknown) =>
      JSON.stringify(file).replace(/\{\\"calculatedColumnFormula[^}]*\}/g, "{}");
    expect(withoutColumnFormulas(second.file)).toEqual(withoutColumnFormulas(first.file));
    expect(await writeXlsx(second.file)).toEqual(await writeXlsx(first.file));
  });

  it("has its tables, names, rules, links, notes and print set-up", async () => {
    const { resource, ofSheet, extras, file, cells, snapshot } = await opened(await fromDisk(name));
    expect(ofSheet("SHEET_TABLE_PLUGIN")).toMatchObject({
      tables: [{ name: "任务表", columns: [{}, {}, { displayName: "完成\n状态" }, {}, {}] }],
    });
    expect(
      Object.values(resource("SHEET_DEFINED_NAME_PLUGIN") as object)
        .map((one: { name: string }) => one.name)
        .sort(),
    ).toEqual(["局部", "统计截止日", "阈值"]);
    expect(ofSheet("SHEET_CONDITIONAL_FORMATTING_PLUGIN")).toHaveLength(11);
    expect(ofSheet("SHEET_DATA_VALIDATION_PLUGIN")).toHaveLength(8);
    expect(ofSheet("SHEET_NOTE_PLUGIN")).toMatchObject({
      3: { 0: { note: expect.stringContaining("第二行") as string } },
    });
    expect(extras).toMatchObject({
      pageSetup: {
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        printTitleRows: "$1:$3",
        printTitleColumns: "$A:$B",
        printArea: "$A$1:$E$9",
        centerHorizontally: true,
        headersFooters: { leftHeader: "A&&B", centerFooter: "第 &P 页 共 &N 页" },
      },
      hyperlinks: { B4: { address: "https://example.cn/?a=1&b=2" } },
    });
    expect(file.extras.sheets[snapshot.sheetOrder[1] ?? ""]?.protection?.options).toMatchObject({
      allowSort: true,
      allowFormatCells: false,
    });
    expect(cells[3]?.[1]).toMatchObject({ v: "=1+1", t: 1 });
    expect(cells[0]?.[2]).toMatchObject({ v: 45429.5, t: 2 });
    expect(cells[3]?.[6]).toMatchObject({ v: "#N/A", t: 1 });
  });
});

describe("a file's older and rarer ways", () => {
  it("shared and array formulas", async () => {
    const { cells } = await opened(
      fileOf(
        '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2*1</f><v>2</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><v>4</v></c></row></sheetData>',
      ),
    );
    expect(cells).toEqual({
      0: { 0: { v: 2, t: 2, f: "=B1*2" }, 2: { v: 2, t: 2, f: "=A1:A2*1", ref: "C1:C2" } },
      1: { 0: { v: 4, t: 2, f: "=B2*2" }, 2: {} },
    });
  });

  it("cells without addresses, inline texts, ISO dates", async () => {
    const { cells } = await opened(
      fileOf(
        '<sheetData><row><c t="inlineStr"><is><t>一</t></is></c><c t="d"><v>2024-05-17</v></c></row><row><c t="b"><v>1</v></c></row></sheetData>',
      ),
    );
    expect(cells).toEqual({ 0: { 0: { v: "一", t: 1 }, 1: { v: 45429, t: 2 } }, 1: { 0: { v: 1, t: 3 } } });
  });

  it("dates that count from 1904", async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const { cells } = await opened(
      fileOf(
        '<sheetData><row><c s="1"><v>1</v></c><c><v>1</v></c></row></sheetData>',
        { "xl/styles.xml": styles },
        '<workbookPr date1904="1"/>',
      ),
    );
    expect(cells[0]?.[0]).toMatchObject({ v: 1463 });
    expect(cells[0]?.[1]).toMatchObject({ v: 1 });
  });
});
