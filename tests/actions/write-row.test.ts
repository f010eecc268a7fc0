import { insert } from "../../src/actions/insert";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { readRow } from "../../src/actions/read-row";
import { takeBack } from "../../src/actions/take-back";
import { writeRow } from "../../src/actions/write-row";
import { cellOf, type StaffKey } from "../../src/ledger/task/task-row";
import type { CellValue } from "../../src/ledger/cells/ledger";
import type { SeenRow } from "../../src/workbook/row/seen-row";
import { serialOf } from "../../src/plan/serial";
import { change, type } from "./checked-sheet";
import { AS_OF, cellsByNo, LEDGER, TABLE, withExcel } from "./opened-excel";

const { excel, setup, requestsOf } = withExcel();
const options = { asOf: AS_OF, repair: "do" } as const;
const SEPTEMBER_30 = serialOf(2021, 9, 30);

beforeEach(async () => {
  excel().host.faults.clear();
  excel().host.modes.clear();
  excel().host.newWorkbook();
  await insert(setup(), options);
});

/** The row of 序号 51 as the pane sees it, where it stands in a new ledger. */
async function seen(sheetRow = 54): Promise<SeenRow> {
  const place = await Excel.run(async (context) => {
    const sheet = context.workbook.tables.getItem(TABLE).worksheet;
    sheet.load("id");
    await context.sync();
    return { sheetId: sheet.id, row: sheetRow };
  });
  const look = await readRow(setup(), place, null);
  if (look.kind !== "row-look" || look.shown === null) throw new Error("no task");
  return look.shown.row;
}
type Values = Partial<Record<StaffKey, CellValue>>;
const write = (row: SeenRow, values: Values): Promise<Outcome> =>
  writeRow(
    setup(),
    row,
    Object.entries(values).map(([key, will]) => ({
      key: key as StaffKey,
      was: cellOf(row, key as StaffKey),
      will,
    })),
  );
const held = async (no = 51): Promise<Record<string, CellValue>> => (await cellsByNo()).get(no) ?? {};

/** Of the cell at this address. */
const formatOf = (address: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(LEDGER).getRange(address);
    cell.load("numberFormat,formulas");
    await context.sync();
    return [cell.numberFormat, cell.formulas].map((cells: unknown[][]) => cells[0]?.[0]);
  });

it("what was typed stands in the cells of its row and in no other, in two requests", async () => {
  const row = await seen();
  const before = await cellsByNo();
  const values = { status: "已完成", progress: 1, completedOn: SEPTEMBER_30, report: "已印发\n第二行" };
  let outcome: Outcome | undefined;
  expect(await requestsOf(async () => (outcome = await write(row, values)))).toBe(2);
  expect(outcome && sentenceOf(outcome)).toBe("已写入序号 51：完成状态、完成进度、完成日期、进展情况。");
  const after = await cellsByNo();
  expect(after.get(51)).toMatchObject({
    完成状态: "已完成",
    完成进度: 1,
    完成日期: SEPTEMBER_30,
    进展情况: "已印发\n第二行",
    预警状态: "按期完成",
  });
  before.delete(51);
  after.delete(51);
  expect(after).toEqual(before);
});

it.each(["=1+1", "+86", "@丙", "'乙", "-5", "2021-9-30", "TRUE", "\t甲"])(
  "%j is text, whatever it begins with and whatever format its cell has",
  async (text) => {
    await change((_table, sheet) => (sheet.getRange("L54").numberFormat = [["General"]]));
    await write(await seen(), { report: text, problems: text });
    expect(await held()).toMatchObject({ 进展情况: text, 存在问题及下一步: text });
  },
);

it("a text as long as a cell can be is written whole", async () => {
  const text = "长".repeat(32_767);
  await write(await seen(), { report: text });
  expect((await held())["进展情况"]).toBe(text);
});

it("a cell keeps its number format, but one in which the value would be something else", async () => {
  await change((_table, sheet) => {
    sheet.getRange("I54").numberFormat = [["0.0%"]];
    sheet.getRange("J54").numberFormat = [["@"]];
    sheet.getRange("N54").numberFormat = [['yyyy"年"m"月"d"日"']];
  });
  await write(await seen(), { progress: 0.8, completedOn: SEPTEMBER_30, updatedOn: SEPTEMBER_30 });
  expect(await formatOf("I54")).toEqual(["0.0%", 0.8]);
  expect(await formatOf("J54")).toEqual(["yyyy-mm-dd", SEPTEMBER_30]);
  expect(await formatOf("N54")).toEqual(['yyyy"年"m"月"d"日"', SEPTEMBER_30]);
});

it("nothing empties the cell and leaves its format", async () => {
  await type([[51, "更新日期", SEPTEMBER_30]]);
  await write(await seen(), { updatedOn: "" });
  expect(await formatOf("N54")).toEqual(["yyyy-mm-dd", ""]);
});

it("a row that was sorted elsewhere under moved columns is written where it is now", async () => {
  const row = await seen();
  await change((table, sheet) => {
    table.sort.apply([{ key: 0, ascending: false }]);
    sheet.getRange("C:C").insert("Right");
  });
  let outcome: Outcome | undefined;
  expect(
    await requestsOf(async () => (outcome = await write(row, { report: "有进展" }))),
  ).toBeLessThanOrEqual(3);
  expect(outcome).toMatchObject({ kind: "row-written", row: { no: 51, sheetRow: 148 } });
  expect((await held())["进展情况"]).toBe("有进展");
});

