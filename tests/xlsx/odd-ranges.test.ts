import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { fileOf } from "./workbooks";

/** Ranges as other programs write them: what is kept is spelled as Excel spells it, what is not is named before saving. */

let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
afterAll(() => excel.close());

type Edit = (sheet: Excel.Worksheet) => void;
async function saved(
  file: Uint8Array,
  edit?: Edit,
): Promise<{ part: (path: string) => string; parts: string[]; losses: readonly string[] }> {
  await excel.host.open(file, "文件.xlsx");
  if (edit)
    await excel.Excel.run(async (context) => {
      edit(context.workbook.worksheets.getFirst());
      await context.sync();
    });
  const { bytes, losses } = await excel.host.write("文件.xlsx");
  const parts = unzipSync(bytes);
  return { part: (path) => strFromU8(parts[path] ?? new Uint8Array()), parts: Object.keys(parts), losses };
}

const SHEET = "xl/worksheets/sheet1.xml";
const all = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, text = ""]) => text);
const validation = (sqref: string, type = "whole"): string =>
  `<dataValidations count="1"><dataValidation type="${type}" operator="equal" sqref="${sqref}"><formula1>1</formula1></dataValidation></dataValidations>`;
const format = (sqref: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
const data = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
/** Changes every rule's block, so that it is written anew. */
const moreRules: Edit = (sheet) => {
  sheet.getRange("Z9").dataValidation.rule = { wholeNumber: { formula1: 7, operator: "EqualTo" } };
  const added = sheet.getRange("Z9").conditionalFormats.add("Custom");
  added.custom.rule.formula = "=FALSE";
  added.custom.format.font.bold = true;
};

describe.each([
  ["a comma", "I4:I50,I60:I198", "I4:I50 I60:I198", "I4:I50 I60:I198"],
  ["a comma and a blank", "A1, B2", "A1 B2", "A1 B2"],
  ["a semicolon", "A1:A2;C1", "A1:A2 C1", "A1:A2 C1"],
  ["small letters", "a1:b2", "A1:B2", "A1:B2"],
  ["a range within another", "A1:B9 A2 A1:B9 E20", "A1:B9 A2 A1:B9 E20", "A1:B9 E20"],
  ["the lower end first", "B2:A1", "A1:B2", "A1:B2"],
  ["dollars", "$A$1:$B$2", "$A$1:$B$2", "A1:B2"],
  ["the sheet before it", "表一!A1:B2", "A1:B2", "A1:B2"],
  ["the sheet in quotes", "'表一'!$A$1", "A1", "A1"],
  ["a whole column", "H:H", "H:H", "H1:H1048576"],
  ["whole columns", "B:C", "B:C", "B1:C1048576"],
  ["whole rows", "1:3", "1:3", "A1:XFD3"],
  ["the last row", "C5:C1048576", "C5:C1048576", "C5:C1048576"],
])("a rule over a range with %s, %s,", (_what, sqref, kept, anew) => {
  it("is kept where nothing changes, and where it is written anew", async () => {
    const file = fileOf(data + format(sqref) + validation(sqref));
    const mere = await saved(file);
    expect(mere.losses).toEqual([]);
    expect(all(mere.part(SHEET), / sqref="([^"]*)"/g)).toEqual([kept, kept]);
    const changed = await saved(file, moreRules);
    expect(changed.losses).toEqual([]);
    expect(all(changed.part(SHEET), /<dataValidation [^>]*sqref="([^"]*)"/g)).toContain(anew);
    expect(all(changed.part(SHEET), /<conditionalFormatting sqref="([^"]*)"/g)).toContain(anew);
  });
});

describe.each([
  ["deleted cells", "#REF!", [], ["区域“#REF!”的"]],
  ["deleted cells among others", "A1 #REF! C3", ["A1 C3"], ["区域“#REF!”的"]],
  ["another sheet", "表九!A1", [], ["区域“表九!A1”的"]],
  ["a word", "全部", [], ["区域“全部”的"]],
  ["rows below the last one", "A1048577", [], ["区域“A1048577”的"]],
  ["row 0", "A0", [], ["区域“A0”的"]],
  ["nothing", "", [], ["没有写明区域的"]],
])("a rule over %s", (_what, sqref, kept, words) => {
  it.each([
    ["where nothing changes", undefined],
    ["where rules are written anew", moreRules],
  ])("is named before saving, %s, and the file is sound", async (_when, edit) => {
    const { part, losses } = await saved(fileOf(data + format(sqref) + validation(sqref)), edit);
    expect(losses).toEqual(
      words.flatMap((word) => [`${word}条件格式（工作表“表一”）`, `${word}数据验证（工作表“表一”）`]),
    );
    const written = all(part(SHEET), / sqref="([^"]*)"/g).filter((one) => one !== "Z9");
    expect(written).toEqual([...kept, ...kept]);
    expect(part(SHEET)).not.toMatch(/<dataValidations[^>]*><\/dataValidations>|<dataValidations[^>]*\/>/);
  });
});

