import { officialPlan } from "../../src/cli/seeds";
import { openEmbeddedExcel } from "embedded-excel/node";
import { countLine, differenceLines } from "./report";
import { runAll } from "./run-all";

/** `npm run conformance`: the suite on the embedded Excel. Exit 1 if anything is other than Excel has it. */
const excel = await openEmbeddedExcel();
Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
const report = await runAll(await officialPlan(), { embedded: true });
await excel.close();
for (const note of report.notes) console.log(note);
for (const line of differenceLines(report)) console.log(line);
console.log(countLine(report));
process.exitCode = report.results.some(({ verdict }) => verdict === "different") ? 1 : 0;
