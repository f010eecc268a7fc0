import { actionSetup } from "../../src/actions/outcome/action-setup";
import { setAsOf } from "../../src/actions/set-as-of";
import { fix } from "../../src/actions/fix";
import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import { goTo, look } from "../../src/actions/look";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { recheck } from "../../src/actions/recheck";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { summarise } from "../../src/actions/summarise";
import { takeBack } from "../../src/actions/take-back";
import { validate } from "../../src/actions/validate";
import type { Modes } from "embedded-excel/testing";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { change, type } from "./checked-sheet";
import { cellsByNo, withExcel } from "./opened-excel";

export const { excel } = withExcel();
const plan = nextPlan();
export const setup = actionSetup(plan);
export const asOf = serialOf(2022, 6, 1);
const STAFF = ["完成状态", "完成进度", "完成日期", "进展情况", "责任人", "更新日期"] as const;

beforeEach(() => {
  excel().host.modes.clear();
  excel().host.newWorkbook();
});
afterAll(() => {
  excel().host.modes.clear();
});

/** What staff fill in, some of it wrong; days as `days` counts them. */
export async function fillIn(days: (serial: number) => number): Promise<void> {
  await type([
    [1, "完成状态", "己完成"],
    [1, "完成进度", 1],
    [1, "完成日期", days(serialOf(2022, 5, 20))],
    [2, "完成状态", "推进中"],
    [2, "完成进度", 0.3],
    [2, "更新日期", days(serialOf(2022, 5, 24))],
    [3, "进展情况", "'=已办"],
    [3, "完成进度", "'75%"],
    [4, "责任人", "张三"],
  ]);
}

/** Filters on two columns, one by values and one by a condition. */
export async function filter(): Promise<void> {
  await change((table) => {
    table.columns.getItem("完成状态").filter.applyValuesFilter(["推进中", "未启动"]);
  });
  await change((table) => {
    table.columns.getItem("完成进度").filter.applyCustomFilter("<=1");
  });
}

/** Staff's cells by 序号, their days in the count from 1900. */
export async function staffCells(): Promise<Map<number, Record<string, CellValue>>> {
  const uses1904 = excel().host.modes.date1904;
  const cells = await cellsByNo();
  return new Map(
    [...cells].map(([no, row]) => [
      no,
      Object.fromEntries(
        STAFF.map((header) => {
          const value = row[header] ?? "";
          const isDay = uses1904 && /日期$/.test(header) && typeof value === "number";
          return [header, isDay ? value + 1462 : value];
        }),
      ),
    ]),
  );
}

function done(outcome: Outcome, kind: Outcome["kind"]): void {
  expect([outcome.kind, sentenceOf(outcome)]).toEqual([kind, expect.stringMatching(/。$/)]);
}

/** The state of a ledger at the end of everything, whatever Excel was like on the way. */
async function runAll(mode: (modes: Modes) => void): Promise<{
  readonly lights: readonly (readonly [number, string])[];
  readonly issues: readonly string[];
  readonly staff: Map<number, Record<string, CellValue>>;
  readonly summary: unknown[][];
}> {
  const { modes } = excel().host;
  mode(modes);
  const clearing = modes.readingFormatsThrows;
  const days = (serial: number): number => (modes.date1904 ? serial - 1462 : serial);
  const empty = await look(setup, asOf);
  expect("kind" in empty ? sentenceOf(empty) : empty.ledger).toBe(false);
  done(await insert(setup, { asOf, repair: "do" }), "inserted");
  await fillIn(days);
  await filter();
  const staff = await staffCells();

  done(await recheck(setup), "validated");
  const checked = await validate(setup);
  done(checked, "validated");
  if (checked.kind !== "validated") throw new Error("not validated");
  expect(await staffCells()).toEqual(staff);

  const wrong = checked.issues.filter((one) => one.fix?.kind === "cell");
  expect(wrong.map(({ code, no }) => `${code} ${no}`)).toEqual(["P01 1", "P03 3"]);
  const fixed = await fix(setup, wrong);
  done(fixed, "fixed");
  if (fixed.kind !== "fixed") throw new Error("not fixed");
  for (const written of fixed.wrote ?? []) done(await takeBack(setup, written), "taken-back");
  expect(await staffCells()).toEqual(staff);
  await filter();
  done(await fix(setup, wrong), "fixed");

  await change((table) => {
    table.rows.getItemAt(4).delete();
    table.columns.getItem("责任人").getDataBodyRange().getCell(3, 0).values = [["张三"]];
  });
  done(await insert(setup, { asOf, repair: "do" }), "repaired");
  done(await highlight(setup, { asOf, clearing }), "highlighted");
  done(await setAsOf(setup, serialOf(2022, 6, 2)), "as-of-set");
  await Excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
  done(await summarise(setup), "summarised");
  done(await summarise(setup), "summarised");
  expect(await goTo(setup, { cell: "任务台账!H4", no: 1, column: "完成状态" })).toBeNull();
  const last = await recheck(setup);
  done(last, "validated");
  if (last.kind !== "validated") throw new Error("not validated");
  const summary = await Excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    const used = context.workbook.worksheets.getItem("单位汇总").getUsedRange(true);
    used.load("text");
    await context.sync();
    return used.text;
  });
  return {
    lights: [...last.state.lights],
    issues: last.issues.map(({ code, no }) => `${code} ${no}`),
    staff: await staffCells(),
    summary,
  };
}

let ordinary: Awaited<ReturnType<typeof runAll>> | undefined;
/** What all of it gives where Excel is kind; once for all modes. */
async function ordinaryRun(): Promise<Awaited<ReturnType<typeof runAll>>> {
  ordinary ??= await runAll(() => undefined);
  excel().host.modes.clear();
  excel().host.newWorkbook();
  return ordinary;
}

export type Unkind = (modes: Modes) => void;

export function everyActionDoesTheSame(modes: Readonly<Record<string, Unkind>>): void {
  it.each(Object.entries(modes))("every action does the same where %s", async (_name, mode) => {
    const kind = await ordinaryRun();
    const unkind = await runAll(mode);
    expect(unkind).toEqual(kind);
    expect(excel().host.failures).toEqual([]);
  });
}
