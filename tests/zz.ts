import { openEmbeddedExcel } from "embedded-excel/node";
import { actionSetup } from "../src/actions/outcome/action-setup";
import { insert } from "../src/actions/insert";
import { summarise } from "../src/actions/summarise";
import { serialOf } from "../src/plan/serial";
import { nextPlan } from "./plan/next-plan";
const plan = nextPlan(); const setup = actionSetup(plan);
const excel = await openEmbeddedExcel();
Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
await insert(setup, { asOf: serialOf(2022, 6, 1), repair: "do" });
for (let i = 0; i < 8; i++) { const t = performance.now(); await summarise(setup); await excel.host.idle(); console.log(Math.round(performance.now() - t), excel.host.log.slice(-8).map((r) => Math.round(r.ms)).join(" ")); }
process.exit(0);
