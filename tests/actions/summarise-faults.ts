import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { summarise } from "../../src/actions/summarise";
import { REPORT_SHEETS } from "../../src/ledger/settings/sheet-names";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { TABLE, withExcel } from "./opened-excel";
import { reportSnapshot } from "./report-snapshot";
import { requestFaults } from "./request-faults";

const plan = nextPlan();
const patient = actionSetup(plan);
const hasty = { ...patient, patienceMs: 500 };

/** Places in the request that writes the sheets: within the clearing, the table, the cells and their dress. */
const CUTS = [230, 640, 1200];

/** What a request suffers: it fails before or after its work, or it is never answered or cut short within. */
export type Suffered = "failed" | "broken-off";

/**
 * Every request of 生成汇总 with every such fault gets one sentence, and the same command again makes the sheets whole.
 * `prepare` makes the ledger of a new workbook what is summarised, again and again, another one each `turn` of two.
 */
export function summarySweep(suffered: Suffered, prepare: (turn: number) => Promise<void>): void {
  const { excel } = withExcel();
  const wholes: unknown[] = [];

  it("whatever request fails: one sentence, and the same command again completes the sheets", async () => {
    const { host } = excel();
    host.newWorkbook();
    await insert(patient, { asOf: serialOf(2022, 6, 1), repair: "do" });
    for (const turn of [0, 1]) {
      await prepare(turn);
      await summarise(patient);
      wholes.push(await reportSnapshot());
    }
    await prepare(0);
    const every = await requestFaults(excel(), () => summarise(patient), CUTS);
    const faults = every.filter(([, { kind }]) => kind.startsWith("fail") === (suffered === "failed"));
    for (const [at, [number, fault]] of faults.entries()) {
      const turn = (at + 1) % 2;
      await prepare(turn);
      await host.idle();
      host.faults.onRequest(number, fault);
      const broken = await summarise(fault.kind === "drop" ? hasty : patient);
      expect(sentenceOf(broken)).toMatch(/^[^。\n]+。$/);
      await host.idle();
      host.faults.clear();
      const again = await summarise(patient);
      expect([number, fault, sentenceOf(again)]).toEqual([number, fault, expect.stringContaining("已生成")]);
      expect([number, fault, await reportSnapshot()]).toEqual([number, fault, wholes[turn]]);
    }
  }, 600_000);
}

/** In one turn of two all tasks have one lead unit. */
export function leadUnits(turn: number): Promise<void> {
  return Excel.run(async (context) => {
    const units = context.workbook.tables.getItem(TABLE).columns.getItem("牵头单位").getDataBodyRange();
    units.values = plan.tasks.map(({ leadUnits }) => [turn === 0 ? leadUnits : "市大数据局"]);
    await context.sync();
  });
}

/** The summaries' sheets are not there. */
export async function withoutSheets(turn: number): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of Object.values(REPORT_SHEETS))
      context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  });
  await leadUnits(turn);
}