it("a range that reaches beyond the sheet is cut, and that is named", async () => {
  const { part, losses } = await saved(fileOf(data + validation("M1:M1048577 A1:XFE2")));
  expect(losses).toEqual([
    "数据验证的区域“M1:M1048577”超出工作表的部分（工作表“表一”）",
    "数据验证的区域“A1:XFE2”超出工作表的部分（工作表“表一”）",
  ]);
  expect(part(SHEET)).toContain('sqref="M1:M1048576 A1:XFD2"');
});

describe("other things that stand for cells", () => {
  const link = (ref: string): string =>
    `<hyperlinks><hyperlink ref="${ref}" location="A1"/><hyperlink ref="C9" location="A2"/></hyperlinks>`;
  it.each([
    [
      "merged cells",
      (ref: string) => `<mergeCells count="2"><mergeCell ref="${ref}"/><mergeCell ref="E1:F1"/></mergeCells>`,
      "合并单元格",
      '<mergeCells count="1"><mergeCell ref="E1:F1"/></mergeCells>',
    ],
    ["the sheet's filter", (ref: string) => `<autoFilter ref="${ref}"/>`, "筛选", data],
    ["links", link, "超链接", '<hyperlinks><hyperlink ref="C9" location="A2"/></hyperlinks>'],
    [
      "ranges that may be edited",
      (ref: string) => `<protectedRanges><protectedRange sqref="${ref}" name="甲"/></protectedRanges>`,
      "允许编辑的区域",
      data,
    ],
  ])("%s of deleted cells are named, and left out", async (_what, xml, word, left) => {
    const { part, losses } = await saved(fileOf(data + xml("#REF!")));
    expect(losses).toEqual([`区域“#REF!”的${word}（工作表“表一”）`]);
    expect(part(SHEET)).toContain(left);
    expect(part(SHEET)).not.toContain("#REF!");
    const mended = await saved(fileOf(data + xml("表一!$b$2:a1")));
    expect(mended.losses).toEqual([]);
    expect(mended.part(SHEET)).toMatch(/(?:ref|sqref)="A1:B2"/);
  });

  it("a rule of an extension", async () => {
    const rule = (sqref: string): string =>
      `<x14:dataValidation type="list"><x14:formula1><xm:f>表一!A1:A2</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation>`;
    const { part, losses } = await saved(
      fileOf(
        `${data}<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="2">${rule("B1,B2")}${rule("#REF!")}</x14:dataValidations></ext></extLst>`,
      ),
    );
    expect(losses).toEqual(["区域“#REF!”的数据验证（工作表“表一”）"]);
    expect(all(part(SHEET), /<xm:sqref>([^<]*)</g)).toEqual(["B1 B2"]);
    expect(part(SHEET)).toContain('count="1"');
  });

  it("what was selected is put away without a word", async () => {
    const { part, losses } = await saved(
      fileOf(
        `<sheetViews><sheetView workbookViewId="0"><selection activeCell="#REF!" sqref="#REF!"/></sheetView></sheetViews>${data}`,
      ),
    );
    expect(losses).toEqual([]);
    expect(part(SHEET)).toContain("<selection/>");
  });

  const table = (ref: string): Uint8Array =>
    fileOf(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData><tableParts count="1"><tablePart r:id="r1"/></tableParts>`,
      {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`,
        "xl/tables/table1.xml": `<table id="1" name="表" displayName="表" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="1"><tableColumn id="1" name="甲"/></tableColumns></table>`,
      },
    );

  it("a table of deleted cells is named, and goes with all that led to it", async () => {
    const { part, parts, losses } = await saved(table("#REF!"));
    expect(losses).toEqual(["表格“表”（工作表“表一”）"]);
    expect(part(SHEET)).not.toContain("tablePart");
    expect(parts).not.toContain("xl/tables/table1.xml");
    expect(part("xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("table1.xml");
  });

  it("a table in small letters and with dollars stays one", async () => {
    const { part, losses } = await saved(table("表一!$a$1:a3"));
    expect(losses).toEqual([]);
    expect(part("xl/tables/table1.xml")).toMatch(/ref="A1:A3"><autoFilter ref="A1:A3"\/>/);
  });

  const named = (name: string, text: string): Uint8Array =>
    fileOf(data, {
      "xl/workbook.xml": `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.${name}" localSheetId="0">${text}</definedName></definedNames></workbook>`,
    });
  it.each([
    ["without its sheet", "Print_Area", "A1:B2", "表一!$A$1:$B$2", []],
    [
      "with a row too many",
      "Print_Area",
      "表一!$A$1:$B$1048577",
      "表一!$A$1:$B$1048576",
      ["打印区域“表一!$A$1:$B$1048577”超出工作表的部分（工作表“表一”）"],
    ],
    ["of another sheet", "Print_Titles", "表九!$1:$2", undefined, ["打印标题“表九!$1:$2”（工作表“表一”）"]],
    ["as Excel has it", "Print_Area", "表一!$A$1:$B$2,表一!$D$1", "表一!$A$1:$B$2,表一!$D$1", []],
    ["whose cells were deleted, as Excel leaves it", "Print_Area", "表一!#REF!", "表一!#REF!", []],
    ["that is a formula", "Print_Area", "OFFSET(表一!$A$1,0,0,3,3)", "OFFSET(表一!$A$1,0,0,3,3)", []],
  ])("a print area or title %s", async (_what, name, text, kept, words) => {
    const { part, losses } = await saved(named(name, text));
    expect(losses).toEqual(words);
    expect(/<definedName [^>]*>([^<]*)</.exec(part("xl/workbook.xml"))?.[1]).toBe(kept);
  });
});

describe("a ledger with the rules of web spreadsheets", () => {
  const path = "xl/worksheets/sheet2.xml";
  let file: Uint8Array;
  beforeAll(async () => {
    file = new Uint8Array(await readFile(new URL("../cases/odd-ranges-of-rules.xlsx", import.meta.url)));
  });
  const expected = [
    "区域“#REF!”的数据验证（工作表“任务台账”）",
    "数据验证的区域“M1:M1048577”超出工作表的部分（工作表“任务台账”）",
    "没有写明区域的数据验证（工作表“任务台账”）",
  ];

  it("opens and is saved with every rule that there can be, and the others named", async () => {
    const { part, losses } = await saved(file);
    expect(losses).toEqual(expected);
    expect(all(part(path), /<dataValidation [^>]*sqref="([^"]*)"/g)).toEqual([
      "H:H",
      "I4:I50 I60:I198",
      "4:198",
      "M1:M1048576",
    ]);
    expect(all(part(path), /<dataValidations count="(\d+)"/g)).toEqual(["4"]);
    expect(all(part(path), /<conditionalFormatting sqref="(A4:O10[^"]*)"/g)).toEqual(["A4:O10 A11:O198"]);
  });

  it("a rule in the way of a whole column does not end that column's rule at the end of the grid", async () => {
    await excel.host.open(file, "台账.xlsx");
    await excel.Excel.run(async (context) => {
      const rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      context.workbook.worksheets.getItem("任务台账").getRange("H300:H310").dataValidation.rule = rule;
      await context.sync();
    });
    const { bytes, losses } = await excel.host.write("台账.xlsx");
    // The file lays rules over one another; Excel has one a cell.
    expect(losses).toEqual([
      ...expected,
      ...["H:H", "I4:I50 I60:I198", "4:198"].map(
        (sqref) => `数据验证“${sqref}”与后面的数据验证重叠的部分（工作表“任务台账”）`,
      ),
    ]);
    const xml = strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
    expect(all(xml, /<dataValidation [^>]*sqref="([^"]*)"/g)).toEqual([
      "H1:H3 H199:H299 H311:H1048576",
      "A4:L198 N4:XFD198",
      "M1:M1048576",
      "H300:H310",
    ]);
  });
});
