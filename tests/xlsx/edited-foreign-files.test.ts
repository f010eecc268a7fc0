import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "../../src/xlsx/save/write-xlsx";
import { workbookOf } from "./workbooks";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";

/** A workbook of somebody else's, with sheets of every kind, edited through the real client and saved. */
type Parts = Record<string, Uint8Array>;

let excel: EmbeddedExcel;
let original: Uint8Array;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
  original = new Uint8Array(await readFile(new URL("files/foreign.xlsx", import.meta.url)));
});
afterAll(() => excel.close());

async function edited(
  edit: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void | Promise<void>,
  file = original,
  name = "a.xlsx",
): Promise<{ before: Parts; after: Parts; losses: readonly string[]; bytes: Uint8Array }> {
  await excel.host.open(file, "a.xlsx");
  await excel.Excel.run(async (context) => {
    await edit(context.workbook.worksheets, context);
    await context.sync();
  });
  const { bytes, losses } = await excel.host.write(name);
  return { before: unzipSync(file), after: unzipSync(bytes), losses, bytes };
}

const text = (parts: Parts, path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const differing = ({ before, after }: { before: Parts; after: Parts }): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => text(before, path) !== text(after, path))
    .sort();
const sheet1 = "xl/worksheets/sheet1.xml";
const cellOf = (parts: Parts, address: string, path = sheet1): string | undefined =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(text(parts, path))?.[0];

/** The worksheet's children, but for those named. */
function childrenBut(parts: Parts, ...names: string[]): string {
  return names.reduce(
    (xml, name) => xml.replace(new RegExp(`<${name}[ >].*</${name}>|<${name} [^>]*/>`, "s"), ""),
    text(parts, sheet1),
  );
}

/** A copy of the file with parts changed or added. */
function variant(change: Record<string, (part: string) => string>): Uint8Array {
  const parts = unzipSync(original);
  for (const [path, to] of Object.entries(change)) parts[path] = strToU8(to(text(parts, path)));
  return zipSync(parts);
}

const setB2 = (sheets: Excel.WorksheetCollection): void => {
  sheets.getItem("资料").getRange("B2").values = [[77]];
};

/** The file lets nobody change which sheets there are. */
function unlocked(sheets: Excel.WorksheetCollection): Excel.WorksheetCollection {
  sheets.context.workbook.protection.unprotect();
  return sheets;
}

