import { keep } from "../../src/actions/keep";
import { summarise } from "../../src/actions/summarise";
import { validate } from "../../src/actions/validate";
import type { Summarised, Validated } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { change, type } from "./checked-sheet";
import { excel, plan, setup } from "./checked-ledger";
import { AUGUST, history, JULY, JUNE, kept, on } from "./kept-meetings";
import { readSheets } from "./read-sheets";

beforeEach(() => on(JUNE));

async function summarised(): Promise<Summarised> {
  const outcome = await summarise(setup);
  if (outcome.kind !== "summarised") throw new Error(sentenceOf(outcome));
  return outcome;
}

describe("留存本期", () => {
  it("writes a line and a row for each task, and says so", async () => {
    await type([
      [1, "完成状态", "已完成"],
      [1, "完成进度", 1],
      [1, "完成日期", JUNE - 3],
      [2, "牵头单位", "'=1+1"],
      [3, "完成进度", "=1/0"],
    ]);
    const outcome = await kept();
    expect(sentenceOf(outcome)).toBe(
      `已留存 2022-06-01 的会议：${plan.tasks.length} 项任务，历次会议共 1 次。`,
    );
    const { lines, rows } = await history();
    expect(lines).toEqual([
      [
        JUNE,
        plan.tasks.length,
        expect.stringMatching(/^[0-9a-f]{12}$/),
        expect.stringContaining("临期天数 15"),
      ],
    ]);
    const [headers, first, second, third] = rows;
    expect(headers).toEqual([
      ...["会议日期", "序号", "牵头单位", "完成状态"],
      ...["完成进度", "完成日期", "调整后时限", "预警状态"],
    ]);
    expect(rows).toHaveLength(1 + plan.tasks.length);
    expect(first?.slice(0, 2)).toEqual([JUNE, 1]);
    expect(first?.slice(3)).toEqual(["已完成", 1, JUNE - 3, "", "按期完成"]);
    expect(second?.[2]).toBe("=1+1");
    expect(third?.slice(4)).toEqual([{ error: "#DIV/0!" }, "", "", "无法判定"]);
  });

  it("asks where the day is kept already, and changes nothing; overwriting takes the old rows' place", async () => {
    await kept();
    await on(JULY);
    await kept();
    await on(JUNE);
    await type([[1, "完成进度", 0.4]]);
    const before = await history();
    const asked = await keep(setup, { overwrite: false });
    expect(asked).toMatchObject({ kind: "keep-offered", day: JUNE });
    expect(sentenceOf(asked)).toContain("2022-06-01");
    expect(await history()).toEqual(before);

    expect(await kept(true)).toMatchObject({ meetings: 2, replaced: true });
    const after = await history();
    const ofDay = (rows: unknown[][], day: number) => rows.filter(([at]) => at === day);
    expect(after.lines.map(([day]) => day)).toEqual([JUNE, JULY]);
    expect(ofDay(after.rows, JULY)).toEqual(ofDay(before.rows, JULY));
    expect(ofDay(after.rows, JUNE)).toHaveLength(plan.tasks.length);
    expect(ofDay(after.rows, JUNE)[0]?.[4]).toBe(0.4);
  });

  it("appends: what earlier meetings kept is not written again, wherever the table was moved and sorted to", async () => {
    await kept();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("历次表");
      table.sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    const before = await history();
    await on(JULY);
    await kept();
    const after = await history();
    expect(after.lines.slice(0, 1)).toEqual(before.lines);
    expect(after.rows.slice(0, before.rows.length)).toEqual(before.rows);
    expect((await summarised()).earlier).toMatchObject({ kind: "kept", meeting: { day: JUNE } });
  });

  it("is refused in one sentence where it cannot be done, and nothing is written", async () => {
    const refuses = async (words: RegExp) => {
      const before = await readSheets();
      const outcome = await keep(setup, { overwrite: true });
      expect([outcome.kind, sentenceOf(outcome)]).toEqual(["refused", expect.stringMatching(words)]);
      expect(await readSheets()).toEqual(before);
    };
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("历次会议").getRange("A1").values = [["别人的"]];
      await context.sync();
    });
    await refuses(/^未写入：工作表“历次会议”里已有其他内容.*。$/);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("历次会议").delete();
      await context.sync();
    });
    await kept();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("历次会议").protection.protect();
      await context.sync();
    });
    await refuses(/^未写入：工作表“历次会议”受保护.*。$/);
    await Excel.run(async (context) => {
      context.workbook.names.getItem("统计截止日").getRange().values = [["十月"]];
      await context.sync();
    });
    await refuses(/^未留存：统计截止日未填或不是日期.*。$/);
    excel().host.newWorkbook();
    await refuses(/没有任务台账/);
  });
});

