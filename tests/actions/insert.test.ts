import { insert } from "../../src/actions/insert";
import { validate } from "../../src/actions/validate";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { COLUMNS } from "../../src/ledger/rows/columns";
import { judge } from "../../src/ledger/lights/lights";
import { officialPlan } from "../plan/official-plan";
import { settingsOf } from "../ledger/fresh-ledger";
import { AS_OF, cellsByNo, LEDGER, ledgerCells, TABLE, withExcel } from "./opened-excel";

const { excel, setup } = withExcel();
const plan = officialPlan();
const options = { asOf: AS_OF, repair: "do" } as const;

beforeEach(() => {
  excel().host.newWorkbook();
});

it("an empty workbook gets every task as the document prints it, and its light by formula", async () => {
  const outcome = await insert(setup(), options);
  expect(sentenceOf(outcome)).toBe(`已插入任务台账：${plan.tasks.length} 项任务，统计截止日 2021-10-08。`);
  const [headers, ...rows] = await ledgerCells();
  expect(headers).toEqual(COLUMNS.map(({ header }) => header));
  expect(rows.map((row) => row.slice(0, 6))).toEqual(
    plan.tasks.map((task) => [task.no, task.part, task.section, task.measure, task.leadUnits, task.deadline]),
  );
  expect(rows.map((row) => row.at(-1))).toEqual(
    plan.tasks.map((task) =>
      judge(
        {
          deadline: task.deadline,
          due: task.meaning.kind === "dated" ? task.meaning.due : "",
          status: "未启动",
          progress: 0,
          completedOn: "",
          extendedTo: "",
          extensionBasis: "",
        },
        settingsOf(plan),
      ),
    ),
  );
  expect(excel().host.failures).toEqual([]);
});

it("an insert costs at most 6 requests, a check at most 4, those that the client adds among them", async () => {
  await excel().host.idle();
  const start = excel().host.log.length;
  await insert(setup(), options);
  await excel().host.idle();
  expect(excel().host.log.length - start).toBeLessThanOrEqual(6);
  const checkStart = excel().host.log.length;
  await validate(setup());
  await excel().host.idle();
  expect(excel().host.log.length - checkStart).toBeLessThanOrEqual(4);
});

it("the same insert again finds nothing to do", async () => {
  await insert(setup(), options);
  const again = await insert(setup(), options);
  expect(sentenceOf(again)).toBe(`任务台账完整，共 ${plan.tasks.length} 项任务，无需修复。`);
});

it("of the new ledger there is nothing to say but what staff owe: P08 and P11", async () => {
  await insert(setup(), options);
  const outcome = await validate(setup());
  const codes = outcome.kind === "validated" ? outcome.issues.map(({ code }) => code) : [];
  expect(new Set(codes)).toEqual(new Set(["P08", "P11"]));
});

it("a ledger that staff sorted, filtered, widened, rearranged and cut keeps every staff cell by 序号", async () => {
  await insert(setup(), options);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    const status = table.columns.getItem("完成状态").getDataBodyRange();
    const report = table.columns.getItem("进展情况").getDataBodyRange();
    const problems = table.columns.getItem("存在问题及下一步").getDataBodyRange();
    status.values = plan.tasks.map(({ no }) => [no % 3 === 0 ? "推进中" : "未启动"]);
    report.values = plan.tasks.map(({ no }) => [`第 ${no} 项：=已办 @${no}`]);
    problems.values = plan.tasks.map(({ no }) => [no % 2 ? `-待协调 ${no}` : "=SUM(1,2)"]);
    table.columns.add(3, [["备注"], ...plan.tasks.map(({ no }) => [`备注${no}`])]);
    await context.sync();
    table.sort.apply([
      { key: 6, ascending: false },
      { key: 0, ascending: false },
    ]);
    await context.sync();
    table.columns.getItem("完成状态").filter.applyValuesFilter(["未启动"]);
    await context.sync();
  });
  const before = await cellsByNo();
  const gone = plan.tasks[41]?.no ?? 0;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    const numbers = table.columns.getItem("序号").getDataBodyRange();
    numbers.load("values");
    await context.sync();
    const at = (numbers.values as number[][]).findIndex(([no]) => no === gone);
    table.rows.getItemAt(at).delete();
    await context.sync();
  });
  expect((await cellsByNo()).has(gone)).toBe(false);

  const outcome = await insert(setup(), options);
  expect(outcome.kind).toBe("repaired");
  expect(sentenceOf(outcome)).toContain(`补回 1 行（序号 ${gone}）`);
  const after = await cellsByNo();
  expect(after.size).toBe(plan.tasks.length);
  for (const [no, cells] of before) {
    if (no === gone) continue;
    expect(after.get(no)).toEqual(cells);
  }
  expect(after.get(gone)?.["具体措施"]).toBe(plan.tasks[41]?.measure);
  const filtered = await Excel.run(async (context) => {
    const { autoFilter } = context.workbook.tables.getItem(TABLE);
    autoFilter.load("isDataFiltered");
    await context.sync();
    return autoFilter.isDataFiltered;
  });
  expect(filtered).toBe(true);
  const check = await validate(setup());
  const issues = check.kind === "validated" ? check.issues : [];
  // The texts above that begin with = are all that there is to say, beside what staff owe.
  expect(
    issues
      .filter(({ severity }) => severity === "error")
      .map(({ code, no }) => `${code} ${no ?? ""}`)
      .sort(),
  ).toEqual(
    plan.tasks
      .filter(({ no }) => no % 2 === 0 && no !== gone)
      .map(({ no }) => `X01 ${no}`)
      .sort(),
  );
  expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["X01", "P11"]));
});