describe("a foreign file that is edited and saved", () => {
  it("unchanged, is the same part by part", async () => {
    expect(differing(await edited(() => undefined))).toEqual([]);
  });

  it("with a value typed and taken back, is the same too", async () => {
    const typed = await edited(async (sheets, context) => {
      setB2(sheets);
      await context.sync();
      sheets.getItem("资料").getRange("B2").values = [[20]];
    });
    expect(differing(typed)).toEqual([]);
  });

  it("with a value typed, differs in that cell, in what is calculated from it and in what a chart keeps of it", async () => {
    const saved = await edited(setB2);
    expect(saved.losses).toEqual([]);
    expect(differing(saved)).toEqual(
      [
        ...["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/workbook.xml"],
        ...[sheet1, "xl/worksheets/sheet3.xml", "xl/charts/chart1.xml"],
      ].sort(),
    );
    const { before, after } = saved;
    expect(childrenBut(after, "dimension", "sheetData")).toBe(childrenBut(before, "dimension", "sheetData"));
    const changed = [...text(before, sheet1).matchAll(/<c r="([A-Z]+\d+)"/g)]
      .map(([, address = ""]) => address)
      .filter((address) => cellOf(before, address) !== cellOf(after, address));
    const lackedValue = (address: string): boolean => /<v><\/v>|<v ?\/>/.test(cellOf(before, address) ?? "");
    expect(changed.filter((address) => !lackedValue(address))).toEqual(["B2", "F2", "A30"]);
    // Its maker stores no values with most of its formulas: they come with a sheet that is written anyway.
    expect(cellOf(after, "C2")).toBe('<c r="C2" s="2"><f>DATE(2024,1,2)</f><v>45293</v></c>');
    expect(cellOf(after, "H9")).toContain("<v>77</v>");
    expect(cellOf(after, "F2")).toBe('<c r="F2"><f t="shared" ref="F2:F11" si="0">B2*2</f><v>154</v></c>');
    // What the engine cannot calculate keeps the value that its own program stored.
    expect(cellOf(after, "H6")).toBe('<c r="H6"><f>不认识的函数(A1)</f><v>4321</v></c>');
  });

  it("keeps a pattern, a theme's colour and a named style under a new format", async () => {
    const { after } = await edited((sheets) => {
      for (const cell of ["H1", "H3", "H4"]) sheets.getItem("资料").getRange(cell).format.font.italic = true;
    });
    const styles = text(after, "xl/styles.xml");
    const list = (name: string, entry: string): string[] => {
      const inside = new RegExp(`<${name}[ >].*?</${name}>`, "s").exec(styles)?.[0] ?? "";
      return inside.match(new RegExp(`<${entry}(?: [^>]*)?/>|<${entry}[ >].*?</${entry}>`, "gs")) ?? [];
    };
    const formatOf = (address: string): string =>
      list("cellXfs", "xf")[Number(/ s="(\d+)"/.exec(cellOf(after, address) ?? "")?.[1])] ?? "";
    const named = (xf: string, key: string): number => Number(new RegExp(` ${key}="(\\d+)"`).exec(xf)?.[1]);
    expect(list("fills", "fill")[named(formatOf("H1"), "fillId")]).toContain("lightGrid");
    const font = list("fonts", "font")[named(formatOf("H3"), "fontId")];
    expect(font).toMatch(/<i\/>/);
    expect(font).toMatch(/singleAccounting/);
    expect(font).toMatch(/theme="4"/);
    expect(named(formatOf("H4"), "xfId")).toBeGreaterThan(0);
  });

  it("spells out the copies of a shared formula whose first cell went", async () => {
    const { after } = await edited((sheets) => {
      sheets.getItem("资料").getRange("F2").values = [[1]];
    });
    expect(cellOf(after, "F2")).toBe('<c r="F2"><v>1</v></c>');
    expect(cellOf(after, "F3")).toBe('<c r="F3"><f>B3*2</f><v>60</v></c>');
    expect(text(after, sheet1)).not.toContain("shared");
  });

  it("keeps outlines, breaks, drawings and rules the engine has no word for under its own changes", async () => {
    const { before, after } = await edited((sheets) => {
      const sheet = sheets.getItem("资料");
      sheet.getRange("21:21").format.rowHeight = 60;
      sheet.getRange("L:L").columnHidden = false;
      const rule = sheet.getRange("B2:B11").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=B2=1";
      rule.custom.format.font.color = "#ff0000";
    });
    expect(text(after, sheet1)).toMatch(/<row r="21" outlineLevel="1" ht="60" customHeight="1"/);
    expect(text(after, sheet1)).toMatch(/<col outlineLevel="2"[^>]* min="12" max="12"/);
    expect(text(after, sheet1)).toMatch(/<cfRule type="aboveAverage"[^>]* stdDev="1"\/>/);
    expect(text(after, sheet1)).toContain("sparklineGroups");
    const changed = ["cols", "sheetData", "dimension", "conditionalFormatting", "extLst"];
    expect(childrenBut(after, ...changed)).toBe(childrenBut(before, ...changed));
  });

  it("keeps the table's query, sort, date filter and column numbers when the table grows", async () => {
    const saved = await edited((_sheets, context) => {
      context.workbook.tables.getItem("物资表").rows.add(undefined, [["新", 1, 45000, 0.5, "", ""]]);
    });
    const table = text(saved.after, "xl/tables/table1.xml");
    expect(table).toMatch(/<table [^>]*ref="A1:F12"/);
    expect(table).toContain("dateGroupItem");
    expect(table).toContain("sortCondition");
    expect(table).toContain('queryTableFieldId="6"');
    expect(text(saved.after, "xl/tables/_rels/table1.xml.rels")).toContain("queryTable");
  });

  it("keeps the other notes and their boxes when one is added", async () => {
    const { before, after } = await edited((_sheets, context) => {
      context.workbook.comments.add("资料!D4", "我们的话");
    });
    const comments = text(after, "xl/comments/comment1.xml");
    const theirs = text(before, "xl/comments/comment1.xml").match(/<comment .*?<\/comment>/gs) ?? [];
    expect(theirs).toHaveLength(2);
    for (const one of theirs) expect(comments).toContain(one);
    expect(comments).toContain("我们的话");
    const boxes = text(after, "xl/drawings/commentsDrawing1.vml");
    expect(boxes.match(/ObjectType="Note"/g)).toHaveLength(3);
    expect(after["xl/threadedComments/threadedComment1.xml"]).toBeDefined();
  });

  it("keeps printer, copies, first and even pages under another set-up", async () => {
    const { after } = await edited((sheets) => {
      const { pageLayout } = sheets.getItem("资料");
      pageLayout.orientation = "Portrait";
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "新页眉";
    });
    const xml = text(after, sheet1);
    expect(xml).toMatch(/<pageSetup orientation="portrait" paperSize="8"[^>]*copies="3" r:id="rIdPrinter"/);
    expect(xml).toContain("<oddHeader>&amp;C新页眉</oddHeader>");
    expect(xml).toMatch(/<firstHeader>&amp;C/);
    expect(xml).toMatch(/<evenFooter>&amp;L/);
  });

  it("without a sheet, is without the parts that only this sheet led to", async () => {
    const { after, losses } = await edited((sheets) => {
      unlocked(sheets).getItem("透视").delete();
    });
    expect(losses).toEqual([]);
    expect(
      Object.keys(after).filter((path) => /pivotTables|worksheets\/(_rels\/)?sheet2/.test(path)),
    ).toEqual([]);
    // The cache is the workbook's own.
    expect(after["xl/pivotCache/pivotCacheDefinition1.xml"]).toBeDefined();
    expect(text(after, "xl/workbook.xml")).toContain('<definedName name="局部" localSheetId="2">');
    expect(text(after, "[Content_Types].xml")).not.toContain("pivotTable1");
  });

  it("with a renamed sheet, has names and formulas that follow", async () => {
    const { after } = await edited((sheets) => {
      unlocked(sheets).getItem("资料").name = "新 名";
    });
    expect(text(after, "xl/workbook.xml")).toContain('name="新 名" sheetId="1"');
    expect(text(after, "xl/workbook.xml")).toContain(">SUM('新 名'!$B$2:$B$11)<");
    expect(cellOf(after, "A2", "xl/worksheets/sheet3.xml")).toContain("<f>'新 名'!B2+1</f>");
  });

  it("keeps a name of a sheet that never was as the workbook's, as which it was read", async () => {
    const file = variant({
      "xl/workbook.xml": (part) => part.replace('name="局部" localSheetId="', 'name="局部" localSheetId="9'),
    });
    const { after } = await edited((sheets) => {
      unlocked(sheets).getItem("资料").name = "新名";
    }, file);
    expect(text(after, "xl/workbook.xml")).toContain('<definedName name="局部">');
  });
});