describe("the next meeting", () => {
  it("is told what has changed, in the summary's sentence, in 预警清单 and by P09", async () => {
    await type([[1, "完成进度", 0.6]]);
    await kept();
    await on(AUGUST);
    await type([
      [1, "完成进度", 0.2],
      [2, "完成状态", "已完成"],
      [2, "完成进度", 1],
      [2, "完成日期", JULY],
    ]);
    const { changes, ...outcome } = await summarised();
    expect(changes).toMatchObject({ newlyFinished: [2], noLongerOverdue: [], fell: [1] });
    expect(sentenceOf({ ...outcome, changes })).toContain(
      `较 2022-06-01：新增逾期 ${String(changes?.newlyOverdue.length)}、不再逾期 0、新完成 1、进度下降 1`,
    );
    const checked = (await validate(setup)) as Validated;
    expect(
      checked.issues.filter(({ code }) => code === "P09").map(({ no, message }) => [no, message]),
    ).toEqual([[1, expect.stringContaining("由上次会议（2022-06-01）的60%降为20%")]]);
    const [, , headers = [], ...rows] = (await readSheets()).get("预警清单") ?? [];
    const at = (header: string): number => headers.indexOf(header);
    expect(headers.slice(-3)).toEqual(["更新日期", "建议函件", "较上次"]);
    const overdue = rows.filter((row) => row[at("预警状态")] === "逾期");
    expect(overdue.length).toBeGreaterThan(0);
    for (const row of overdue) expect(row[at("建议函件")]).toMatch(/通知书$/);
    const isNew = overdue.filter((row) => row[at("较上次")] === "新增" || row[at("较上次")] === "加重");
    expect(isNew.map((row) => row[at("序号")]).sort()).toEqual([...(changes?.newlyOverdue ?? [])].sort());
  });

  it("compares with nothing where the kept rows were changed by hand, and says so", async () => {
    await kept();
    await Excel.run(async (context) => {
      const rows = context.workbook.tables.getItem("历次表").getDataBodyRange();
      rows.getCell(0, 4).values = [[0.99]];
      await context.sync();
    });
    await on(JULY);
    const outcome = await summarised();
    expect(outcome).toMatchObject({ earlier: { kind: "altered", day: JUNE }, changes: null });
    expect(sentenceOf(outcome)).toContain("历次会议中 2022-06-01 的记录被改动过，没有与它比较");
  });

  it("finds the kept meeting whole after the file was saved and opened, and after rows were put in above", async () => {
    await kept();
    await on(JULY);
    const { bytes } = await excel().host.write("a.xlsx");
    await excel().host.open(bytes, "a.xlsx");
    await change((_table, _sheet, context) => {
      const sheet = context.workbook.worksheets.getItem("历次会议");
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("2:2").delete("Up");
      sheet.getRange("A:A").format.columnWidth = 100;
    });
    expect((await summarised()).earlier).toMatchObject({ kind: "kept", meeting: { day: JUNE } });
  });
});

const WORDS = ["发文机关", "发文字号", "通报用语", "提醒敦促函用语", "整改通知书用语", "约谈通知书用语"];
const LETTERS = ["约谈逾期天数", "约谈逾期项数", "答复天数", ...WORDS];

it("a workbook from before the letters is summarised and gets their settings and words below what stands there", async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    // The header above the words.
    names.getItem("发文机关").getRange().getOffsetRange(-1, 0).getEntireRow().delete("Up");
    for (const name of LETTERS) {
      names.getItem(name).getRange().getEntireRow().delete("Up");
      names.getItem(name).delete();
    }
    await context.sync();
  });
  const before = (await readSheets()).get("台账参数") ?? [];
  await summarised();
  const after = (await readSheets()).get("台账参数") ?? [];
  expect(after.slice(0, before.length).map((cells) => cells.slice(0, 3))).toEqual(
    before.map((cells) => cells.slice(0, 3)),
  );
  expect(after.slice(before.length).map(([name, value]) => [name, value])).toEqual([
    ["约谈逾期天数", 30],
    ["约谈逾期项数", 3],
    ["答复天数", 7],
    ["用语", ""],
    ...WORDS.map((name) => [name, "见右"]),
  ]);
});

it("one from before the cells that follow from the settings, too: every name has a cell of its own, labelled with it", async () => {
  const derived = ["报送期首日", "最早日期", "最晚日期"];
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.getItem("发文机关").getRange().getOffsetRange(-1, 0).getEntireRow().delete("Up");
    for (const name of [...derived, ...LETTERS]) {
      names.getItem(name).getRange().getEntireRow().delete("Up");
      names.getItem(name).delete();
    }
    await context.sync();
  });
  await summarised();
  const labels = await Excel.run(async (context) => {
    const cells = [...derived, ...LETTERS].map((name) => {
      const cell = context.workbook.names.getItem(name).getRange();
      return { name, label: cell.getEntireRow().getCell(0, 0).load("values") };
    });
    await context.sync();
    return cells.map(({ name, label }) => [name, (label.values as unknown[][])[0]?.[0]]);
  });
  expect(labels).toEqual([...derived, ...LETTERS].map((name) => [name, name]));
});