it("document text, formulas, colours and typing rules come back, after a look at what will change", async () => {
  await insert(setup(), options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LEDGER);
    sheet.getRange("D5").values = [["改过的措施"]];
    sheet.getRange("Q9").values = [["正常"]];
    sheet.getRange("A4:Q198").conditionalFormats.clearAll();
    sheet.getRange("H4:H198").dataValidation.clear();
    await context.sync();
  });
  const offer = await insert(setup(), { ...options, repair: "offer" });
  expect(offer.kind === "repair-offered" && offer.repair).toEqual({
    missingTasks: [],
    misnamed: [],
    missingColumns: [],
    replaced: [{ no: 2, column: "具体措施", was: "改过的措施", is: plan.tasks[1]?.measure }],
    filled: 0,
    movedDays: [],
    older: false,
    unmerged: 0,
    formulas: 1,
    furniture: [{ kind: "colours" }, { kind: "typing-rules", columns: ["完成状态"] }],
    settings: [],
  });
  expect((await cellsByNo()).get(2)?.["具体措施"]).toBe("改过的措施");
  await insert(setup(), options);
  const again = await insert(setup(), { ...options, repair: "offer" });
  expect(sentenceOf(again)).toContain("无需修复");
  expect((await cellsByNo()).get(2)?.["具体措施"]).toBe(plan.tasks[1]?.measure);
});

it("a missing column comes back where it stood, document text filled in, staff columns empty", async () => {
  await insert(setup(), options);
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(TABLE);
    columns.getItem("牵头单位").delete();
    columns.getItem("责任人").delete();
    await context.sync();
  });
  await insert(setup(), options);
  const [headers, ...rows] = await ledgerCells();
  expect(headers).toEqual(COLUMNS.map(({ header }) => header));
  expect(rows.map((row) => row[4])).toEqual(plan.tasks.map(({ leadUnits }) => leadUnits));
  expect(rows.every((row) => row[12] === "")).toBe(true);
});

describe("what stands in the way is named, and nothing is changed", () => {
  it("a sheet of that name with something else on it", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(LEDGER).getRange("B2").values = [["别人的表"]];
      await context.sync();
    });
    const outcome = await insert(setup(), options);
    expect(sentenceOf(outcome)).toBe("未写入：工作表“任务台账”里已有其他内容，请将它改名或移走后重试。");
    expect(await sheetNames()).toEqual(["Sheet1", LEDGER]);
  });

  it("another table of that name", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["甲", "乙"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = TABLE;
      await context.sync();
    });
    expect(sentenceOf(await insert(setup(), options))).toBe(
      "未写入：工作表“Sheet1”上已有名为“任务表”的其他表，请将该表改名后重试。",
    );
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("a protected sheet", async () => {
    await insert(setup(), options);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(LEDGER);
      sheet.getRange("D5").values = [["改过的措施"]];
      sheet.protection.protect();
      await context.sync();
    });
    expect(sentenceOf(await insert(setup(), options))).toBe(
      "未写入：工作表“任务台账”受保护，请在“审阅”中撤销工作表保护后重试。",
    );
  });

  it("a cell that someone is typing in", async () => {
    excel().host.faults.cellInEdit = true;
    const outcome = await insert(setup(), options);
    excel().host.faults.clear();
    expect(sentenceOf(outcome)).toBe("未执行：有单元格正在编辑，请按回车结束编辑后重试。");
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });
});

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}
