import type { Plan } from "../../src/plan/plan";
import { excelFacts } from "./excel-facts";
import { ownActions } from "./own-actions";
import type { Program } from "./program";
import { PROGRAMS } from "./programs";
import type { Report } from "./report";
import { runPrograms, type RunOptions } from "./run-programs";

/** Everything: the programs, and where the workbook is an empty one our own actions after them. */
export async function runAll(
  plan: Plan,
  options: RunOptions,
  programs: readonly Program[] = PROGRAMS,
): Promise<Report> {
  const answered = await runPrograms(programs, options);
  const own = await ownActions(plan, options);
  return { excel: excelFacts(), results: [...answered, ...own.results], notes: own.notes };
}