it("through a filter only its own row is written, and the filter stays", async () => {
  await type([[60, "完成状态", "已完成"]]);
  const row = await seen();
  await change((table) => {
    table.columns.getItem("完成状态").filter.applyValuesFilter(["未启动"]);
  });
  await write(row, { report: "有进展" });
  const cells = await cellsByNo();
  expect([...cells].filter(([, cell]) => cell["进展情况"] !== "").map(([no]) => no)).toEqual([51]);
  const isOn = await Excel.run(async (context) => {
    const { filter } = context.workbook.tables.getItem(TABLE).columns.getItem("完成状态");
    filter.load("criteria");
    await context.sync();
    return filter.criteria.filterOn;
  });
  expect(isOn).toBe("Values");
});

it("what a colleague changed meanwhile is told before it is overwritten, and nothing is written", async () => {
  const row = await seen();
  await type([[51, "完成进度", 0.6]]);
  const outcome = await write(row, { progress: 0.8, report: "有进展" });
  expect(outcome).toMatchObject({
    kind: "row-changed",
    changed: [{ key: "progress", was: 0, is: 0.6, will: 0.8 }],
  });
  expect(sentenceOf(outcome)).toBe("未写入：序号 51 的完成进度已被别人改动，请逐项选择用谁的。");
  expect(await held()).toMatchObject({ 完成进度: 0.6, 进展情况: "" });
});

it("a colleague's change of another cell is no obstacle, nor the same change", async () => {
  const row = await seen();
  await type([
    [51, "责任人", "张三"],
    [51, "完成进度", 0.8],
  ]);
  expect(await write(row, { progress: 0.8, report: "有进展" })).toMatchObject({
    kind: "row-written",
    columns: ["进展情况"],
  });
  expect(await held()).toMatchObject({ 责任人: "张三", 进展情况: "有进展" });
});

it("a task that is gone, a column that is gone and a ledger that is gone are each named", async () => {
  const row = await seen();
  await change((table) => {
    table.columns.getItem("责任人").delete();
  });
  expect(sentenceOf(await write(row, { contact: "张三" }))).toContain("“责任人”");
  await change((table) => {
    table.rows.getItemAt(50).delete();
  });
  expect(await write(row, { report: "有进展" })).toEqual({ kind: "refused", reason: "row-gone", no: 51 });
  await change((table) => {
    table.delete();
  });
  expect(await write(row, { report: "有进展" })).toEqual({ kind: "refused", reason: "no-ledger" });
});

it("of a 序号 that stands twice the row that was seen is written; moved, it is not guessed", async () => {
  await type([[52, "序号", 51]]);
  const row = await seen();
  await write(row, { report: "有进展" });
  await change((table) => {
    table.sort.apply([{ key: 0, ascending: false }]);
  });
  const now = { ...row, sheetRow: 10 };
  expect(await write(now, { contact: "张三" })).toEqual({ kind: "refused", reason: "row-unclear", no: 51 });
});

it("a protected sheet refuses; where the cells are unlocked it takes what they hold", async () => {
  await change((_table, sheet) => {
    sheet.getRange("H4:P198").format.protection.locked = false;
    sheet.getRange("K54").format.protection.locked = true;
    sheet.protection.protect();
  });
  const row = await seen();
  expect(await write(row, { report: "有进展" })).toMatchObject({
    kind: "refused",
    reason: "sheet-protected",
  });
  expect(await write(row, { progress: 0.8 })).toMatchObject({ kind: "row-written" });
  expect(await held()).toMatchObject({ 完成进度: 0.8, 进展情况: "" });
});

it("days are those of a workbook that counts from 1904", async () => {
  excel().host.modes.date1904 = true;
  excel().host.newWorkbook();
  await insert(setup(), options);
  const row = await seen();
  expect(cellOf(row, "due")).toBe(serialOf(2021, 12, 31));
  await write(row, { updatedOn: SEPTEMBER_30 });
  expect((await held())["更新日期"]).toBe(SEPTEMBER_30 - 1462);
  expect(cellOf(await seen(), "updatedOn")).toBe(SEPTEMBER_30);
});

it("is taken back: values, formulas and formats are as they were", async () => {
  await type([[51, "更新日期", "=DATE(2021,9,1)"]]);
  const row = await seen();
  const before = [await held(), await formatOf("N54")];
  const outcome = await write(row, { updatedOn: SEPTEMBER_30, progress: 0.5, report: "=1" });
  if (outcome.kind !== "row-written") throw new Error(sentenceOf(outcome));
  const [wrote] = outcome.wrote;
  if (!wrote) throw new Error("nothing to take back");
  expect(await takeBack(setup(), wrote)).toMatchObject({ kind: "taken-back", cells: 3, left: [] });
  expect([await held(), await formatOf("N54")]).toEqual(before);
});

it("a cell that is being edited is one sentence, and nothing is written", async () => {
  const row = await seen();
  excel().host.faults.cellInEdit = true;
  expect(await write(row, { report: "有进展" })).toEqual({ kind: "refused", reason: "cell-in-edit" });
  excel().host.faults.clear();
  expect((await held())["进展情况"]).toBe("");
});
