import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { fileOf } from "./workbooks";

/** What a file stores as a formula's value is what the formula gives; one that cannot be calculated keeps its own. */

let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
afterAll(() => excel.close());

const SHEET = "xl/worksheets/sheet1.xml";
const part = (bytes: Uint8Array, path = SHEET): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const cellOf = (bytes: Uint8Array, address: string, path = SHEET): string | undefined =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(part(bytes, path))?.[0];

async function openedAndSaved(bytes: Uint8Array): Promise<Uint8Array> {
  await excel.host.open(bytes, "文件.xlsx");
  return excel.host.save();
}

async function valuesOf(address: string): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load({ values: true });
    await context.sync();
    return range.values;
  });
}

/** A1 is 5, A2 is 2; the formula stands in C1 with what its program stored. */
const withFormula = (formula: string, stored: string, type = "", workbook = ""): Uint8Array =>
  fileOf(
    `<sheetData><row r="1" spans="1:3"><c r="A1"><v>5</v></c><c r="C1"${type}>${formula}${stored}</c></row>` +
      '<row r="2"><c r="A2"><v>2</v></c><c r="D2"><f>C1</f><v>1</v></c></row></sheetData>',
    {},
    workbook,
  );

describe("a stored value that is out of date is written anew", () => {
  it.each([
    ["a sum", "<f>A1+A2</f>", "<v>8</v>", "", '<c r="C1"><f>A1+A2</f><v>7</v></c>'],
    ["a text", '<f>IF(A1&gt;3,"逾期","正常")</f>', "<v>正常</v>", ' t="str"', ' t="str"><f>'],
    ["a number that became a text", '<f>IF(A1&gt;3,"逾期",1)</f>', "<v>1</v>", "", "<v>逾期</v>"],
    ["a truth", "<f>A1&gt;3</f>", "<v>0</v>", ' t="b"', '<c r="C1" t="b"><f>A1&gt;3</f><v>1</v></c>'],
    ["a division by nothing", "<f>1/B9</f>", "<v>3</v>", "", '<c r="C1" t="e"><f>1/B9</f><v>#DIV/0!</v></c>'],
    ["a look-up that finds nothing", "<f>MATCH(9,A1:A2,0)</f>", "<v>1</v>", "", "<v>#N/A</v>"],
    ["a sum with a text", '<f>"甲"+1</f>', "<v>1</v>", "", "<v>#VALUE!</v>"],
    [
      "an error that is none any more",
      "<f>A1/A2</f>",
      "<v>#DIV/0!</v>",
      ' t="e"',
      '<c r="C1"><f>A1/A2</f><v>2.5</v></c>',
    ],
    ["none at all", "<f>A1*A2</f>", "", "", '<c r="C1"><f>A1*A2</f><v>10</v></c>'],
  ])("%s", async (_what, formula, stored, type, expected) => {
    const saved = await openedAndSaved(withFormula(formula, stored, type));
    expect(cellOf(saved, "C1")).toContain(expected);
  });

  it("but formulas that lack one do not make their sheet be written", async () => {
    const file = fileOf('<sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>');
    expect(part(await openedAndSaved(file))).toBe(part(file));
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A2").values = [[5]];
      await context.sync();
    });
    expect(cellOf(await excel.host.save(), "A1")).toBe('<c r="A1"><f>1+1</f><v>2</v></c>');
  });

  it("and nothing else of the file changes", async () => {
    const file = withFormula("<f>A1+A2</f>", "<v>8</v>");
    const saved = await openedAndSaved(file);
    expect(part(saved)).toBe(
      part(file).replace("<v>8</v>", "<v>7</v>").replace("<f>C1</f><v>1</v>", "<f>C1</f><v>7</v>"),
    );
    const others = Object.keys(unzipSync(file)).filter((path) => path !== SHEET);
    expect(Object.keys(unzipSync(saved))).toEqual(Object.keys(unzipSync(file)));
    for (const path of others) expect(part(saved, path)).toBe(part(file, path));
  });

  it("the lights of a ledger", async () => {
    const file = new Uint8Array(await readFile(new URL("../cases/stale-values.xlsx", import.meta.url)));
    const saved = await openedAndSaved(file);
    const path = "xl/worksheets/sheet2.xml";
    expect(cellOf(file, "O4", path)).toMatch(/<v>逾期<\/v><\/c>$/);
    expect(cellOf(saved, "O4", path)).toMatch(/<v>按期完成<\/v><\/c>$/);
    const cells = (bytes: Uint8Array) => part(bytes, path).match(/<c r=[^>]*?(?:\/>|>.*?<\/c>)/gs) ?? [];
    const before = cells(file);
    const changed = cells(saved)
      .filter((cell, index) => cell !== before[index])
      .map((cell) => /r="([A-Z]+\d+)"/.exec(cell)?.[1]);
    expect(changed).toEqual(["A2", "O4", "O5", "O6", "O9", "O19"]);
    expect(await openedAndSaved(saved)).toEqual(saved);
  });
});

