import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { summarise } from "../../src/actions/summarise";
import { textOf } from "../../src/ledger/cells/cell-value";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { addSpoiltRows } from "../summaries/spoilt-rows";
import { fillIn } from "../summaries/fill-in";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { compareConcerns, compareLiveSheets, ledgerOf } from "../summaries/sheet-differences";
import { withExcel } from "./opened-excel";
import { reportSnapshot } from "./report-snapshot";
import { readSheets } from "./read-sheets";

const plan = nextPlan();
const { excel } = withExcel();
const setup = actionSetup(plan);
const options = { asOf: serialOf(2022, 6, 1), repair: "do" } as const;
const REPORTS = ["部门台账", "单位汇总", "事项汇总", "预警清单", "催办单", "会议材料"];

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert(setup, options);
});

async function expectRight(): Promise<number> {
  const sheets = await readSheets();
  const settings = settingsOfSheets(sheets);
  const live = compareLiveSheets(sheets, plan, settings);
  expect(live.differences).toEqual([]);
  const listed = compareConcerns(sheets, ledgerOf(sheets), plan, settings);
  expect(listed.differences).toEqual([]);
  return live.compared + listed.compared;
}

async function setCells(cells: Readonly<Record<string, unknown>>): Promise<void> {
  await Excel.run(async (context) => {
    for (const [address, value] of Object.entries(cells)) {
      const [sheet = "", cell = ""] = address.split("!");
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    }
    await context.sync();
  });
}

it("a plan with other numbers: four sheets, every number as the code counts it, within 8 requests", async () => {
  await excel().host.idle();
  const start = excel().host.log.length;
  const outcome = await summarise(setup);
  await excel().host.idle();
  const requests = excel().host.log.slice(start);
  expect(requests.length).toBeLessThanOrEqual(8);
  for (const { bytesSent } of requests) expect(bytesSent).toBeLessThan(4_000_000);
  expect(sentenceOf(outcome)).toBe(
    "已生成部门台账、单位汇总、事项汇总、预警清单、催办单、会议材料：6 个单位，9 项次；未识别单位 1 个（市发展改革委）。",
  );
  expect(await expectRight()).toBeGreaterThan(200);
  expect(excel().host.failures).toEqual([]);
});

it("rows that staff added, changed and spoilt count as the domain has it", async () => {
  await addSpoiltRows();
  const outcome = await summarise(setup);
  expect(sentenceOf(outcome)).toContain("2 行序号重复或不是整数，未计入");
  expect(sentenceOf(outcome)).toMatch(/台账有 \d+ 个错误/);
  await expectRight();
  const sheets = await readSheets();
  for (const name of REPORTS) {
    expect(textOf(sheets.get(name)?.[1]?.[0] ?? "")).toMatch(/台账有 \d+ 个错误/);
    expect(textOf(sheets.get(name)?.[1]?.[0] ?? "")).toContain("2 行序号重复或不是整数，未计入");
  }
  const units = (sheets.get("单位汇总") ?? []).map((row) => row.slice(0, 2));
  expect(units.slice(-7, -3)).toEqual([
    ["未识别单位", "市发展改革委"],
    ["未识别单位", "=外单位?"],
    ["未识别单位", "*"],
    ["—", "合计"],
  ]);
});

it("no number in 单位汇总 and 事项汇总 is a constant, and no error shows", async () => {
  await summarise(setup);
  const cells = await Excel.run(async (context) => {
    const used = REPORTS.slice(1, 3).map((name) => {
      const range = context.workbook.worksheets.getItem(name).getUsedRange();
      range.load("formulas,valueTypes");
      return range;
    });
    await context.sync();
    return used.map(({ formulas, valueTypes }) => ({
      formulas: formulas.flat() as unknown[],
      types: valueTypes.flat(),
    }));
  });
  for (const { formulas, types } of cells) {
    expect(formulas.filter((formula) => typeof formula === "number")).toEqual([]);
    expect(types).not.toContain("Error");
  }
});

it("done again it leaves the same: no format and no table twice, and what stands beside the block stays", async () => {
  await summarise(setup);
  await setCells({ "单位汇总!Z5": "旁注", "事项汇总!A30": "下方的注", "部门台账!P4": 7 });
  const before = await reportSnapshot();
  await summarise(setup);
  expect(await reportSnapshot()).toEqual(before);
  await expectRightSheets();
});

async function expectRightSheets(): Promise<void> {
  const sheets = await readSheets();
  expect(sheets.get("单位汇总")?.[4]?.[25]).toBe("旁注");
  expect(sheets.get("事项汇总")?.[29]?.[0]).toBe("下方的注");
  expect(sheets.get("部门台账")?.[3]?.[15]).toBe(7);
}

it("fewer assignments: the table shrinks, and nothing of the old one stays below it", async () => {
  await summarise(setup);
  await setCells({ "任务台账!E4": "市大数据局", "任务台账!E5": "市大数据局" });
  await summarise(setup);
  await expectRight();
  expect((await readSheets()).get("部门台账")?.length).toBe(3 + 7);
});

describe("what stands in the way is named, and nothing is written", () => {
  const namesNow = async (): Promise<string[]> => [...(await readSheets()).keys()];

  it("sheets of these names that are not ours", async () => {
    await Excel.run(async (context) => {
      for (const name of ["单位汇总", "预警清单"])
        context.workbook.worksheets.add(name).getRange("A1").values = [["别人的"]];
      await context.sync();
    });
    expect(sentenceOf(await summarise(setup))).toBe(
      "未写入：工作表“单位汇总”“预警清单”里已有其他内容，请将它改名或移走后重试。",
    );
    expect(await namesNow()).not.toContain("部门台账");
  });

  it("a table 部门表 elsewhere", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("别处");
      sheet.getRange("A1:B2").values = [
        ["甲", "乙"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "部门表";
      await context.sync();
    });
    expect(sentenceOf(await summarise(setup))).toBe(
      "未写入：工作表“别处”上已有名为“部门表”的其他表，请将该表改名后重试。",
    );
  });

  it("a protected report, a column that is gone, no ledger at all", async () => {
    await summarise(setup);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("事项汇总").protection.protect();
      await context.sync();
    });
    expect(sentenceOf(await summarise(setup))).toBe(
      "未写入：工作表“事项汇总”受保护，请在“审阅”中撤销工作表保护后重试。",
    );
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("任务表").columns.getItem("更新日期").delete();
      await context.sync();
    });
    expect(sentenceOf(await summarise(setup))).toContain("缺少列“更新日期”");
    excel().host.newWorkbook();
    expect(sentenceOf(await summarise(setup))).toContain("没有任务台账");
  });
});

it("an empty list of warnings says so", async () => {
  await fillIn(plan.tasks.map(() => ({ status: "已完成", progress: 1, completedOn: serialOf(2022, 2, 20) })));
  await summarise(setup);
  expect((await readSheets()).get("预警清单")?.[3]?.[0]).toBe(
    "截至2022年6月1日，没有逾期、严重滞后、滞后或临期的任务。",
  );
});

it("summaries whose ledger was deleted say so, in every sheet that follows it", async () => {
  await summarise(setup);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("任务台账").delete();
    await context.sync();
  });
  const sheets = await readSheets();
  for (const name of ["部门台账", "单位汇总", "事项汇总", "会议材料"])
    expect(textOf(sheets.get(name)?.[1]?.[0] ?? "")).toBe(
      "任务台账已不在本工作簿，以下数字不再有效：请重新插入任务表，再生成汇总",
    );
});
