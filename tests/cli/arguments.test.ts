import { ledgerArguments } from "../../src/cli/arguments";
import { serialOf } from "../../src/plan/serial";

describe("the command line of the ledger", () => {
  const asOf = serialOf(2021, 10, 8);

  it.each([
    ["before the options", ["insert", "validate", "--as-of", "2021-10-08"]],
    ["after the options", ["--as-of", "2021-10-08", "insert", "validate"]],
    ["on both sides of an option", ["insert", "--as-of", "2021-10-08", "validate"]],
    ["between an option with = and a flag", ["--as-of=2021-10-08", "insert", "validate", "--verbose"]],
  ])("takes actions %s", (_where, argv) => {
    expect(ledgerArguments(argv)).toMatchObject({ actions: ["insert", "validate"], asOf });
  });

  it("keeps the order of the actions and one that comes twice", () => {
    expect(ledgerArguments(["validate", "insert", "--verbose", "validate"]).actions).toEqual([
      "validate",
      "insert",
      "validate",
    ]);
  });

  it("takes the action behind --verbose for an action, not for its value", () => {
    const quiet = { actions: ["validate"], verbose: false, overwrite: false, units: [] };
    expect(ledgerArguments(["--verbose", "validate"])).toEqual({ ...quiet, verbose: true });
    expect(ledgerArguments(["--overwrite", "keep"])).toEqual({
      ...quiet,
      actions: ["keep"],
      overwrite: true,
    });
    expect(ledgerArguments(["validate"])).toEqual(quiet);
  });

  it("takes for units what follows --unit until the next option, and a paper's place", () => {
    const given = ["letters", "--unit", "教育厅", "公安厅", "--out", "函件", "--verbose"];
    expect(ledgerArguments(given)).toMatchObject({
      actions: ["letters"],
      units: ["教育厅", "公安厅"],
      target: { paper: "letters", out: "函件" },
    });
    expect(ledgerArguments(["bulletin", "--out", "通报.docx"]).target).toEqual({
      paper: "bulletin",
      out: "通报.docx",
    });
  });

  it.each([
    [["bulletin"], "bulletin 没有给出写到哪里：请加 --out 通报.docx。"],
    [["letters"], "letters 没有给出写到哪里：请加 --out 和文件夹的名称。"],
    [["bulletin", "--out", "通报.doc"], "--out 的文件名“通报.doc”应以 .docx 结尾"],
    [["bulletin", "letters", "--out", "a.docx"], "一次只能写一种：bulletin、letters 请分开运行"],
    [["validate", "--out", "a.docx"], "选项 --out 只用于 bulletin 和 letters"],
    [["bulletin", "--out", "a.docx", "--unit", "教育厅"], "选项 --unit 只用于 letters"],
    [["letters", "--out", "函件", "--unit"], "选项 --unit 后面缺少内容"],
  ])("refuses %s in one sentence", (argv, sentence) => {
    expect(() => ledgerArguments(argv)).toThrow(sentence);
  });

  it("takes a file whose name begins with dashes by its path", () => {
    expect(ledgerArguments(["insert", "--save", "./--a.xlsx"]).save).toBe("./--a.xlsx");
    expect(() => ledgerArguments(["insert", "--save", "--a.xlsx"])).toThrow("选项 --save 后面缺少内容");
  });
});
