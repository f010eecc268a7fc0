import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";

/** What the validator of the Open XML SDK does not see, and Excel repairs or refuses. */
let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
beforeEach(() => {
  excel.host.newWorkbook();
});
afterAll(() => excel.close());

async function saved(
  edit: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<(part: string) => string> {
  await excel.Excel.run(async (context) => {
    edit(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
  const parts = unzipSync(await excel.host.save());
  return (part) => strFromU8(parts[part] ?? new Uint8Array());
}
const SHEET = "xl/worksheets/sheet1.xml";

it("a formula with @ or # is saved by the functions that stand for them, and read again as it was typed", async () => {
  const part = await saved((sheet) => {
    sheet.getRange("B1").formulas = [["=@A1:A3"]];
  });
  expect(part(SHEET)).toContain("<f>_xlfn.SINGLE(A1:A3)</f>");
  await excel.host.open(await excel.host.save(), "again.xlsx");
  const formula = await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("B1");
    cell.load("formulas");
    await context.sync();
    return cell.formulas as unknown[][];
  });
  expect(formula).toEqual([["=@A1:A3"]]);
});

it("rules and names that refer to a sheet which was deleted are saved as #REF!", async () => {
  const part = await saved((sheet, context) => {
    const gone = context.workbook.worksheets.add("将删");
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=将删!$A$1:$A$3" } };
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula =
      "=COUNTIF(将删!$A$1:$A$3,A1)>0";
    context.workbook.names.add("将失", "=SUM(将删!$A$1:$A$3)");
    gone.delete();
  });
  expect(part(SHEET)).toContain("<formula1>#REF!</formula1>");
  expect(part(SHEET)).toContain("COUNTIF(#REF!,A1)");
  expect(part(SHEET) + part("xl/workbook.xml")).not.toContain("将删");
});

it("a link's address has only what a URI may have", async () => {
  const part = await saved((sheet) => {
    sheet.getRange("A1").hyperlink = {
      address: 'https://example.org/甲 "乙"?a=1&b=100%',
      textToDisplay: "外",
    };
  });
  expect(part("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
    'Target="https://example.org/甲%20%22乙%22?a=1&amp;b=100%25"',
  );
});

it("what a formula spills is saved with it, again and again", async () => {
  const part = await saved((sheet) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3,2)"]];
  });
  expect(part(SHEET)).toContain('<f t="array" ref="A1:B3">_xlfn.SEQUENCE(3,2)</f>');
  expect(part(SHEET)).toMatch(/<c r="B3"[^>]*><v>6<\/v>/);
  // Another program's file with one is opened, changed elsewhere, and saved.
  await excel.host.open(await excel.host.save(), "again.xlsx");
  const again = await saved((sheet) => {
    sheet.getRange("D1").values = [["改"]];
  });
  expect(again(SHEET)).toContain('<f t="array" ref="A1:B3">_xlfn.SEQUENCE(3,2)</f>');
  expect(again(SHEET)).toMatch(/<c r="B3"[^>]*><v>6<\/v>/);
});

it("copied formulas are saved after rows were moved about among them", async () => {
  const part = await saved((sheet) => {
    sheet.getRange("A1:A6").values = [["数"], [1], [2], [2], [3], [4]];
    sheet.getRange("B2").formulas = [["=A2*2"]];
    sheet.getRange("B2").autoFill("B2:B6");
    sheet.getRange("A1:B6").removeDuplicates([0], true);
  });
  expect([...part(SHEET).matchAll(/<f>[^<]*<\/f>/g)].length).toBeGreaterThan(3);
});

it("the drawing of a comment that is added to another program's file declares its prefixes", async () => {
  const file = await readFile(new URL("files/foreign.xlsx", import.meta.url));
  await excel.host.open(file, "foreign.xlsx");
  const part = await saved((sheet, context) => {
    context.workbook.comments.add(sheet.getRange("C3"), "批");
  });
  const drawings = Object.keys(unzipSync(await excel.host.save())).filter((name) => name.endsWith(".vml"));
  expect(drawings.length).toBeGreaterThan(0);
  for (const xml of drawings.map(part)) {
    for (const prefix of new Set([...xml.matchAll(/[<\s]([a-z]+):[a-z]/gi)].map(([, one]) => one ?? "")))
      if (prefix !== "xmlns" && prefix !== "xml") expect(xml).toContain(`xmlns:${prefix}=`);
  }
});

/** A file whose first cell has an array formula over A1:C3. */
async function withArray(formula: string): Promise<Uint8Array> {
  const parts = unzipSync(await excel.host.save());
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array()).replace(
    /<sheetData\/>|<sheetData>.*<\/sheetData>/s,
    `<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:C3">${formula}</f><v>1</v></c></row></sheetData>`,
  );
  return zipSync({ ...parts, [SHEET]: strToU8(sheet) });
}

it.each(["1+1", "ROW(A1:A9)"])(
  "what is typed where the file's array formula %s reached is still there when it is opened again",
  async (formula) => {
    await excel.host.open(await withArray(formula), "数组.xlsx");
    await saved((sheet) => {
      sheet.getRange("B2").values = [["改"]];
    });
    await excel.host.open(await excel.host.save(), "again.xlsx");
    const cells = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B2").load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(cells[1]?.[1]).toBe("改");
    expect(typeof cells[0]?.[0]).toBe("number");
  },
);

it("an array formula that nobody touched stays as the file has it", async () => {
  await excel.host.open(await withArray("ROW(A1:A9)"), "数组.xlsx");
  const part = await saved((sheet) => {
    sheet.getRange("E1").values = [[1]];
  });
  expect(part(SHEET)).toContain('<f t="array" ref="A1:C3">ROW(A1:A9)</f>');
});

it("a column of a table that the file gives no name has that of its header cell", async () => {
  await saved((sheet) => {
    sheet.getRange("A1:A3").values = [["量"], [1], [2]];
    sheet.tables.add("A1:A3", true).name = "账";
    sheet.getRange("C1").formulas = [["=SUM(账[量])"]];
  });
  const parts = unzipSync(await excel.host.save());
  const part = "xl/tables/table1.xml";
  const table = strFromU8(parts[part] ?? new Uint8Array()).replace(' name="量"', "");
  await excel.host.open(zipSync({ ...parts, [part]: strToU8(table) }), "无列名.xlsx");
  const seen = await excel.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("账").columns.getItemAt(0).load("name");
    const sum = context.workbook.worksheets.getFirst().getRange("C1").load("values");
    await context.sync();
    return [column.name, sum.values];
  });
  expect(seen).toEqual(["量", [[3]]]);
});
