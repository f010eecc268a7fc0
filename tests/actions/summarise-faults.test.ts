import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { summarise } from "../../src/actions/summarise";
import type { RequestFault } from "embedded-excel/testing";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { withExcel } from "./opened-excel";
import { reportSnapshot } from "./report-snapshot";

const plan = nextPlan();
const { excel } = withExcel();
const patient = actionSetup(plan);
const hasty = { ...patient, patienceMs: 300 };

const FAULTS: readonly RequestFault[] = [{ kind: "fail" }, { kind: "fail-after" }, { kind: "drop" }];
/** Places in the request that writes: within the clearing, the table, each sheet's cells and their dress. */
const CUTS: readonly RequestFault[] = [4, 12, 25, 60, 160, 230, 400, 640].map((actions) => ({
  kind: "cut",
  actions,
}));

async function fresh(): Promise<void> {
  excel().host.newWorkbook();
  await insert(patient, { asOf: serialOf(2022, 6, 1), repair: "do" });
  await excel().host.idle();
}

/** Every request with every fault: one sentence, and the same command again makes the sheets whole. */
async function sweep(prepare: () => Promise<void>): Promise<void> {
  await prepare();
  const start = excel().host.log.length;
  await summarise(patient);
  await excel().host.idle();
  const requests = excel().host.log.slice(start);
  const whole = await reportSnapshot();
  for (const [at, { wrote }] of requests.entries())
    for (const fault of wrote ? [...FAULTS, ...CUTS] : FAULTS) {
      const number = at + 1;
      await prepare();
      await excel().host.idle();
      excel().host.faults.onRequest(number, fault);
      const broken = await summarise(fault.kind === "drop" ? hasty : patient);
      expect(sentenceOf(broken)).toMatch(/^[^。\n]+。$/);
      await excel().host.idle();
      excel().host.faults.clear();
      const again = await summarise(patient);
      expect([number, fault, sentenceOf(again)]).toEqual([number, fault, expect.stringContaining("已生成")]);
      expect([number, fault, await reportSnapshot()]).toEqual([number, fault, whole]);
    }
}

it("new sheets: whatever request fails, the same command again completes them", async () => {
  await sweep(fresh);
}, 600_000);

it("sheets of an earlier day renewed: likewise", async () => {
  await sweep(async () => {
    await fresh();
    await summarise(patient);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("任务台账").getRange("E4:E5").values = [
        ["市大数据局"],
        ["市大数据局"],
      ];
      await context.sync();
    });
  });
}, 600_000);
