import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openEmbeddedExcel } from "embedded-excel/node";
import { unlocked } from "../xlsx/unlocked";
import { npmRun, scratch } from "./command-line";

/** A workbook of somebody else's, with sheets of every kind: see make-foreign.py beside it. */
const theirs = path.join(import.meta.dirname, "../xlsx/files/foreign.xlsx");
const file = scratch();
const foreign = file("foreign.xlsx");

type Parts = Record<string, Uint8Array>;
const partsOf = (name: string): Parts => unzipSync(new Uint8Array(readFileSync(name)));
const text = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());

/** Parts of the first that are not the same bytes in the second. */
const differing = (one: Parts, other: Parts): string[] =>
  Object.entries(one)
    .filter(([name, content]) => Buffer.compare(content, other[name] ?? new Uint8Array()) !== 0)
    .map(([name]) => name);

/** The tags of a part, one after the other, without the attributes that only count or say how to calculate. */
function tagsOf(xml: string): string[] {
  const uncounted = xml.replace(/ (?:count|uniqueCount|fullCalcOnLoad)="[^"]*"/g, "");
  return uncounted.match(/<[^/!?][^>]*>|(?<=>)[^<]+(?=<)/g) ?? [];
}

/** What of `before` is not in `after` in the same order. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  let at = 0;
  return before.filter((tag) => {
    const found = after.indexOf(tag, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

/** Parts that ours are entered into: the lists of sheets, names, formats, texts, types and relationships. */
const GROWN = [
  "[Content_Types].xml",
  "docProps/custom.xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
];

describe("somebody else's workbook, after insert and summarise at the command line", () => {
  let before: Parts;
  let after: Parts;
  let said: string;

  beforeAll(async () => {
    writeFileSync(foreign, unlocked(new Uint8Array(readFileSync(theirs))));
    const ended = await npmRun("ledger", [
      ...["insert", "summarise", "--as-of", "2021-10-08"],
      ...["--open", foreign, "--save", file("out.xlsx")],
    ]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    said = ended.stdout;
    before = partsOf(foreign);
    after = partsOf(file("out.xlsx"));
  });

  it("loses nothing and so names nothing", () => {
    expect(said).not.toContain("不再含有");
  });

  it("has every part of theirs byte for byte but for the lists that ours are entered into", () => {
    // The order of calculation is Excel's to find anew once formulas came.
    expect(differing(before, after).sort()).toEqual([...GROWN, "xl/calcChain.xml"].sort());
    expect(after["xl/calcChain.xml"]).toBeUndefined();
  });

  it.each(GROWN)("has in %s all that stood there, in its order", (name) => {
    const gone = missing(tagsOf(text(before, name)), tagsOf(text(after, name)));
    expect(gone.filter((tag) => !tag.includes("calcChain"))).toEqual([]);
  });

  it("has our sheets, names, tables and formats after theirs, with numbers of their own", () => {
    const sheets = [...text(after, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(sheets.slice(0, 5)).toEqual(["资料", "透视", "隐藏页", "普通页", "图表页"]);
    expect(sheets).toEqual(expect.arrayContaining(["任务台账", "台账参数", "部门台账", "单位汇总"]));
    const ids = [...text(after, "xl/workbook.xml").matchAll(/sheetId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tables = Object.keys(after)
      .filter((name) => name.startsWith("xl/tables/table"))
      .map((name) => /<table [^>]*\bid="(\d+)"/.exec(text(after, name))?.[1]);
    expect(tables.length).toBeGreaterThan(1);
    expect(new Set(tables).size).toBe(tables.length);
  });

  it("is the same again when it is opened and saved without a change", async () => {
    const excel = await openEmbeddedExcel({
      bytes: readFileSync(file("out.xlsx")),
      name: "out.xlsx",
    });
    await excel.Excel.run((context) => context.sync());
    writeFileSync(file("again.xlsx"), await excel.host.save());
    await excel.close();
    const again = partsOf(file("again.xlsx"));
    expect(Object.keys(again)).toEqual(Object.keys(after));
    expect(differing(after, again)).toEqual([]);
  });
});
