import { actionSetup, type ActionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { validate } from "../../src/actions/validate";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { requestFaults, type NumberedFault } from "./request-faults";
import { LEDGER, ledgerCells, TABLE, withExcel } from "./opened-excel";

const plan = nextPlan();
const { excel } = withExcel();
const patient: ActionSetup = actionSetup(plan);
const hasty: ActionSetup = { ...patient, patienceMs: 500 };
const options = { asOf: serialOf(2022, 6, 1), repair: "do" } as const;

const CUTS = [1, 5, 12, 20, 30, 45, 60, 80, 100, 130, 160];

interface Everything {
  readonly cells: CellValue[][];
  readonly text: string[][];
  readonly rules: number;
  readonly formats: number;
  readonly names: string[];
  readonly title: unknown;
}

/** What the ledger's sheet holds, to compare one with another. */
async function everything(): Promise<Everything> {
  const cells = await ledgerCells();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LEDGER);
    const body = context.workbook.tables.getItem(TABLE).getDataBodyRange();
    body.load("text");
    const formats = body.conditionalFormats.getCount();
    const rules = ["序号", "完成状态", "完成进度", "完成日期", "更新日期"].map((header) => {
      const validation = context.workbook.tables
        .getItem(TABLE)
        .columns.getItem(header)
        .getDataBodyRange().dataValidation;
      validation.load("type");
      return validation;
    });
    const title = sheet.getRange("A1:A2");
    title.load("values");
    const { names } = context.workbook;
    names.load("name,value");
    await context.sync();
    return {
      cells,
      text: body.text,
      rules: rules.filter(({ type }) => type !== "None").length,
      formats: formats.value,
      names: names.items.map(({ name, value }) => `${name}=${String(value)}`).sort(),
      title: title.values,
    };
  });
}

function oneSentence(outcome: Outcome): string {
  const sentence = sentenceOf(outcome);
  expect(sentence).toMatch(/^[^。\n]+。$/);
  return sentence;
}

describe("a new ledger", () => {
  let whole: Everything;
  let faults: readonly NumberedFault[] = [];
  beforeAll(async () => {
    excel().host.newWorkbook();
    faults = await requestFaults(excel(), () => insert(patient, options), CUTS);
    whole = await everything();
  });

  it("each request of an insert made to fail in turn: one sentence, and the same insert again completes it", async () => {
    for (const [number, fault] of faults) {
      excel().host.newWorkbook();
      await excel().host.idle();
      excel().host.faults.onRequest(number, fault);
      oneSentence(await insert(fault.kind === "drop" ? hasty : patient, options));
      await excel().host.idle();
      excel().host.faults.clear();
      const again = await insert(patient, options);
      expect([number, fault, again.kind === "failed" ? sentenceOf(again) : "done"]).toEqual([
        number,
        fault,
        "done",
      ]);
      expect([number, fault, await everything()]).toEqual([number, fault, whole]);
    }
  }, 300_000);
});

describe("a ledger that staff have filled in", () => {
  let faults: readonly NumberedFault[] = [];
  let whole: Everything;
  const staff = new Map<number, CellValue[]>();

  async function damaged(): Promise<void> {
    excel().host.newWorkbook();
    await insert(patient, options);
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem(TABLE);
      columns.getItem("完成状态").getDataBodyRange().values = plan.tasks.map(({ no }) => [
        no % 2 ? "推进中" : "已完成",
      ]);
      columns.getItem("完成进度").getDataBodyRange().values = plan.tasks.map(({ no }) => [no % 2 ? 0.5 : 1]);
      columns.getItem("进展情况").getDataBodyRange().values = plan.tasks.map(({ no }) => [`=${no}+1`]);
      await context.sync();
      const table = context.workbook.tables.getItem(TABLE);
      table.columns.getItem("工作事项").delete();
      table.rows.getItemAt(1).delete();
      table.columns.getItem("具体措施").getDataBodyRange().getCell(2, 0).values = [["改过"]];
      table.columns.getItem("预警状态").getDataBodyRange().getCell(0, 0).values = [["正常"]];
      await context.sync();
    });
  }
  async function staffCells(): Promise<Map<number, CellValue[]>> {
    const [headers = [], ...rows] = await ledgerCells();
    const at = (header: string): number => headers.indexOf(header);
    return new Map(
      rows.map((row) => [
        Number(row[at("序号")]),
        ["完成状态", "完成进度", "进展情况"].map((header) => row[at(header)] ?? ""),
      ]),
    );
  }

  beforeAll(async () => {
    await damaged();
    for (const [no, cells] of await staffCells()) staff.set(no, cells);
    faults = await requestFaults(excel(), () => insert(patient, options), CUTS);
    whole = await everything();
  });

  it("each request of a repair made to fail in turn: nothing that staff typed is lost, and again completes it", async () => {
    for (const [number, fault] of faults) {
      await damaged();
      await excel().host.idle();
      excel().host.faults.onRequest(number, fault);
      oneSentence(await insert(fault.kind === "drop" ? hasty : patient, options));
      await excel().host.idle();
      excel().host.faults.clear();
      const between = await staffCells();
      for (const [no, cells] of staff)
        expect([number, fault, no, between.get(no)]).toEqual([number, fault, no, cells]);
      await insert(patient, options);
      expect([number, fault, await everything()]).toEqual([number, fault, whole]);
    }
  }, 300_000);

  it("each request of a check made to fail in turn: one sentence, the ledger unchanged but for its mark, the next check is whole", async () => {
    const before = await everything();
    for (const [number, fault] of await requestFaults(excel(), () => validate(patient), [])) {
      await excel().host.idle();
      excel().host.faults.onRequest(number, fault);
      oneSentence(await validate(fault.kind === "drop" ? hasty : patient));
      await excel().host.idle();
      excel().host.faults.clear();
      expect((await validate(patient)).kind).toBe("validated");
    }
    const { cells, text, rules, title } = await everything();
    expect({ cells, text, rules, title }).toEqual({
      cells: before.cells,
      text: before.text,
      rules: before.rules,
      title: before.title,
    });
    expect((await everything()).formats).toBe(before.formats + 1);
  });
});
