import fc from "fast-check";
import { filledTemplate, wordingFault, type Fillings } from "../../../src/ledger/papers/template";
import { WORDING } from "../../../src/ledger/settings/wording";

const table = { kind: "table", table: { columns: [], rows: [] } } as const;
const FILLINGS: Fillings = { 单位: "教育厅", 项数: "3", 空: "", 任务: [table] };
const filled = (...lines: string[]) => filledTemplate(lines.join("\n"), FILLINGS);

describe("a text of an office", () => {
  it("has its title in the first line, then who it is to, headings by their numbers, and text", () => {
    expect(
      filled(
        "关于【单位】的函",
        "【单位】：",
        "一、情况",
        "（一）任务",
        "有【项数】项。",
        "【任务】",
        "一、逾期的，说明原因。",
      ),
    ).toEqual({
      title: "关于教育厅的函",
      blocks: [
        { kind: "addressee", text: "教育厅：" },
        { kind: "heading", text: "一、情况" },
        { kind: "subheading", text: "（一）任务" },
        { kind: "text", text: "有3项。" },
        table,
        { kind: "text", text: "一、逾期的，说明原因。" },
      ],
    });
  });

  it("leaves out blank lines and what comes out empty, whichever way its lines end", () => {
    const { title, blocks } = filledTemplate("题\r\n\r\n　　甲\r【空】\n 乙 \n", FILLINGS);
    expect(title).toBe("题");
    expect(blocks).toEqual([
      { kind: "text", text: "甲" },
      { kind: "text", text: "乙" },
    ]);
  });

  it("never reads what is filled in for placeholders, headings or expressions", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const nasty = `一、${name}【任务】$&$1`;
        const { blocks } = filledTemplate("题\n致【单位】。", { ...FILLINGS, 单位: nasty });
        expect(blocks).toEqual([{ kind: "text", text: `致${nasty}。` }]);
      }),
    );
  });

  it.each([
    ["题\n【单立】：", { kind: "unknown", placeholder: "单立", nearest: "单位" }],
    ["题\n【】", { kind: "unknown", placeholder: "", nearest: null }],
    ["题\n【toString】", { kind: "unknown", placeholder: "toString", nearest: null }],
    ["题\n见【任务】。", { kind: "not-alone", placeholder: "任务" }],
    ["题【任务】", { kind: "not-alone", placeholder: "任务" }],
    ["【单位】\n　【任务】　\n【【项数】", null],
  ])("%j is found faulty or not", (template, fault) => {
    expect(wordingFault(template, FILLINGS)).toEqual(fault);
  });
});

it("each cell of words says beside it what it can be filled with", () => {
  for (const { name, initial, explanation } of WORDING) {
    const used = [...initial.matchAll(/【[^】]*】/gu)].map(([whole]) => whole);
    expect(`${name} ${used.filter((one) => !explanation.includes(one)).join("")}`).toBe(`${name} `);
    // Names of Excel take no longer comment, and one line is to be read.
    expect(explanation.length).toBeLessThanOrEqual(255);
  }
});
