import { actionSetup } from "../../src/actions/outcome/action-setup";
import { fix } from "../../src/actions/fix";
import { insert } from "../../src/actions/insert";
import type { Outcome, TakenBack } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { takeBack } from "../../src/actions/take-back";
import { validate } from "../../src/actions/validate";
import type { Written } from "../../src/ledger/repair/taking-back";
import { columnLetters } from "../../src/ledger/cells/cell-address";
import { COLUMNS } from "../../src/ledger/rows/columns";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { change, type } from "./checked-sheet";
import { TABLE, withExcel } from "./opened-excel";

const { excel, requestsOf } = withExcel();
const plan = nextPlan();
const LIGHT = columnLetters(COLUMNS.findIndex(({ key }) => key === "light"));
const setup = actionSetup(plan);
const options = { asOf: serialOf(2022, 1, 10), repair: "do" } as const;

beforeEach(async () => {
  excel().host.modes.clear();
  excel().host.newWorkbook();
  await insert(setup, options);
});

/** Every cell of the table with its formula, number format and header, and the names of table and sheet. */
async function everything(tableName = TABLE): Promise<unknown> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(tableName);
    const range = table.getRange();
    range.load("values,formulas,numberFormat");
    table.worksheet.load("name");
    const settings = context.workbook.worksheets.getItem("台账参数").getUsedRange(true);
    settings.load("values");
    await context.sync();
    const { values, formulas, numberFormat } = range;
    return { values, formulas, numberFormat, sheet: table.worksheet.name, settings: settings.values };
  });
}

async function wroteBy(acting: Promise<Outcome>): Promise<readonly Written[]> {
  const outcome = await acting;
  if (!("wrote" in outcome)) throw new Error(sentenceOf(outcome));
  return outcome.wrote;
}

async function fixAll(): Promise<readonly Written[]> {
  const checked = await validate(setup);
  if (checked.kind !== "validated") throw new Error(sentenceOf(checked));
  return wroteBy(
    fix(
      setup,
      checked.issues.filter((one) => one.fix),
    ),
  );
}

async function takenBack(written: readonly Written[]): Promise<TakenBack> {
  let last: Outcome | undefined;
  for (const one of [...written].reverse()) last = await takeBack(setup, one);
  if (last?.kind !== "taken-back") throw new Error(last ? sentenceOf(last) : "nothing was written");
  return last;
}

async function damage(): Promise<void> {
  await type([
    [1, "完成状态", "己完成"],
    [2, "完成进度", 80],
    [3, "完成进度", "'75%"],
    [4, "更新日期", "'2022.1.5"],
    [1, "进展情况", "=A1"],
    [5, "责任人", "'=王 "],
  ]);
}

it("a fix is taken back: every cell has its value, formula and number format again, in one reading and one writing request", async () => {
  await damage();
  const before = await everything();
  const wrote = await fixAll();
  expect(await everything()).not.toEqual(before);
  expect(await requestsOf(() => takenBack(wrote))).toBe(2);
  expect(await everything()).toEqual(before);
});

it("a cell that was changed since is left alone and named", async () => {
  await damage();
  const wrote = await fixAll();
  await type([[2, "完成进度", 0.5]]);
  const outcome = await takenBack(wrote);
  expect(outcome.left).toEqual([{ kind: "cell", cell: "任务台账!I5" }]);
  expect(sentenceOf(outcome)).toContain("1 处此后已有改动，保持现状（任务台账!I5）");
  const after = JSON.stringify(await everything());
  expect(after).toContain("己完成");
  expect(after).toContain("0.5");
});

it("a formula of one's own in 预警状态 is left alone: only ours is taken back", async () => {
  await type([
    [1, "预警状态", "正常"],
    [2, "预警状态", "正常"],
  ]);
  const wrote = await fixAll();
  await type([[2, "预警状态", '=IF(TRUE,"正常","")']]);
  const outcome = await takenBack(wrote);
  expect([outcome.cells, outcome.left]).toEqual([1, [{ kind: "cell", cell: `任务台账!${LIGHT}5` }]]);
});

it("after a sort and an inserted column cells are found by 序号 and header", async () => {
  await damage();
  const wrote = await fixAll();
  await change((table, sheet) => {
    table.sort.apply([{ key: 0, ascending: false }]);
    sheet.getRange("B:B").insert("Right");
  });
  expect((await takenBack(wrote)).left).toEqual([]);
  expect(JSON.stringify(await everything())).toContain("己完成");
});

it("a repair is taken back: document text, headers, the table's name, rows and columns that nobody wrote in", async () => {
  await change((table, sheet) => {
    sheet.getRange("D5").values = [["改过的措施"]];
    sheet.getRange("Q9").values = [["正常"]];
    sheet.getRange("H3").values = [["完成 状态"]];
    table.rows.getItemAt(3).delete();
    table.columns.getItem("责任人").delete();
    table.name = "我的台账";
  });
  const before = await everything("我的台账");
  const wrote = await wroteBy(insert(setup, options));
  expect(await everything()).not.toEqual(before);
  const outcome = await takenBack(wrote);
  expect([outcome.left, outcome.rows, outcome.columns]).toEqual([[], 1, 1]);
  expect(await everything("我的台账")).toEqual(before);
});

it("an added row that somebody wrote in stays, and so does an added column", async () => {
  await change((table) => {
    table.rows.getItemAt(3).delete();
    table.columns.getItem("责任人").delete();
  });
  const wrote = await wroteBy(insert(setup, options));
  await type([
    [4, "进展情况", "已办"],
    [2, "责任人", "张三"],
  ]);
  const outcome = await takenBack(wrote);
  expect(outcome.left).toEqual([
    { kind: "column", header: "责任人" },
    { kind: "row", no: 4 },
  ]);
  expect(sentenceOf(outcome)).toContain("（列“责任人”、序号 4 的行）");
  expect(JSON.stringify(await everything())).toContain("张三");
});

it("an older ledger that was brought up to date is an older one again", async () => {
  await change((table) => {
    table.columns.getItem("调整后时限").delete();
    table.columns.getItem("调整依据").delete();
    table.worksheet.getRange("G5").values = [[serialOf(2023, 3, 31)]];
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("台账参数");
    const used = sheet.getUsedRange(true);
    used.load("values");
    await context.sync();
    const row = used.values.findIndex(([name]) => name === "格式版本") + 1;
    sheet.getRange(`A${row}:C${row}`).clear("Contents");
    await context.sync();
  });
  const before = await everything();
  const wrote = await wroteBy(insert(setup, options));
  expect((await takenBack(wrote)).left).toEqual([]);
  expect(await everything()).toEqual(before);
});
