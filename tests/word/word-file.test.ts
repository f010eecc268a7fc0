import fc from "fast-check";
import type { Paper } from "../../src/ledger/papers/paper";
import { wordFile } from "../../src/word/word-file";
import { zipOf } from "../../src/word/zip-of";
import { unzipSync } from "fflate";
import { readDocx } from "./docx-file";

const PAPER: Paper = {
  title: "关于重点任务的通报",
  documentNo: "川办督〔2021〕　号",
  issuer: "省政府办公厅",
  blocks: [
    { kind: "addressee", text: "各单位：" },
    { kind: "heading", text: "一、情况" },
    { kind: "text", text: "有3项“逾期”。" },
    {
      kind: "table",
      table: {
        columns: [
          { header: "序号", width: 12, align: "center" },
          { header: "具体措施", width: 144, align: "left" },
        ],
        rows: [
          ["1", "甲\n乙"],
          ["2", "<w:p>&amp;"],
        ],
      },
    },
    { kind: "table", table: { columns: [{ header: "逾期", width: 1, align: "center" }], rows: [["191天"]] } },
    { kind: "text", text: "请答复。" },
  ],
};
const paragraphs = [
  ["发文字号", "川办督〔2021〕　号"],
  ["公文标题", "关于重点任务的通报"],
  ["主送机关", "各单位："],
  ["一级标题", "一、情况"],
  ["公文正文", "有3项“逾期”。"],
  ["公文正文", ""],
  ["公文正文", "请答复。"],
  ["落款", ""],
  ["落款", ""],
  ["落款", "省政府办公厅"],
  ["落款", "　　　　年　　月　　日"],
];

describe("a paper as a .docx", () => {
  it("holds each text once, in its place, and markup in a text is text", async () => {
    const read = readDocx(await wordFile(PAPER));
    expect(read.paragraphs).toEqual(paragraphs);
    expect(read.tables).toEqual([
      [
        ["序号", "具体措施"],
        ["1", "甲\n乙"],
        ["2", "<w:p>&amp;"],
      ],
      [["逾期"], ["191天"]],
    ]);
  });

  it("has the page, the fonts, the lines and the page numbers of GB/T 9704", async () => {
    const { xml } = readDocx(await wordFile(PAPER));
    const document = xml("word/document.xml");
    // Twentieths of a point: 210 × 297 mm; 37, 26, 35 and 28 mm, which leave 156 × 225.
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    const styles = xml("word/styles.xml");
    const style = (name: string): string =>
      new RegExp(`<w:name w:val="${name}"/>.*?</w:style>`).exec(styles)?.[0] ?? "";
    for (const [name, font, halfPoints] of [
      ["公文标题", "方正小标宋简体", 44],
      ["公文正文", "仿宋", 32],
      ["一级标题", "黑体", 32],
      ["二级标题", "楷体", 32],
      ["页码", "宋体", 28],
    ] as const) {
      expect(style(name)).toContain(`w:eastAsia="${font}"`);
      expect(style(name)).toContain(`<w:sz w:val="${halfPoints}"/>`);
    }
    // 28.95 points, 22 of which are 225 mm; two characters in.
    expect(style("公文正文")).toMatch(/w:line="579" w:lineRule="exact"/);
    expect(style("公文正文")).toMatch(/w:firstLineChars="200"/);
    expect(xml("word/settings.xml")).toContain("<w:evenAndOddHeaders");
    const footers = ["word/footer1.xml", "word/footer2.xml"].map(xml);
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual([
      "left",
      "right",
    ]);
    for (const footer of footers) expect(footer).toMatch(/— .*<w:instrText[^>]*>PAGE<.* —/);
  });

  it("repeats a table's header on each page, splits no row, and is as wide as the text", async () => {
    const document = readDocx(await wordFile(PAPER)).xml("word/document.xml");
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(5);
    const widths = [...document.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = ""]) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    for (const width of widths) expect(Math.abs(width - 8844)).toBeLessThanOrEqual(2);
  });

  it("holds any text that a cell can hold, whatever characters are in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const { paragraphs: read, xml } = readDocx(
          await wordFile({ ...PAPER, title: text, blocks: [{ kind: "text", text }] }),
        );
        // What XML 1.0 may hold.
        const kept = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
        expect(read[2]?.[1]).toBe(kept.replace(/\r\n?/g, "\n"));
        expect(xml("word/document.xml")).not.toMatch(/undefined/);
      }),
      { numRuns: 40 },
    );
  });

  it("goes with others into one .zip", async () => {
    const bytes = await wordFile(PAPER);
    const zip = zipOf([
      { name: "甲.docx", bytes },
      { name: "乙.docx", bytes },
    ]);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(["甲.docx", "乙.docx"]);
    expect(readDocx(files["乙.docx"] ?? new Uint8Array()).paragraphs).toEqual(paragraphs);
  });
});
