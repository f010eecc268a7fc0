/**
 * 生成汇总 again and again in one workbook: `summaries-child.ts COPIES TURNS`. The process is fresh, as a user's is; the
 * insertion that the summaries are held against comes first.
 */
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { summarise } from "../../src/actions/summarise";
import { openEmbeddedExcel } from "embedded-excel/node";
import { serialOf } from "../../src/plan/serial";
import { answer, collectGarbage, type SummariesMeasure } from "./measured";
import { repeatedPlan } from "./repeated-plan";

const [copies, turns] = process.argv.slice(2).map(Number);
const plan = await repeatedPlan(copies ?? 1);
const excel = await openEmbeddedExcel();
Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
/** No calculation of this size is taken for silence. */
const setup = { ...actionSetup(plan), patienceMs: 3_600_000 };

/** Until every formula shows its value. */
async function timed(kind: Outcome["kind"], run: () => Promise<Outcome>): Promise<number> {
  collectGarbage();
  const started = performance.now();
  const outcome = await run();
  await excel.host.idle();
  await excel.host.workbook.calculate();
  if (outcome.kind !== kind) throw new Error(JSON.stringify(outcome));
  return performance.now() - started;
}

const insertMs = await timed("inserted", () => insert(setup, { asOf: serialOf(2021, 10, 8), repair: "do" }));
const ratios: number[] = [];
for (let turn = 0; turn < (turns ?? 1); turn++)
  ratios.push((await timed("summarised", () => summarise(setup))) / insertMs);
answer({ rows: plan.tasks.length, insertMs, ratios } satisfies SummariesMeasure);
if (excel.host.failures.length > 0) throw new Error(`the host failed: ${String(excel.host.failures[0])}`);
await excel.close();
process.exit(0);
