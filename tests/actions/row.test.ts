import { insert } from "../../src/actions/insert";
import { keep } from "../../src/actions/keep";
import { readRow, type RowLook, type ShownRow } from "../../src/actions/read-row";
import { readMeetings } from "../../src/actions/row-meetings";
import { stepRow } from "../../src/actions/step-row";
import { watchSelection } from "../../src/actions/watch-selection";
import { cellOf } from "../../src/ledger/task/task-row";
import type { SelectedPlace } from "../../src/workbook/requests/watch-selection";
import { change, type } from "./checked-sheet";
import { AS_OF, LEDGER, TABLE, withExcel } from "./opened-excel";

const { excel, setup, requestsOf } = withExcel();

beforeEach(async () => {
  excel().host.modes.clear();
  excel().host.newWorkbook();
  await insert(setup(), { asOf: AS_OF, repair: "do" });
});

const select = (address: string): Promise<void> =>
  change((_table, sheet) => {
    sheet.activate();
    sheet.getRange(address).select();
  });
async function look(place: SelectedPlace | null = null, known: RowLook["known"] = null): Promise<RowLook> {
  const seen = await readRow(setup(), place, known);
  if (seen.kind !== "row-look") throw new Error(seen.kind);
  return seen;
}
async function shown(address: string): Promise<ShownRow> {
  await select(address);
  const { shown: row } = await look();
  if (row === null) throw new Error("no task");
  return row;
}

describe("the task under the cursor", () => {
  it("is known by its row, with its settings and what the document says of it", async () => {
    const { row, about } = await shown("P54");
    expect([row.no, row.ledger.sheetName, row.sheetRow, row.position]).toEqual([51, LEDGER, 54, 50]);
    expect(row.settings).toMatchObject({ asOf: AS_OF, behindPoints: 10 });
    const task = setup().plan.tasks[50];
    expect(about).toMatchObject({ measure: task?.measure, deadline: task?.deadline });
    expect(about.policy?.length).toBeGreaterThan(20);
  });

  it("costs one request where the ledger is known and the event said where, however long the ledger", async () => {
    await select("A4");
    const { known } = await look();
    const sheetId = known?.sheetId ?? "";
    expect(await requestsOf(() => look({ sheetId, row: 54 }, known))).toBe(1);
    const before = excel().host.log.length;
    const { shown: row } = await look({ sheetId, row: 54 }, known);
    expect(row?.row.no).toBe(51);
    const bytes = JSON.stringify(excel().host.log[before]).length;
    expect(bytes).toBeLessThan(200_000);
  });

  it("is none in the title, the header, below the table and on another sheet", async () => {
    for (const address of ["A1", "C3", "D400"]) {
      await select(address);
      expect((await look()).shown).toBeNull();
    }
    await change((_table, _sheet, { workbook }) => {
      workbook.worksheets.add("别的").activate();
    });
    const { shown: row, known } = await look();
    expect([row, known?.tableName]).toEqual([null, TABLE]);
  });

  it("is found after a sort, under moved columns, on a renamed sheet, in a renamed table", async () => {
    await select("A4");
    const { known } = await look();
    await change((table, sheet) => {
      table.sort.apply([{ key: 0, ascending: false }]);
      sheet.getRange("B:B").insert("Right");
      sheet.name = "我的 台账";
      table.name = "台账表";
    });
    const { shown: row } = await look({ sheetId: known?.sheetId ?? "", row: 4 }, known);
    expect(row?.row.no).toBe(195);
    expect(row && cellOf(row.row, "measure")).toBe(setup().plan.tasks[194]?.measure);
  });

  it("is not looked for where there is no ledger", async () => {
    excel().host.newWorkbook();
    expect(await look()).toEqual({ kind: "row-look", known: null, shown: null });
  });
});

it("moves of the cursor are heard with sheet and row; another sheet without", async () => {
  const heard: (SelectedPlace | null)[] = [];
  const stop = await watchSelection(setup(), (place) => heard.push(place));
  await select("P54");
  await select("B10:D20");
  await change((_table, _sheet, { workbook }) => {
    workbook.worksheets.getItem("台账参数").activate();
  });
  await excel().host.idle();
  expect(heard.map((place) => place?.row ?? null)).toEqual(expect.arrayContaining([54, 10, null]));
  if (typeof stop === "function") await stop();
  const before = heard.length;
  await select("A4");
  await excel().host.idle();
  expect(heard.length).toBe(before);
});

describe("a step", () => {
  const cursor = (): Promise<string> =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      await context.sync();
      return cell.address;
    });

  it("goes to the next task in the same column, in two requests, and stops at the end", async () => {
    const { row } = await shown("P54");
    expect(await requestsOf(() => stepRow(setup(), row, 1))).toBe(2);
    expect(await cursor()).toBe(`${LEDGER}!P55`);
    await stepRow(setup(), row, -1);
    expect(await cursor()).toBe(`${LEDGER}!P54`);
    const { row: last } = await shown("C198");
    expect(await stepRow(setup(), last, 1)).toEqual({ kind: "stepped", place: null });
    expect(await cursor()).toBe(`${LEDGER}!C198`);
  });

  it("passes over what is filtered out", async () => {
    await type([
      [60, "完成状态", "已完成"],
      [70, "完成状态", "已完成"],
    ]);
    await change((table) => {
      table.columns.getItem("完成状态").filter.applyValuesFilter(["已完成"]);
    });
    const { row } = await shown("H63");
    await stepRow(setup(), row, 1);
    expect(await cursor()).toBe(`${LEDGER}!H73`);
  });

  it("from another sheet leads back to the task beside the one that was shown", async () => {
    const { row } = await shown("P54");
    await change((_table, _sheet, { workbook }) => {
      workbook.worksheets.add("别的").activate();
    });
    await stepRow(setup(), row, 1);
    expect(await cursor()).toBe(`${LEDGER}!A55`);
  });
});

it("what earlier meetings had of a task comes the last first, in two requests", async () => {
  await type([[51, "完成进度", 0.4]]);
  await keep(setup(), { overwrite: false });
  const seen = await readMeetings(setup(), 51);
  expect(seen).toEqual({
    kind: "row-meetings",
    meetings: [expect.objectContaining({ day: AS_OF, progress: "40%" })],
  });
  expect(await readMeetings(setup(), 4_000)).toEqual({ kind: "row-meetings", meetings: [] });
  expect(await requestsOf(() => readMeetings(setup(), 51))).toBe(2);
});
