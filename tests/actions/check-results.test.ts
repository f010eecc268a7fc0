import { fix } from "../../src/actions/fix";
import { recheck } from "../../src/actions/recheck";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { validate } from "../../src/actions/validate";
import { change, listedRows, type } from "./checked-sheet";
import { LEDGER, ledgerCells } from "./opened-excel";

import { excel, requestsOf, setup, validated, marked, named } from "./checked-ledger";

describe("校验结果", () => {
  it("has a row for each issue, with what the cell holds as its own type, and a link to the cell", async () => {
    await type([
      [1, "完成状态", "己完成"],
      [2, "完成进度", 1.5],
      [3, "完成进度", "八成"],
      [4, "更新日期", "=1/0"],
    ]);
    const before = await ledgerCells();
    const { issues, list } = await validated();
    expect(list).toMatchObject({ kind: "written", marked: true });
    const rows = (await listedRows()) ?? [];
    expect(rows.map((row) => [row["代码"], row["序号"], row["列"], row["问题"], row["单元格"]])).toEqual(
      issues.map(({ code, no, column, message, cell }) => [code, no, column, message, cell.split("!")[1]]),
    );
    const valueOf = (no: number): unknown => rows.find((row) => row["序号"] === no)?.["当前值"];
    expect([1, 2, 3, 4].map(valueOf)).toEqual(["己完成", 1.5, "八成", { error: "#DIV/0!" }]);
    expect(rows.every((row) => row["状态"] === "待改")).toBe(true);
    expect(await ledgerCells()).toEqual(before);
  });

  it("is written in four requests, and again in four; ten checks leave one mark and one list", async () => {
    await type([[1, "完成状态", "己完成"]]);
    expect(await requestsOf(() => validate(setup))).toBe(4);
    const once = await listedRows();
    for (let time = 0; time < 9; time++) expect(await requestsOf(() => validate(setup))).toBe(4);
    expect(await listedRows()).toEqual(once);
    const formats = await Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem(LEDGER).getRange().conditionalFormats;
      all.load("customOrNullObject/rule/formula");
      await context.sync();
      return all.items.filter(({ customOrNullObject }) =>
        customOrNullObject.rule.formula.includes("校验结果"),
      );
    });
    expect(formats).toHaveLength(1);
    expect(await marked()).toEqual(["1 完成状态"]);
  });

  it("says so where nothing is wrong", async () => {
    await validated();
    expect((await listedRows())?.[0]).toMatchObject({ 级别: "没有发现问题。", 代码: "" });
    expect(await marked()).toEqual([]);
  });

  it("shows without us which cells were changed since, and their links follow a sort", async () => {
    await type([
      [1, "完成状态", "己完成"],
      [2, "完成进度", "八成"],
    ]);
    await validated();
    await type([[1, "完成状态", "推进中"]]);
    await change((table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
    });
    const rows = (await listedRows()) ?? [];
    expect(rows.map((row) => [row["序号"], row["单元格"], row["状态"]])).toEqual([
      [1, "H9", "已改动"],
      [2, "I8", "待改"],
    ]);
  });

  it("somebody else's sheet of that name stays, and the check is told all the same", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("校验结果").getRange("A1").values = [["我的笔记"]];
      await context.sync();
    });
    await type([[1, "完成状态", "己完成"]]);
    const outcome = await validated();
    expect(named(outcome.issues)).toEqual(["1 完成状态"]);
    expect(sentenceOf(outcome)).toMatch(
      /^已校验 6 项任务，发现 1 个错误；未写入校验结果：工作表“校验结果”里已有其他内容[^。]+。$/,
    );
    expect(await marked()).toEqual([]);
  });

  it("a protected 校验结果 and a protected ledger: the check is told, and what could not be done", async () => {
    await type([[1, "完成状态", "己完成"]]);
    await change((_table, sheet) => {
      sheet.protection.protect();
    });
    const outcome = await validated();
    expect(outcome.list).toMatchObject({ kind: "written", marked: false });
    expect(sentenceOf(outcome)).toContain("未能标出有问题的单元格");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("校验结果").protection.protect();
      await context.sync();
    });
    expect((await validated()).list).toEqual({ kind: "protected" });
  });
});

describe("the check behind an edit", () => {
  it("only reads, in two requests: a new issue is found, and neither listed nor marked until 校验", async () => {
    await validated();
    const listed = await listedRows();
    await type([[2, "完成状态", "己完成"]]);
    expect(await requestsOf(() => recheck(setup))).toBe(2);
    expect(named((await validated(recheck(setup))).issues)).toContain("2 完成状态");
    expect(await marked()).toEqual([]);
    expect(await listedRows()).toEqual(listed);
    await validated();
    expect(await marked()).toEqual(["2 完成状态"]);
  });

  it("without 校验结果 makes no sheet", async () => {
    await type([[1, "完成状态", "己完成"]]);
    await validated(recheck(setup));
    expect(await listedRows()).toBeNull();
  });

  it("leaves the user's own undo: what was typed is taken back, with the list standing", async () => {
    await validated();
    const listed = await listedRows();
    excel().host.workbook.facade.getSheetByName(LEDGER)?.getRange("H4").setValue("己完成");
    expect(named((await validated(recheck(setup))).issues)).toContain("1 完成状态");
    excel().host.workbook.facade.undo();
    expect(named((await validated(recheck(setup))).issues)).not.toContain("1 完成状态");
    expect(await listedRows()).toEqual(listed);
  });

  it("a cell put right is seen by the list and the mark themselves", async () => {
    await type([[1, "完成状态", "己完成"]]);
    await validated();
    await type([[1, "完成状态", "推进中"]]);
    expect((await validated(recheck(setup))).issues).toEqual([]);
    expect(await marked()).toEqual([]);
  });
});

it("without a ledger a check, asked for or not, and a fix are refused in one sentence", async () => {
  excel().host.newWorkbook();
  for (const outcome of [await validate(setup), await recheck(setup), await fix(setup, [])])
    expect(outcome).toMatchObject({ kind: "refused", reason: "no-ledger" });
});
