import { withExcel } from "../actions/opened-excel";
import { excelFacts } from "./excel-facts";
import { PROGRAMS } from "./programs";
import { eventPrograms } from "./programs/events";
import { resultOf } from "./run-programs";

const { excel } = withExcel();
/** Those of events wait for what does not come, and no mode concerns them. */
const QUICK = PROGRAMS.filter((program) => !eventPrograms.includes(program));

/** What one Excel does and another does not is among the answers of the programs that it concerns. */
it.each([
  [
    "an Excel 2021 as unkind as Excel is known to be, in a workbook that counts from 1904, without a printer",
    {
      apiVersion: "1.9",
      date1904: true,
      filterCriteria: { nulls: true, refuseNulls: true, throwAfterwards: false },
      formulasRelative: true,
      nullChains: "documented",
      pageSetupThrows: true,
      respellsNumbers: true,
    },
  ],
  ["a Microsoft 365", { apiVersion: "1.20" }],
] as const)("%s", async (_name, modes) => {
  excel().host.newWorkbook();
  Object.assign(excel().host.modes, modes);
  const different: unknown[] = [];
  for (const program of QUICK) {
    const { name, verdict, got } = await resultOf(program, excelFacts(), true);
    if (verdict === "different") different.push([name, got]);
  }
  excel().host.modes.clear();
  expect(different).toEqual([]);
});
