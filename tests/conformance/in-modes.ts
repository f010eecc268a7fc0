import type { Modes } from "embedded-excel/testing";
import { withExcel } from "../actions/opened-excel";
import { excelFacts } from "./excel-facts";
import { PROGRAMS } from "./programs";
import { eventPrograms } from "./programs/events";
import { resultOf } from "./run-programs";

/** Those of events wait for what does not come, and no mode concerns them. */
const QUICK = PROGRAMS.filter((program) => !eventPrograms.includes(program));

/** What one Excel does and another does not is among the answers of the programs that it concerns. */
export function allAreKnownTo(what: string, modes: Partial<Modes>): void {
  const { excel } = withExcel();
  it(what, async () => {
    Object.assign(excel().host.modes, modes);
    const different: unknown[] = [];
    for (const program of QUICK) {
      const { name, verdict, got } = await resultOf(program, excelFacts(), true);
      if (verdict === "different") different.push([name, got]);
    }
    excel().host.modes.clear();
    expect(different).toEqual([]);
  });
}