describe("what cannot survive is named", () => {
  const types = (part: string): string =>
    part
      .replace("spreadsheetml.sheet.main+xml", "SHEET")
      .replace(
        "application/vnd.openxmlformats-officedocument.SHEET",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      );
  const withMacros = (): Uint8Array =>
    variant({
      "[Content_Types].xml": types,
      "xl/vbaProject.bin": () => "宏的内容",
      "xl/_rels/workbook.xml.rels": (part) =>
        part.replace(
          "</Relationships>",
          '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        ),
    });

  it("macros, when the file's new name lets it have none", async () => {
    const { after, losses } = await edited(setB2, withMacros(), "a.xlsx");
    expect(losses).toEqual(["宏"]);
    expect(after["xl/vbaProject.bin"]).toBeUndefined();
    expect(text(after, "[Content_Types].xml")).not.toContain("macroEnabled");
  });

  it("but not in a file that may have them", async () => {
    const { after, losses } = await edited(setB2, withMacros(), "a.xlsm");
    expect(losses).toEqual([]);
    expect(text(after, "xl/vbaProject.bin")).toBe("宏的内容");
    expect(text(after, "[Content_Types].xml")).toContain("sheet.macroEnabled.main+xml");
  });

  it("a signature, once anything is changed", async () => {
    const signed = variant({
      "_rels/.rels": (part) =>
        part.replace(
          "</Relationships>",
          '<Relationship Id="rIdSig" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        ),
      "_xmlsignatures/origin.sigs": () => "",
    });
    const untouched = await edited(() => undefined, signed);
    expect(untouched.losses).toEqual([]);
    expect(untouched.after["_xmlsignatures/origin.sigs"]).toBeDefined();
    const { after, losses } = await edited(setB2, signed);
    expect(losses).toEqual(["数字签名"]);
    expect(after["_xmlsignatures/origin.sigs"]).toBeUndefined();
  });

  it("choices that no file can hold, in a workbook of ours too", async () => {
    const choices = [...Array.from({ length: 60 }, (_one, index) => `选项${String(index)}号`), "甲,乙"];
    const rules = ["甲,乙", ...choices].map((_one, index) => ({
      uid: `dv-${String(index)}`,
      ranges: [{ startRow: index, startColumn: 0, endRow: index, endColumn: 0 }],
      type: "list",
      formula1: JSON.stringify(index === 0 ? ["甲,乙"] : choices),
    }));
    const losses = new Set<string>();
    const resources = { SHEET_DATA_VALIDATION_PLUGIN: { s1: rules } };
    await writeXlsx(workbookOf({}, { resources }), (what) => losses.add(what));
    expect([...losses]).toEqual([
      "下拉选项中的半角逗号（工作表“表一”）",
      "下拉选项合计 255 个字符以后的部分（工作表“表一”）",
    ]);
  });
});

describe("other dialects", () => {
  it("a workbook that counts its dates from 1904 takes a day in its own count", async () => {
    const file = variant({
      "xl/workbook.xml": (part) => part.replace("<workbookPr ", '<workbookPr date1904="1" '),
    });
    const { after } = await edited((sheets) => {
      const cell = sheets.getItem("普通页").getRange("A5");
      cell.numberFormat = [["yyyy-mm-dd"]];
      cell.values = [[45000]];
    }, file);
    expect(cellOf(after, "A5", "xl/worksheets/sheet4.xml")).toContain("<v>45000</v>");
    expect(text(after, "xl/workbook.xml")).toContain('date1904="1"');
  });
});