describe("a formula that the engine cannot calculate keeps its stored value, in the file and on the sheet", () => {
  it.each([
    ["an unknown function", "UNKNOWN(A1)"],
    ["one within another", "IFERROR(UNKNOWN(A1),0)"],
    ["a cell of another workbook", "[1]Sheet1!A1"],
    ["cells of another workbook, counted", 'COUNTIF([1]Sheet1!A1:A9,"*")'],
    ["another workbook with a blank in its sheet's name", "'[1]She et'!A1+1"],
    ["another workbook, tested for errors", "ISERROR([1]Sheet1!A1)"],
    ["a name for a cell of another workbook", "SUM(外部)"],
    ["a name for an unknown function", "IFERROR(未知,1)"],
    ["a sum through sheets", "SUM(表一:表三!A1)"],
    ["ranges that cross", "SUM(A1:B2 A2:C3)"],
    ["a data cube", 'CUBEVALUE("a","b")'],
    ["the file's own name", 'CELL("filename",A1)'],
    ["a number in Chinese numerals", 'TEXT(123,"[DBNum1]")'],
    ["what cannot be parsed", "SUM(A1"],
    ["one cell of a range, as in files before arrays", "ROW(A1:A2)"],
  ])("%s", async (_what, formula) => {
    const escaped = formula.replace(/"/g, "&quot;");
    const names =
      '<definedNames><definedName name="外部">[1]Sheet1!$A$1</definedName><definedName name="未知">UNKNOWN(1)</definedName></definedNames>';
    const file = withFormula(`<f>${escaped}</f>`, "<v>4321</v>", "", names);
    const saved = await openedAndSaved(file);
    expect(cellOf(saved, "C1")).toBe(cellOf(file, "C1"));
    // What refers to it goes on with that value, now and after other changes.
    expect(cellOf(saved, "D2")).toBe('<c r="D2"><f>C1</f><v>4321</v></c>');
    expect(await valuesOf("C1:D2")).toEqual([
      [4321, ""],
      ["", 4321],
    ]);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[6]];
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(await valuesOf("C2:D3")).toEqual([
      [4321, ""],
      ["", 4321],
    ]);
    expect(cellOf(await excel.host.save(), "C2")).toContain("<v>4321</v>");
  });

  it("but a formula that is typed does not keep what stood there", async () => {
    await excel.host.open(withFormula("<f>UNKNOWN(A1)</f>", "<v>4321</v>"), "文件.xlsx");
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C1").formulas = [["=A1*3"]];
      await context.sync();
      context.workbook.worksheets.getFirst().getRange("A1").values = [[7]];
      await context.sync();
    });
    expect(await valuesOf("C1")).toEqual([[21]]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C1").formulas = [["=OTHER(A1)"]];
      await context.sync();
    });
    expect(await valuesOf("C1")).toEqual([["#NAME?"]]);
  });
});

describe("a stored value that says the same stays as it is spelled", () => {
  it.each([
    ["a sum to its last digit", "<f>0.1+0.2</f>", "<v>0.3</v>", ""],
    ["next to nothing", "<f>0.1+0.2-0.3</f>", "<v>0</v>", ""],
    ["another spelling", "<f>A1*100</f>", "<v>5E2</v>", ""],
    ["an empty text", '<f>IF(A1=5,"","x")</f>', "<v></v>", ' t="str"'],
    ["an empty text that is not there", '<f>IF(A1=5,"","x")</f>', "", ' t="str"'],
    ["a true of old", "<f>TRUE</f>", "<v>1</v>", ' t="b"'],
    ["an error", "<f>1/0</f>", "<v>#DIV/0!</v>", ' t="e"'],
  ])("%s", async (_what, formula, stored, type) => {
    const file = withFormula(formula, stored, type);
    expect(cellOf(await openedAndSaved(file), "C1")).toBe(cellOf(file, "C1"));
  });

  it("a number that may be one of 1904's days", async () => {
    const file = withFormula("<f>DATE(2021,1,1)</f>", "<v>42735</v>", "", '<workbookPr date1904="1"/>');
    expect(cellOf(await openedAndSaved(file), "C1")).toBe(cellOf(file, "C1"));
  });
});

it("a signed file that nobody changed keeps its signature, and the values that its formulas had when it was signed", async () => {
  const parts = unzipSync(withFormula("<f>A1+A2</f>", "<v>8</v>"));
  const rels = strFromU8(parts["_rels/.rels"] ?? new Uint8Array());
  parts["_rels/.rels"] = strToU8(
    rels.replace(
      "</Relationships>",
      '<Relationship Id="rIdSig" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ),
  );
  parts["_xmlsignatures/origin.sigs"] = strToU8("");
  const file = zipSync(parts);
  const saved = await openedAndSaved(file);
  expect(Object.keys(unzipSync(saved))).toEqual(Object.keys(parts));
  expect(part(saved)).toBe(part(file));
});
