import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { summarise } from "../../src/actions/summarise";
import { openEmbeddedExcel } from "embedded-excel/node";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { reportSnapshot } from "../actions/report-snapshot";
const plan = nextPlan();
const excel = await openEmbeddedExcel();
Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
const setup = actionSetup(plan);
const t: Record<string, number[]> = {};
async function timed(n: string, f: () => Promise<unknown>) { const s = process.cpuUsage(); await f(); await excel.host.idle(); const e = process.cpuUsage(s); (t[n] ??= []).push(Math.round((e.user + e.system) / 1000)); }
for (let i = 0; i < 2; i++) {
  await timed("new", async () => excel.host.newWorkbook());
  await timed("insert", () => insert(setup, { asOf: serialOf(2022, 6, 1), repair: "do" }));
  await timed("sum1", () => summarise(setup));
  await timed("snap", () => reportSnapshot());
  await timed("sum2", () => summarise(setup));
}
for (const [n, v] of Object.entries(t)) console.log(n, v.join(" "));
console.log(JSON.stringify(excel.host.log.slice(-12)));
process.exit(0);
