import fc from "fast-check";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { fix } from "../../src/actions/fix";
import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import type { Outcome, Validated } from "../../src/actions/outcome/outcome";
import { recheck } from "../../src/actions/recheck";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { validate } from "../../src/actions/validate";
import { textOf } from "../../src/ledger/cells/cell-value";
import type { Issue } from "../../src/ledger/fixes/issue";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { change, listedRows, type } from "./checked-sheet";
import { LEDGER, ledgerCells, withExcel } from "./opened-excel";
import { shownRows } from "./shown-colours";
import { requestFaults } from "./request-faults";

const { excel, requestsOf } = withExcel();
const plan = nextPlan();
const setup = actionSetup(plan);
const asOf = serialOf(2022, 1, 10);
const MARK = "#FFFF66";

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf, repair: "do" });
});

async function validated(act: Promise<Outcome> = validate(setup)): Promise<Validated> {
  const outcome = await act;
  if (outcome.kind !== "validated") throw new Error(sentenceOf(outcome));
  return outcome;
}

/** `序号 header` of the cells that are seen to be marked, in the sheet's order. */
async function marked(): Promise<string[]> {
  return (await shownRows(excel())).flatMap(({ cells, fills }) =>
    Object.entries(fills).flatMap(([header, fill]) =>
      fill === MARK ? [`${textOf(cells["序号"] ?? "")} ${header}`] : [],
    ),
  );
}

const named = (issues: readonly Issue[]): string[] =>
  issues.map(({ no, column }) => `${String(no)} ${String(column)}`);

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

  it("each request made to fail in turn: one sentence, and the next check is whole", async () => {
    const hasty = { ...setup, patienceMs: 500 };
    await type([[1, "完成状态", "己完成"]]);
    await validated();
    const whole = await listedRows();
    const deleteList = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("校验结果").delete();
        await context.sync();
      });
    for (const anew of [true, false]) {
      if (anew) await deleteList();
      for (const [number, fault] of await requestFaults(excel(), validated, [8, 60, 120])) {
        if (anew) await deleteList();
        await excel().host.idle();
        excel().host.faults.onRequest(number, fault);
        expect(sentenceOf(await validate(fault.kind === "drop" ? hasty : setup))).toMatch(/^[^。\n]+。$/);
        await excel().host.idle();
        excel().host.faults.clear();
        expect([number, fault, (await validated()).list]).toMatchObject([
          number,
          fault,
          { kind: "written", marked: true },
        ]);
        expect([number, fault, await listedRows()]).toEqual([number, fault, whole]);
        expect([number, fault, await marked()]).toEqual([number, fault, ["1 完成状态"]]);
      }
    }
  }, 300_000);
});

describe("the mark", () => {
  it("is on the cells that were found wrong and on no other, and stays on its row through a sort", async () => {
    await type([
      [1, "完成状态", "己完成"],
      [3, "完成进度", 1.5],
      [5, "更新日期", "=1/0"],
      [6, "完成日期", "2022.1.5"],
    ]);
    const { issues } = await validated();
    const wrong = [...new Set(named(issues))].sort();
    expect((await marked()).sort()).toEqual(wrong);
    await change((table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
    });
    expect((await marked()).sort()).toEqual(wrong);
    await change((_table, sheet) => {
      sheet.getRange("C:C").insert("Right");
    });
    expect((await marked()).sort()).toEqual(wrong);
  });

  it("vanishes when the value changes in case, width or type alone, whatever wildcards it holds", async () => {
    const long = `${"长".repeat(300)}*?~`;
    const bad: [unknown, unknown][] = [
      ["abc", "ABC"],
      ["８０分", "80分"],
      ["*", "**"],
      ["a~b", "a~c"],
      [long, `${long}。`],
      ["'2", 0.2],
    ];
    await type(bad.map(([entry], index) => [index + 1, "完成进度", entry]));
    const { issues } = await validated();
    const wrong = named(issues.filter(({ column }) => column === "完成进度"));
    expect(wrong).toHaveLength(bad.length);
    expect((await marked()).filter((cell) => cell.endsWith("完成进度"))).toEqual(wrong);
    await type(bad.map(([, entry], index) => [index + 1, "完成进度", entry]));
    expect((await marked()).filter((cell) => cell.endsWith("完成进度"))).toEqual([]);
  });

  it("is seen over the lights, after highlight too, and leaves the users' own rules alone", async () => {
    await change((table) => {
      const own = table.getDataBodyRange().conditionalFormats.add("Custom");
      own.custom.rule.formula = '=$M4="我的"';
    });
    await type([[1, "完成状态", "己完成"]]);
    await validated();
    await highlight(setup, { asOf });
    expect(await marked()).toEqual(["1 完成状态"]);
    const formulas = await Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem(LEDGER).getRange().conditionalFormats;
      all.load("customOrNullObject/rule/formula");
      await context.sync();
      return all.items.map(({ customOrNullObject }) => customOrNullObject.rule.formula);
    });
    expect(formulas).toContain('=$M4="我的"');
  });

  it("vanishes with 校验结果", async () => {
    await type([[1, "完成状态", "己完成"]]);
    await validated();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("校验结果").delete();
      await context.sync();
    });
    expect(await marked()).toEqual([]);
    await validated();
    expect(await marked()).toEqual(["1 完成状态"]);
  });

  it("whatever stands in the cells: marked is what is listed, and nothing once all was changed", async () => {
    const entry = fc.oneof(
      fc.constantFrom(
        "",
        "TRUE",
        "'=1+1",
        "=1/0",
        "'80%",
        "'1e3",
        "推进中 ",
        "*",
        "'-",
        0,
        1.5,
        -1,
        0.1 + 0.2,
        true,
      ),
      fc.string({ maxLength: 12 }).map((text) => `'${text.replace(/[\u0000-\u001f]/g, "")}`),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 6, maxLength: 6 }), async (entries) => {
        await type(entries.map((one, index) => [index + 1, "完成进度", one]));
        const { issues } = await validated();
        expect([...new Set(await marked())].sort()).toEqual([...new Set(named(issues))].sort());
        await type(entries.map((_one, index) => [index + 1, "完成进度", 0.123 + index / 1000]));
        expect((await marked()).filter((cell) => cell.endsWith("完成进度"))).toEqual([]);
      }),
      { numRuns: 8 },
    );
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
